import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { SKIP } from '../../../src/extract/docx/element-rules.ts';
import type { ElementRules } from '../../../src/extract/docx/element-rules.ts';
import { XmlBudget } from '../../../src/extract/docx/xml-budget.ts';
import { walkXml } from '../../../src/extract/docx/xml.ts';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';

const NAMES = ['p', 'r', 'a', 'b-c', 'd.e', '_f'];
const ATTRIBUTES = ['id', 'x', 'y.z'];

/** What a document tells: starts of elements with their attributes, ends, and text. */
type Event =
  readonly ['open', string, (string | undefined)[]] | readonly ['close' | 'text', string];

const RULES: ElementRules<Event[]> = Object.fromEntries(
  NAMES.map((name) => [
    `?:${name}`,
    {
      open: (events, attributes) => void events.push(['open', name, ATTRIBUTES.map(attributes)]),
      text: (events, text) => void events.push(['text', text]),
      close: (events) => void events.push(['close', name]),
    },
  ]),
);

function told(xml: string, rules = RULES): Event[] {
  const events: Event[] = [];
  walkXml(Buffer.from(xml), new XmlBudget(DEFAULT_LIMITS), rules, events);
  return events;
}

/** The same by a parser that checks everything. */
function toldBySaxes(xml: string): Event[] {
  const events: Event[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  const text = (piece: string) => {
    const last = events.at(-1);
    if (depth === 0 || piece === '') return;
    if (last?.[0] === 'text') events[events.length - 1] = ['text', last[1] + piece];
    else events.push(['text', piece]);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    const values = ATTRIBUTES.map((key) => (attributes as Record<string, string>)[key]);
    events.push(['open', name, values]);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.push(['close', name]);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return events;
}

const name = fc.constantFrom(...NAMES);
const words = fc.oneof(
  fc.constantFrom('x', ' ', 'R&amp;D', '&lt;', '&#8211;', '&#x2022;', 'é', '>', '"', "'", '\n'),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1') }),
);
const value = fc.constantFrom('1', '', 'a b', 'R&amp;D', '>', 'é', '/');
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ATTRIBUTES), value, fc.constantFrom('"', "'")), {
    selector: ([key]) => key,
  })
  .map((all) => all.map(([key, text, quote]) => ` ${key} = ${quote}${text}${quote}`).join(''));

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.constantFrom('<!-- a > b -->', '<?pi x?>', '<![CDATA[a < b]]>'),
    tie('element'),
  ),
  element: fc
    .tuple(name, attributes, fc.array(tie('content'), { maxLength: 4 }), fc.constantFrom('', ' '))
    .map(([tag, attrs, inner, space]) =>
      inner.length === 0
        ? `<${tag}${attrs}${space}/>`
        : `<${tag}${attrs}${space}>${inner.join('')}</${tag}${space}>`,
    ),
}));

describe('sound XML', () => {
  it('tells what a full parser tells', () => {
    fc.assert(
      fc.property(
        element,
        fc.constantFrom('', '<?xml version="1.0"?>\n', '<!-- x -->', '\ufeff'),
        (xml, head) => {
          expect(told(head + xml)).toEqual(toldBySaxes(head + xml));
        },
      ),
    );
  });

  it('is passed over where a rule says so, up to the end of its element', () => {
    const rules = { ...RULES, '?:a': { ...RULES['?:a'], open: () => SKIP } } as typeof RULES;
    expect(told('<p><a xmlns="urn:x">x<p>y</p><a/></a><r>z</r></p>', rules)).toEqual([
      ['open', 'p', [undefined, undefined, undefined]],
      ['open', 'r', [undefined, undefined, undefined]],
      ['text', 'z'],
      ['close', 'r'],
      ['close', 'p'],
    ]);
  });
});

describe('an element that is not read', () => {
  const rules: ElementRules<Event[]> = {
    ...RULES,
    '?:a': { unread: true, close: (events) => void events.push(['close', 'a']) },
  };

  it('ends with its end tag, whatever stands in it', () => {
    expect(told('<p><a x="1"><r>&none; < <b></r><p></a>y</p>', rules)).toEqual([
      ['open', 'p', [undefined, undefined, undefined]],
      ['close', 'a'],
      ['text', 'y'],
      ['close', 'p'],
    ]);
  });

  it.each(['<p><a/>y</p>', '<p><a></a >y</p>'])('may be empty: %s', (xml) => {
    expect(told(xml, rules)).toContainEqual(['text', 'y']);
  });

  it('that has no end is noticed', () => {
    expect(() => told('<p><a><r/></p>', rules)).toThrow(
      expect.objectContaining({ code: 'corrupt' }),
    );
  });
});

describe('names', () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const rules: ElementRules<Event[]> = {
    'w:p': {
      open: (events, attributes) => void events.push(['open', 'p', [attributes('w:val')]]),
      close: (events) => void events.push(['close', 'p']),
    },
  };

  it.each([
    ['the usual prefix', `<w:p xmlns:w="${W}" w:val="1"/>`, ['1']],
    ['another prefix', `<ns0:p xmlns:ns0="${W}" ns0:val="1"/>`, ['1']],
    ['a prefix of other letters', `<ж:p xmlns:ж="${W}" ж:val="é"/>`, ['é']],
    ['no prefix', `<p xmlns="${W}" xmlns:q="${W}" q:val="1"/>`, ['1']],
    ['a prefix bound further out', `<x xmlns:w="${W}"><y xmlns:w="urn:y"/><w:p/></x>`, [undefined]],
    ['an attribute of another namespace', `<w:p xmlns:w="${W}" val="1" v:val="2"/>`, [undefined]],
  ])('are known by their namespace: %s', (_, xml, values) => {
    expect(told(xml, rules)).toEqual([
      ['open', 'p', values],
      ['close', 'p'],
    ]);
  });

  it.each([
    ['a prefix that is not bound', '<w:p/>'],
    ['the usual prefix for another namespace', '<w:p xmlns:w="urn:x"/>'],
    ['a prefix bound anew', `<x xmlns:w="${W}"><y xmlns:w="urn:y"><w:p/></y></x>`],
  ])('are not known by %s', (_, xml) => {
    expect(told(xml, rules)).toEqual([]);
  });
});

describe('unsound XML', () => {
  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>text',
    '<a b=1/>',
    '<a b/>',
    '<a>&b;</a>',
    '<a>R & D</a>',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<!DOCTYPE a><a/>',
    '<a><!ENTITY b "c"></a>',
    '< a/>',
    '</a/>',
    '<a>x < y</a>',
    '<a><b></a></b>',
    '<a></b></a>',
    '<a/><b c="1"',
    '<a><b c="1></b></a>',
    '<a>&lt</a>',
    '<a>&#x;</a>',
    '<a/>&amp;',
    '<a/><![CDATA[x]]>',
    '<a x="1>',
    '<a x=',
    '<a x',
    '<a /b>',
    '<a><',
    '<a></a',
    '<?xml version="1.0"',
    '<><a/></>',
    '<ab></a>',
    '<a></ab>',
    '<a><![CDATA[&]]>&b;</a>',
  ])('%s is noticed', (xml) => {
    expect(() => told(xml)).toThrow(expect.objectContaining({ code: 'corrupt' }));
  });

  it.each([
    ['<a id="<" x="2">x</a>', '<'],
    ['<a x="2"id="1">x</a>', '1'],
    ['<a id="1" x="2"><1a/>x</a>', '1'],
    ['<a id="1" id="3" x="2"><!-- & < -->x</a b>', '1'],
  ])('%s is read, since nothing is lost', (xml, id) => {
    expect(told(xml)).toEqual([
      ['open', 'a', [id, '2', undefined]],
      ['text', 'x'],
      ['close', 'a'],
    ]);
  });

  it.each(['&#0;', '&#xD800;', '&#x110000;'])(
    'a reference to no character, %s, is the replacement character',
    (reference) => {
      expect(told(`<a>${reference}</a>`)).toContainEqual(['text', '\ufffd']);
    },
  );

  it('takes no longer for what might make a pattern run wild', () => {
    const spaces = ' '.repeat(200_000);
    const many = '<a>&amp;<![CDATA[&]]></a >'.repeat(50_000);
    const unread = { ...RULES, '?:a': { unread: true } } satisfies ElementRules<Event[]>;
    const wild = [`<a${spaces}`, `<a b${spaces}=`, `<a${' b="1"'.repeat(50_000)}`, `<p>${many}`];
    for (const xml of wild) {
      expect(() => told(xml)).toThrow();
      expect(() => told(xml, unread)).toThrow();
    }
  });
});

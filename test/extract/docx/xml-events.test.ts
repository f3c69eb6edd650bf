import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../../src/extract/docx/xml-events.ts';
import { attributesIn } from '../../../src/extract/docx/xml-tags.ts';

/** What a document tells, text that comes in pieces as one. */
type Event = readonly ['open', string, [string, string][]] | readonly ['close' | 'text', string];

function collector() {
  const events: Event[] = [];
  const text = (piece: string) => {
    const last = events.at(-1);
    if (last?.[0] === 'text') events[events.length - 1] = ['text', last[1] + piece];
    else if (piece !== '') events.push(['text', piece]);
  };
  return { events, text };
}

function told(xml: string): Event[] {
  const { events, text } = collector();
  readXml(xml, {
    open: (name, written) => {
      events.push(['open', name, attributesIn(written).map(([key, value]) => [key, value])]);
    },
    close: (name) => events.push(['close', name]),
    text,
  });
  return events;
}

/** The same by a parser that checks everything. */
function toldBySaxes(xml: string): Event[] {
  const { events, text } = collector();
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    depth++;
    events.push(['open', tag.name, Object.entries(tag.attributes as Record<string, string>)]);
  });
  parser.on('closetag', (tag) => {
    depth--;
    events.push(['close', tag.name]);
  });
  parser.on('text', (piece) => (depth > 0 ? text(piece) : undefined));
  parser.on('cdata', text);
  parser.write(xml).close();
  return events;
}

const name = fc.constantFrom('w:p', 'w:r', 'a', 'b-c', 'd.e', '_f');
const words = fc.oneof(
  fc.constantFrom('x', ' ', 'R&amp;D', '&lt;', '&#8211;', '&#x2022;', 'é', '>', '"', "'", '\n'),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1') }),
);
const value = fc.constantFrom('1', '', 'a b', 'R&amp;D', '>', 'é', '/');
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('w:val', 'id', 'x'), value, fc.constantFrom('"', "'")), {
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
        fc.constantFrom('', '<?xml version="1.0"?>\n', '<!-- x -->'),
        (xml, head) => {
          expect(told(head + xml)).toEqual(toldBySaxes(head + xml));
        },
      ),
    );
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
    '<a b="<"/>',
    '<a b="1"c="2"/>',
    '<a>&b;</a>',
    '<a>R & D</a>',
    '<a>&#0;</a>',
    '<a>&#x110000;</a>',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<!DOCTYPE a><a/>',
    '<a><!ENTITY b "c"></a>',
    '<1a/>',
    '< a/>',
    '</a/>',
  ])('%s', (xml) => {
    expect(() => told(xml)).toThrow();
  });

  it('takes no longer for what might make a pattern run wild', () => {
    const spaces = ' '.repeat(200_000);
    for (const xml of [`<a${spaces}`, `<a b${spaces}=`, `<a${' b="1"'.repeat(50_000)}`]) {
      expect(() => told(xml)).toThrow();
    }
  });
});

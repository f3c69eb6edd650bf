import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/domain/section.ts';
import { toSource } from '../../src/signals/sentence.ts';
import { splitSentences } from '../../src/signals/sentences.ts';
import { layerOf } from './table.ts';

const sentencesOf = (text: string) => splitSentences(layerOf(text), [], []);
const textsOf = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it.each([
    ['Led a team. Ran two projects! Done?', ['Led a team.', 'Ran two projects!', 'Done?']],
    ['Worked at Acme Inc. in Ohio.', ['Worked at Acme Inc. in Ohio.']],
    ['Acme Inc. Senior PM', ['Acme Inc. Senior PM']],
    ['Moved the U.S. Treasury site. Closed it.', ['Moved the U.S. Treasury site.', 'Closed it.']],
    ['Sr. Tech PM for J. Doe', ['Sr. Tech PM for J. Doe']],
    ['Tools, e.g. Planview, daily', ['Tools, e.g. Planview, daily']],
    ['Upgraded v. 2.0 to 3.1.4 fast', ['Upgraded v. 2.0 to 3.1.4 fast']],
    ['managed vendors. responsible for scope', ['managed vendors.', 'responsible for scope']],
    ['ran projects.Managed vendors', ['ran projects.', 'Managed vendors']],
    ['Used monday.com and Asp.Net', ['Used monday.com and Asp.Net']],
    ['Jan. 2015 to Dec. 2016', ['Jan. 2015 to Dec. 2016']],
    ['\u2022 Led it', ['Led it']],
    ['- Led it', ['Led it']],
    ['o Led it', ['Led it']],
    ['2) Led it', ['Led it']],
    ['-5 days of delay', ['-5 days of delay']],
    ['Visio \u2022 Excel \u2022 Planview', ['Visio , Excel , Planview']],
    ['a line\nthat wraps', ['a line that wraps']],
    ['one block\n\nanother', ['one block', 'another']],
    ['\u2022', []],
  ])('%j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it.each([
    ['words ', 'between two of them'],
    ['w', 'anywhere'],
  ])('cuts %j without end %s', (unit) => {
    const text = unit.repeat(30_000 / unit.length).trim();
    const pieces = textsOf(text);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2500);
    expect(pieces.join(unit === 'w' ? '' : ' ')).toBe(text);
  });

  it('cuts a flattened list of duties at its bullets', () => {
    const duty = 'Managed the delivery of a billing platform for forty offices across the country';
    expect(textsOf(`${duty} \u2022 ${duty}`)).toEqual([duty, duty]);
  });

  it('counts a line repeated at the foot of each page once, whatever its page number', () => {
    const layer = layerOf('PMP, page 1\n\nLed it\n\nPMP, page 2\n\nPMP, page 3');
    const blocks = layer.blocks.map((block, i) =>
      i === 1 ? block : { ...block, kind: 'footer' as const },
    );
    const texts = splitSentences({ ...layer, blocks }, [], []).map((sentence) => sentence.text);
    expect(texts).toEqual(['PMP, page 1', 'Led it']);
  });

  it('tells the section of each sentence, headings included', () => {
    const text = 'Jane Roe\n\nSKILLS\n\nPlanview';
    const section = (
      id: string,
      type: Section['type'],
      from: number,
      start: number,
      end: number,
    ): Section => ({
      id,
      type,
      title: from < start ? { start: from, end: start - 2 } : null,
      body: { start, end },
      rule: 'test',
    });
    const sections = [section('s0', 'head', 0, 0, 9), section('s1', 'skills', 10, 18, text.length)];
    const found = splitSentences(layerOf(text), sections, []);
    expect(found.map((sentence) => sentence.section.id)).toEqual(['s0', 's1', 's1']);
  });

  it('puts every sentence in its block and maps its ends to what is written there', () => {
    const unit = fc.constantFrom(
      'Led ',
      'Inc. ',
      'it. ',
      '\n',
      '\n\n',
      '\u2022 ',
      'Plan-\nview ',
      '\ufb01t ',
      '3.1 ',
      '  ',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        for (const sentence of sentencesOf(text)) {
          const span = toSource(sentence, 0, sentence.text.length);
          expect(span).toEqual(sentence.span);
          expect(sentence.offsets.length).toBe(sentence.text.length + 1);
          expect(sentence.block.start).toBeLessThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(sentence.block.end);
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
        }
      }),
    );
  });
});

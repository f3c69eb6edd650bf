import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspection } from '../../src/report/inspect/inspect.ts';
import { markText } from '../../src/report/inspect/marks.ts';
import { taggedRecord, untaggedRecord, withText } from './records.ts';

const same = (text: string) => text;

function mark(text: string, ...spans: [number, number][]): string {
  return markText(
    text,
    spans.map(([start, end], i) => ({ start, end, label: String(i + 1), paint: same })),
  );
}

describe('markText', () => {
  it.each<[string, [number, number][], string]>([
    ['no mark', [], 'abcdef'],
    ['one mark', [[1, 3]], 'a«bc»[1]def'],
    [
      'marks at both ends',
      [
        [0, 1],
        [5, 6],
      ],
      '«a»[1]bcde«f»[2]',
    ],
    [
      'marks that touch',
      [
        [0, 2],
        [2, 4],
      ],
      '«ab»[1]«cd»[2]ef',
    ],
    [
      'a mark within a mark',
      [
        [0, 5],
        [1, 3],
      ],
      '«a«bc»[2]de»[1]f',
    ],
    [
      'marks that cross',
      [
        [0, 3],
        [2, 5],
      ],
      '«ab«c»[1]de»[2]f',
    ],
    [
      'marks of one span',
      [
        [1, 3],
        [1, 3],
      ],
      'a«bc»[1,2]def',
    ],
  ])('shows %s', (_, spans, expected) => {
    expect(mark('abcdef', ...spans)).toBe(expected);
  });

  it('keeps every character of the text in its order', () => {
    const span = fc
      .tuple(fc.nat(20), fc.nat(20))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1]);
    fc.assert(
      fc.property(fc.array(span as fc.Arbitrary<[number, number]>), (spans) => {
        const text = 'abcdefghijklmnopqrstuvwxyz';
        expect(mark(text, ...spans).replace(/«|»\[[\d,]+\]/g, '')).toBe(text);
      }),
    );
  });

  it('paints each line by itself, so that a pager keeps the colour', () => {
    const paint = (text: string) => `<${text}>`;
    const marked = markText('ab\ncd', [{ start: 0, end: 5, label: '1', paint }]);
    expect(marked).toBe('<«><ab>\n<cd><»[1]>');
  });
});

describe('inspection', () => {
  const record = withText(taggedRecord());

  it('begins with the level and its reasons', () => {
    const lines = inspection(record, { color: false }).split('\n');
    expect(lines[0]).toBe('robin.txt');
    expect(lines[1]).toBe(
      'senior, score 71 of 100; 65 to 100 gives senior, confidence 0.93, role it_pm',
    );
    expect(lines).toContain('  - Vendor governance: several vendors held to account.');
  });

  it('marks what counts and what does not in the text, without any colour', () => {
    const text = inspection(record, { color: false });
    expect(text).toContain('«Held four vendors to their contracts»[1] in «Planview»[2].');
    expect(text).toContain('«No Primavera»[x1].');
    expect(text).not.toContain('\u001b');
  });

  it('lists rule, assertion, place and points of each piece', () => {
    const text = inspection(record, { color: false });
    expect(text).toContain(
      '[1] vendor_management  affirmed, led, candidate, past; rule vendor_management/held; in experience, page 1',
    );
    expect(text).toContain('"Held four vendors to their contracts" (14-50) -> vendors 6');
    expect(text).toContain(
      '[x1] ppm_tool.other  not counted: negated; rule ppm_tool.other/primavera',
    );
    expect(text).toMatch(/vendors +6\/8 {2}\[1\]/);
  });

  it('shows one signal alone, under the same numbers', () => {
    const text = inspection(record, { color: false, signal: 'ppm_tool.planview' });
    expect(text).toContain('Held four vendors to their contracts in «Planview»[2].');
    expect(text).not.toContain('[1] vendor_management');
    expect(text).not.toContain('Not counted');
  });

  it('paints evidence by dimension', () => {
    const text = inspection(record, { color: true });
    const [vendors, planview] = ['Held four vendors to their contracts', 'Planview'].map((words) =>
      text.split(words)[0]!.split('\u001b').at(-1)!,
    );
    expect(vendors).not.toBe(planview);
  });

  it('says why there is no level and what to do', () => {
    const text = inspection(untaggedRecord(), { color: false });
    expect(text).toContain('no level (corrupt): It is corrupt.\nSend another copy.');
  });

  it('prints no control character of the resume', () => {
    const hostile = withText(
      taggedRecord(),
      'x'.repeat(60) + '\u001b[2J\u009b1m tail padding here',
    );
    expect(inspection(hostile, { color: false })).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
    );
  });
});

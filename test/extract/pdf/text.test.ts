import { describe, expect, test } from 'vitest';
import { rectsOf } from '../../../src/domain/geometry.ts';
import { lines } from './make-pdf.ts';
import { blocksOf, drawAndRead } from './read.ts';

describe('words', () => {
  test.each([
    ['letter-spaced capitals', 'E X P E R I E N C E', 'EXPERIENCE'],
    ['letter-spaced, two words', 'W O R K   H I S T O R Y', 'WORK HISTORY'],
    ['single letters that are words', 'Plan A or B', 'Plan A or B'],
    ['no-break spaces', 'ten\u00a0years', 'ten years'],
  ])('%s', async (_, drawn, read) => {
    const document = await drawAndRead((pen) => {
      pen.text(drawn, 50, 50, { lineBreak: false });
      pen.text('Some more words so that there is a text.', 50, 90, { lineBreak: false });
    });
    expect(blocksOf(document)[0]).toBe(read);
  });

  test('tracked type without space characters stays one word', async () => {
    const document = await drawAndRead((pen) => {
      pen.text('SUMMARY', 50, 50, { lineBreak: false, characterSpacing: 3 });
      pen.text('Some more words so that there is a text.', 50, 90, { lineBreak: false });
    });
    expect(blocksOf(document)[0]).toBe('SUMMARY');
  });

  test.each<[string, (year: number) => number[], string]>([
    [
      'under the next letter, which touches the last, parts none',
      (end) => [end - 0.1, end],
      '2014',
    ],
    ['between letters that are apart parts words', (end) => [end, end + 2.8], '201 4'],
    ['before a letter that only touches parts words', (end) => [end - 1.5, end], '201 4'],
  ])('a space painted by itself %s', async (_, places, read) => {
    const document = await drawAndRead((pen) => {
      const put = (words: string, x: number) => pen.text(words, x, 50, { lineBreak: false });
      const [space, letter] = places(50 + pen.widthOfString('201'));
      put('201', 50);
      put(' ', space!);
      put('4', letter!);
      pen.text('Some more words so that there is a text.', 50, 90, { lineBreak: false });
    });
    expect(blocksOf(document)[0]).toBe(read);
  });

  test.each([
    ['a divided word is joined', 'the imple-', 'mentation of it', 'the implementation of it'],
    ['a compound keeps its hyphen', 'a cross-', 'functional team', 'a cross-functional team'],
    ['a range keeps its line break', 'phases 1-', '3 of it', 'phases 1- / 3 of it'],
  ])('%s', async (_, first, second, joined) => {
    const document = await drawAndRead((pen) => {
      const filler = 'Worked for several years with people and plans on ';
      lines(pen, [filler + first, second], 50, 50);
    });
    expect(blocksOf(document)[0]).toContain(joined);
  });

  test('UTF-8 read as Windows-1252 is repaired, with a finding', async () => {
    const document = await drawAndRead((pen) => {
      pen.text('Project manager \u00e2\u20ac\u201c retail \u00c2 and the rest', 50, 50, {
        lineBreak: false,
      });
    });
    expect(document.layer.text).toBe('Project manager \u2013 retail and the rest');
    expect(document.findings.map((finding) => finding.code)).toEqual(['mojibake_repaired']);
    expect(document.quality).toBe('ok');
  });

  test('letters that only look like mojibake are kept', async () => {
    const document = await drawAndRead((pen) => {
      pen.text('Ch\u00e2teau renovation, caf\u00e9 and Malm\u00f6 office', 50, 50, {
        lineBreak: false,
      });
    });
    expect(document.layer.text).toBe('Ch\u00e2teau renovation, caf\u00e9 and Malm\u00f6 office');
    expect(document.findings).toEqual([]);
  });
});

describe('geometry', () => {
  test('every character has its place on its page', async () => {
    const document = await drawAndRead((pen) => {
      pen.text('Ran the rollout of Planview in nine countries.', 50, 50, { lineBreak: false });
      pen.addPage().text('Then PRINCE2 for all.', 72, 144, { lineBreak: false });
    });
    const { text, geometry, blocks } = document.layer;
    for (const block of blocks) {
      for (let i = block.start; i < block.end; i++) {
        expect(rectsOf(geometry!, { start: i, end: i + 1 })).toHaveLength(1);
      }
    }
    const start = text.indexOf('PRINCE2');
    const [rect] = rectsOf(geometry!, { start, end: start + 7 });
    expect(rect!.page).toBe(2);
    expect(rect!.x0).toBeCloseTo(72 + 25, -1);
    expect(rect!.y0).toBeGreaterThan(140);
    expect(rect!.y1).toBeLessThan(158);
  });

  test('pages cover their text', async () => {
    const document = await drawAndRead((pen) => {
      pen.text('The first page has these words.', 50, 50, { lineBreak: false });
      pen.addPage();
      pen.addPage().text('The third page has others.', 50, 50, { lineBreak: false });
    });
    const { text, pages } = document.layer;
    expect(pages.map((page) => text.slice(page.start, page.end))).toEqual([
      'The first page has these words.',
      '',
      'The third page has others.',
    ]);
    expect(pages[0]).toMatchObject({ number: 1, width: 612, height: 792 });
  });

  test('text on a page that is shown turned stands where it is seen', async () => {
    const document = await drawAndRead((pen) => {
      Object.assign(pen.page.dictionary.data, { Rotate: 90 });
      pen.rotate(-90, { origin: [0, 0] });
      pen.text('Seen upright on a turned page.', -700, 100, { lineBreak: false });
    });
    const { text, geometry } = document.layer;
    expect(text).toBe('Seen upright on a turned page.');
    const [rect] = rectsOf(geometry!, { start: 0, end: 4 });
    expect(rect!.x0).toBeCloseTo(92, 0);
    expect(rect!.y0).toBeGreaterThan(95);
  });
});

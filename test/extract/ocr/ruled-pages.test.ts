import { expect, test } from 'vitest';
import { blankWords, withMissed } from '../../../src/extract/ocr/missed-words.ts';
import type { RecognisedLine } from '../../../src/extract/ocr/recognised-line.ts';
import { eraseRules } from '../../../src/extract/ocr/rules.ts';
import { extract } from '../../../src/extract/extract.ts';
import { rectsOf } from '../../../src/domain/geometry.ts';
import { makePdf } from '../pdf/make-pdf.ts';
import { blank, pictureOf, png, scannedPdf, tiff, turned, worn } from './pictures.ts';
import type { Grey } from './pictures.ts';

function fill({ width, pixels }: Grey, x0: number, y0: number, x1: number, y1: number): void {
  for (let y = y0; y < y1; y++) pixels.fill(20, y * width + x0, y * width + x1);
}

function inkOf({ width, pixels }: Grey, x0: number, y0: number, x1: number, y1: number): number {
  let ink = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) if (pixels[y * width + x]! < 150) ink++;
  }
  return ink;
}

test('rules that cross are taken out; letters across them, bars and short strokes stay', () => {
  const page = blank(500, 400);
  fill(page, 20, 100, 480, 103);
  fill(page, 240, 20, 243, 380);
  fill(page, 100, 90, 103, 112);
  fill(page, 20, 200, 200, 240);
  fill(page, 300, 150, 360, 153);
  expect(eraseRules(page)).toBe(true);
  expect(inkOf(page, 104, 95, 480, 110)).toBe(0);
  expect(inkOf(page, 230, 20, 250, 380)).toBe(0);
  expect(inkOf(page, 100, 90, 103, 112)).toBe(3 * 22);
  expect(inkOf(page, 20, 200, 200, 240)).toBe(180 * 40);
  expect(inkOf(page, 300, 150, 360, 153)).toBe(60 * 3);
});

test('a page with lines in one direction only is left as it is', () => {
  const page = blank(500, 400);
  fill(page, 20, 100, 480, 103);
  expect(eraseRules(page)).toBe(false);
  expect(inkOf(page, 20, 100, 480, 103)).toBe(460 * 3);
});

/** A word 20 pixels high. */
function line(text: string, x0: number, y0: number, confidence = 95): RecognisedLine {
  const x1 = x0 + 10 * text.length;
  const box = { x0, y0, x1, y1: y0 + 20 };
  const symbols = [...text].map((letter, i) => ({
    ...box,
    text: letter,
    x0: x0 + 10 * i,
    x1: x0 + 10 * i + 10,
  }));
  return {
    words: [{ ...box, symbols, confidence }],
    baseline: { x0, y0: y0 + 20, x1, y1: y0 + 20 },
  };
}

const textsOf = (lines: readonly RecognisedLine[]) =>
  lines.map(({ words }) =>
    words.map(({ symbols }) => symbols.map(({ text }) => text).join('')).join(' '),
  );

const READ = [line('Exam', 20, 20), line('Marks', 300, 20), line('Diploma', 20, 60)];

test('what was missed goes where it stands: on its row, or below what is above it', () => {
  const missed = [line('Year', 150, 22), line('2011', 150, 58), line('Leeds', 20, 100)];
  expect(textsOf(withMissed(READ, missed))).toEqual([
    ...['Exam', 'Year', 'Marks', 'Diploma', '2011', 'Leeds'],
  ]);
});

test('what stands in the place of a word, is doubtful or has one letter, was not missed', () => {
  const second = [line('Exams', 20, 20), line('Year', 150, 20, 60), line('I', 150, 60)];
  expect(textsOf(withMissed(READ, second))).toEqual(textsOf(READ));
});

test('what was read is painted over for the second look, and nothing else', () => {
  const page = blank(500, 400);
  fill(page, 20, 20, 60, 40);
  fill(page, 150, 20, 190, 40);
  blankWords(page, READ);
  expect(inkOf(page, 0, 0, 140, 400)).toBe(0);
  expect(inkOf(page, 150, 20, 190, 40)).toBe(40 * 20);
});

const ROWS = ['Employer Role From To', 'Harlow PM 2009 2015', 'Umbra PMO 2015 2019'];

function ruledPage(): Promise<Uint8Array> {
  return makePdf((pen) => {
    const put = (words: string, x: number, y: number) =>
      pen.text(words, x, y, { lineBreak: false });
    put('Senior project manager for a county hospital group since 2015.', 60, 60);
    put('Managed budgets, vendors and schedules of six software projects.', 60, 84);
    put('Work experience', 60, 120);
    ROWS.forEach((row, r) => {
      row.split(' ').forEach((cell, c) => {
        pen
          .lineWidth(1.2)
          .rect(60 + 120 * c, 140 + 22 * r, 120, 22)
          .stroke();
        put(cell, 66 + 120 * c, 147 + 22 * r);
      });
    });
    put('Skills: planning, contracts, risk registers, steering committees.', 60, 240);
  });
}

/** @param dpi of the picture that a PDF, a PNG or a TIFF holds */
const FILES: [kind: string, dpi: number, pack: (grey: Grey) => Uint8Array | Promise<Uint8Array>][] =
  [
    ['scan', 150, (grey) => scannedPdf([grey])],
    ['picture', 150, (grey) => png(grey)],
    ['picture of few pixels', 100, (grey) => png(grey)],
    ['TIFF that lies on its side', 150, (grey) => tiff([turned(turned(turned(grey)))], 150, 6)],
  ];

test.each(FILES)(
  'the cells of a ruled table, row by row: a %s',
  async (_, dpi, pack) => {
    const grey = worn(await pictureOf(await ruledPage(), dpi), 0.004);
    const scan = await extract(await pack(grey));
    expect(scan).toMatchObject({ kind: 'read' });
    const text = scan.kind === 'read' ? scan.layer.text : '';
    expect(text.replace(/\n+/g, '\n')).toContain(`Work experience\n${ROWS.join('\n')}`);
  },
  60_000,
);

test('words of an enlarged picture stand where they are shown', async () => {
  const places = async (dpi: number) => {
    const read = await extract(png(await pictureOf(await ruledPage(), dpi), dpi));
    if (read.kind !== 'read') throw new Error(read.untagged.code);
    const start = read.layer.text.indexOf('Umbra');
    return rectsOf(read.layer.geometry!, { start, end: start + 'Umbra'.length })[0]!;
  };
  const [large, small] = [await places(150), await places(100)];
  expect(Math.abs(large.x0 - small.x0)).toBeLessThan(1.5);
  expect(Math.abs(large.y1 - small.y1)).toBeLessThan(1.5);
}, 60_000);

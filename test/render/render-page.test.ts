import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { rectsOf } from '../../src/domain/geometry.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import type { Look } from '../../src/render/marks.ts';
import { renderPage } from '../../src/render/render-page.ts';
import { makePdf } from '../extract/pdf/make-pdf.ts';
import type { PdfPen } from '../extract/pdf/make-pdf.ts';
import { readPng } from './read-png.ts';

const RED: Look = { color: 0xd00000, style: 'box' };
const WORDS = 'Led the work of six engineers on the payment platform in London';

function bars(pen: PdfPen): void {
  pen.rect(100, 200, 50, 20).fill('#0000ff');
}

test('a page is painted as large as asked for, with what is on it', async () => {
  const image = await renderPage(await makePdf(bars), { page: 1, dpi: 72 }, DEFAULT_LIMITS);
  const { width, height, pixel } = readPng(image.png);
  expect([width, height, image.scale]).toEqual([612, 792, 1]);
  expect(pixel(110, 210)).toBe(0x0000ff);
  expect(pixel(110, 230)).toBe(0xffffff);
});

test('marks are drawn on their page alone, and a legend below', async () => {
  const mark = {
    rects: [
      { page: 1, x0: 300, y0: 300, x1: 400, y1: 340 },
      { page: 2, x0: 0, y0: 0, x1: 90, y1: 90 },
    ],
    look: RED,
    label: '',
  };
  const overlay = { marks: [mark], legend: [{ look: RED, text: 'Scope' }] };
  const image = await renderPage(
    await makePdf(bars),
    { page: 1, dpi: 72, overlay },
    DEFAULT_LIMITS,
  );
  const { height, pixel } = readPng(image.png);
  expect(height).toBeGreaterThan(792);
  expect(pixel(350, 320)).not.toBe(0xffffff);
  expect(pixel(295, 320)).toBe(0xffffff);
  expect(pixel(45, 45)).toBe(0xffffff);
});

describe('the rectangles of words lie on their ink', () => {
  const upright = (pen: PdfPen) => void pen.text(WORDS, 60, 300, { lineBreak: false });
  test.each<[string, (pen: PdfPen) => void]>([
    ['on a plain page', upright],
    ['on a turned page', upright],
    [
      'in scaled type',
      (pen) => void pen.save().scale(1.5, 1.5).text(WORDS, 30, 200, { lineBreak: false }).restore(),
    ],
    [
      'with a raised mark',
      (pen) => {
        pen.text('Led the work of six engineers in London', 60, 300, { lineBreak: false });
        pen.fontSize(6).text('1st', 260, 298, { lineBreak: false });
      },
    ],
  ])('%s', async (name, draw) => {
    const bytes = await makePdf((pen) => {
      draw(pen);
      if (name === 'on a turned page')
        (pen.page.dictionary.data as { Rotate?: number }).Rotate = 90;
    });
    const read = await extract(bytes);
    if (read.kind === 'unread') throw new Error(read.untagged.message);
    const { text, geometry } = read.layer;
    const { png, scale } = await renderPage(bytes, { page: 1 }, DEFAULT_LIMITS);
    const { width, height, pixel } = readPng(png);
    expect(width > height).toBe(name === 'on a turned page');
    const rects = rectsOf(geometry!, { start: 0, end: text.length });
    const isWithin = (x: number, y: number) =>
      rects.some(
        ({ x0, y0, x1, y1 }) =>
          x >= x0 * scale - 1 && x <= x1 * scale + 1 && y >= y0 * scale - 1 && y <= y1 * scale + 1,
      );
    let ink = 0;
    let outside = 0;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (pixel(x, y) > 0x808080) continue;
        ink++;
        if (!isWithin(x, y)) outside++;
      }
    }
    expect(ink).toBeGreaterThan(500);
    expect(outside / ink).toBeLessThan(0.01);
  });
});

test.each([
  ['text', new TextEncoder().encode('Led six engineers.'), 'unsupported_type'],
  ['a damaged PDF', new TextEncoder().encode('%PDF-1.4\nnothing'), 'corrupt'],
])('%s has no page to paint', async (_, bytes, code) => {
  await expect(renderPage(bytes, { page: 1 }, DEFAULT_LIMITS)).rejects.toMatchObject({ code });
});

test('a page that is not there is said to be so', async () => {
  const bytes = await makePdf(bars);
  await expect(renderPage(bytes, { page: 2 }, DEFAULT_LIMITS)).rejects.toThrow('Page 2');
});

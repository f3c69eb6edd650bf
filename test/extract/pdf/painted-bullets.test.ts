import { describe, expect, test } from 'vitest';
import { rectsOf } from '../../../src/domain/geometry.ts';
import { lines } from './make-pdf.ts';
import type { PdfPen } from './make-pdf.ts';
import { blocksOf, drawAndRead } from './read.ts';

const PLANNING = ['Roadmaps', 'Capacity planning', 'Vendor selection', 'Release trains'];
const TOOLS = ['Planview', 'Microsoft Project', 'Jira', 'Confluence'];

/** Dots as browsers print the marks of a list: paths, not letters. */
function dots(pen: PdfPen, count: number, x: number, y: number, radius = 1.5): void {
  for (let i = 0; i < count; i++) pen.circle(x, y + 4 + i * 12, radius).fill('black');
}

function dottedList(pen: PdfPen, words: readonly string[], x: number, y: number): void {
  dots(pen, words.length, x, y);
  lines(pen, words, x + 9, y);
}

describe('bullets drawn as shapes', () => {
  test('each is a list item with a bullet in the text', async () => {
    const read = await drawAndRead((pen) => dottedList(pen, PLANNING, 60, 50));
    expect(blocksOf(read)).toEqual(PLANNING.map((item) => `\u2022 ${item}`));
    expect(read.layer.blocks.map(({ kind }) => kind)).toEqual(PLANNING.map(() => 'list_item'));
  });

  test('two lists beside each other are read one after the other, though their lines align', async () => {
    const read = await drawAndRead((pen) => {
      pen.text('Skills', 50, 30, { lineBreak: false });
      dottedList(pen, PLANNING, 60, 50);
      dottedList(pen, TOOLS, 240, 50);
    });
    expect(blocksOf(read).slice(1)).toEqual(
      [...PLANNING, ...TOOLS].map((item) => `\u2022 ${item}`),
    );
  });

  test('columns of lists may stand close, and one of them may have a single item', async () => {
    const read = await drawAndRead((pen) => {
      dottedList(pen, ['Roadmaps', 'Budgets', 'Vendor selection', 'Releases', 'Risk'], 60, 50);
      dottedList(pen, ['Planview', 'Jira', 'Confluence', 'Excel', 'Miro'], 162, 50);
      dottedList(pen, ['Chaired the board'], 300, 74);
    });
    expect(blocksOf(read)).toEqual(
      ['Roadmaps', 'Budgets', 'Vendor selection', 'Releases', 'Risk']
        .concat(['Planview', 'Jira', 'Confluence', 'Excel', 'Miro', 'Chaired the board'])
        .map((item) => `\u2022 ${item}`),
    );
  });

  test('a label and its value without dots stay on one line', async () => {
    const read = await drawAndRead((pen) => {
      lines(
        pen,
        ['Nationality', 'Languages', 'Availability', 'Licence', 'Notice', 'Travel'],
        60,
        50,
      );
      lines(pen, ['Norwegian', 'Two', 'At once', 'Class B', 'A month', 'Gladly'], 240, 50);
    });
    expect(blocksOf(read)[0]).toBe('Nationality Norwegian');
  });

  test('dots in a row, a dot between words, a large dot and a lone one are no bullets', async () => {
    const read = await drawAndRead((pen) => {
      for (const x of [40, 46, 52]) dots(pen, 4, x, 50);
      lines(pen, TOOLS, 60, 50);
      lines(pen, ['Oslo', 'Bergen'], 50, 150);
      dots(pen, 2, 80, 150);
      lines(pen, ['Norway', 'Norway as well'], 88, 150);
      dots(pen, 2, 50, 200, 4);
      lines(pen, ['First employer', 'Second employer'], 60, 200);
      dots(pen, 1, 50, 260);
      lines(pen, ['The only one'], 60, 260);
    });
    expect(read.layer.text).not.toContain('\u2022');
  });

  test('a bullet has its box where the dot is', async () => {
    const read = await drawAndRead((pen) => dottedList(pen, PLANNING, 60, 50));
    const [rect] = rectsOf(read.layer.geometry!, { start: 0, end: 1 });
    expect(rect!.x0).toBeCloseTo(58.5, 1);
    expect(rect!.x1).toBeCloseTo(61.5, 1);
  });
});

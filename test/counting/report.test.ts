import { describe, expect, test } from 'vitest';
import { aimsOf, isMet } from '../../scripts/bench/report/aims.ts';
import { barChart, lineChart, short } from '../../scripts/bench/report/chart.ts';
import type { Figures } from '../../scripts/bench/report/figures.ts';
import { performancePage } from '../../scripts/bench/report/page.ts';
import { exponentOf, spreadOf } from '../../scripts/bench/statistics.ts';

const same = (value: number) => ({ median: value, low: value, high: value });
const FIGURES: Figures = {
  machine: { node: 'v24', processor: 'made up', cores: 2, memoryGb: 4, load: 0 },
  sizes: { small: true, rounds: 2, files: { pdf: 3 } },
  pdf: {
    name: 'pdf',
    files: 3,
    sides: [
      { name: 'leveltag', gives: 'text', rate: same(50), ratio: same(1), peakMb: 100 },
      { name: 'PDFium, bare', gives: 'text', rate: same(100), ratio: same(0.5), peakMb: 90 },
      { name: 'pdf-parse', gives: 'text', rate: same(20), ratio: same(2.5), peakMb: 300 },
    ],
  },
};

test('the spread of numbers is their middle and the half around it', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4 });
  expect(spreadOf([1, 2])).toEqual({ median: 1.5, low: 1.25, high: 1.75 });
});

test('an exponent is that of the power', () => {
  const points = [1, 10, 100].map((x) => ({ x, y: 3 * x ** 1.5 }));
  expect(exponentOf(points)).toBeCloseTo(1.5);
});

test('aims are said to be met or missed, and not named where nothing was measured', () => {
  const aims = aimsOf(FIGURES);
  expect(aims.map((aim) => [aim.what, isMet(aim)])).toEqual([
    ['PDF with boxes, over the bare text of PDFium', false],
    ['PDF with boxes, over pdf-parse', true],
  ]);
});

test('the page says who is faster, and that a small run means nothing', () => {
  const page = performancePage(FIGURES, 'command');
  expect(page).toContain('Faster than leveltag: PDFium, bare.');
  expect(page).toContain('its figures mean nothing');
  expect(page).not.toContain('## Growth');
  const full = { ...FIGURES, sizes: { ...FIGURES.sizes, small: false } };
  expect(performancePage(full, 'command')).not.toContain('mean nothing');
});

test('the page says what the machine allows of two processes, where that was measured', () => {
  const two = { processes: 2, filesPerSecond: same(60), speedup: same(1.6) };
  const machineAllows = { loop: same(1.97), pdfium: same(1.83) };
  const measured = { ...FIGURES, processes: [{ ...two, machineAllows }] };
  const page = performancePage(measured, 'command');
  expect(page).toMatch(/two processes over one: This machine allows 1\.97 .*, and 1\.83 /);
  expect(page).toContain(
    '| 2 | 60 (60–60) | 1.6 (1.6–1.6) | 1.83 (1.83–1.83) | 1.97 (1.97–1.97) |',
  );
  expect(performancePage({ ...FIGURES, processes: [two] }, 'command')).not.toContain('allows 1');
});

describe('charts', () => {
  test('have a bar for each side, and no markup from a label', () => {
    const bars = ['leveltag', '<b>'].map((label) => ({ label, value: same(1), note: '' }));
    const svg = barChart('a & b', 'files', bars);
    expect(svg.match(/<rect x=/g)).toHaveLength(2);
    expect(svg).not.toContain('<b>');
  });

  test('draw a power as a straight line where scales are logarithmic', () => {
    const points = [1, 10, 100].map((x) => ({ x, y: x }));
    const svg = lineChart('growth', { x: 'x', y: 'y', logarithmic: true }, [
      { label: 'l', points },
    ]);
    const [a, b, c] = /points="([^"]+)"/
      .exec(svg)![1]!
      .split(' ')
      .map((at) => at.split(',').map(Number));
    expect(b![0]! - a![0]!).toBeCloseTo(c![0]! - b![0]!);
    expect(b![1]! - a![1]!).toBeCloseTo(c![1]! - b![1]!);
  });

  test.each([
    [0, '0'],
    [1_500, '1.5k'],
    [0.0025, '2.5m'],
    [2e6, '2M'],
  ])('%d is shown as %s', (value, shown) => expect(short(value)).toBe(shown));
});

test('where the time goes is told by places, WebAssembly apart from what calls it', () => {
  const costs = [
    {
      stage: 'pdf' as const,
      places: [
        { place: 'extract/pdf/pdfium/read-page.ts', wasm: true, share: 0.6 },
        { place: 'extract/pdf/compose.ts', wasm: false, share: 0.031 },
      ],
    },
  ];
  const page = performancePage({ ...FIGURES, costs }, 'command');
  expect(page).toContain('### Reading a PDF');
  expect(page).toMatch(/WebAssembly, called from `extract\/pdf\/pdfium\/read-page.ts` +\| 60 %/);
  expect(page).toMatch(/\| `extract\/pdf\/compose.ts` +\| 3.1 %/);
  expect(page).not.toContain('### Judging');
  expect(page).toContain('PDFium’s own parsing and text pages are 60 % of the time');
  // The aim over pdf-parse is met: nothing stops it.
  expect(page).not.toContain('is itself');
});

import type { Point, Spread } from '../statistics.ts';

export interface Bar {
  readonly label: string;
  readonly value: Spread;
  /** What stands behind the bar. */
  readonly note: string;
}

export interface Line {
  readonly label: string;
  readonly points: readonly Point[];
}

const WIDTH = 760;
const LABELS = 220;
const NOTES = 150;
const ROW = 30;
const TOP = 44;
const COLOURS = ['#2563a8', '#b4541a', '#3a7d44', '#7b4ea3'];

/** Horizontal bars with the half of the measurements around the middle as a thin line; the first is leveltag's. */
export function barChart(title: string, unit: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ value }) => value.high));
  const room = WIDTH - LABELS - NOTES;
  const at = (value: number) => LABELS + (value / most) * room;
  const rows = bars.map(({ label, value, note }, i) => {
    const y = TOP + i * ROW;
    const middle = y + ROW / 2;
    return [
      text(LABELS - 8, middle + 4, label, 'end'),
      `<rect x="${LABELS}" y="${y + 5}" width="${round(at(value.median) - LABELS)}" height="${ROW - 10}" fill="${COLOURS[i === 0 ? 0 : 1]}"/>`,
      `<line x1="${round(at(value.low))}" y1="${middle}" x2="${round(at(value.high))}" y2="${middle}" stroke="#111" stroke-width="2"/>`,
      text(WIDTH - NOTES + 8, middle + 4, note, 'start'),
    ].join('\n');
  });
  return frame(title, unit, TOP + bars.length * ROW + 12, rows);
}

const PLOT = { left: 70, top: 50, width: 640, height: 280 };

/** Curves; with `logarithmic` on scales of powers of ten, where a line that rises by one decade in one is linear. */
export function lineChart(
  title: string,
  axes: { readonly x: string; readonly y: string; readonly logarithmic: boolean },
  lines: readonly Line[],
): string {
  const points = lines.flatMap((line) => line.points);
  const x = scale(
    points.map((point) => point.x),
    PLOT.left,
    PLOT.width,
    axes.logarithmic,
  );
  const y = scale(
    points.map((point) => point.y),
    PLOT.top + PLOT.height,
    -PLOT.height,
    axes.logarithmic,
  );
  const bottom = PLOT.top + PLOT.height;
  const grid = [
    ...x.ticks.map(
      (tick) =>
        `<line x1="${round(x.at(tick))}" y1="${PLOT.top}" x2="${round(x.at(tick))}" y2="${bottom}" stroke="#ddd"/>${text(x.at(tick), bottom + 16, short(tick), 'middle')}`,
    ),
    ...y.ticks.map(
      (tick) =>
        `<line x1="${PLOT.left}" y1="${round(y.at(tick))}" x2="${PLOT.left + PLOT.width}" y2="${round(y.at(tick))}" stroke="#ddd"/>${text(PLOT.left - 6, y.at(tick) + 4, short(tick), 'end')}`,
    ),
  ];
  const drawn = lines.map(({ label, points: own }, i) => {
    const path = own.map((point) => `${round(x.at(point.x))},${round(y.at(point.y))}`).join(' ');
    const colour = COLOURS[i % COLOURS.length];
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>\n${text(PLOT.left + 8, PLOT.top + 16 + 16 * i, label, 'start', colour)}`;
  });
  const ends = text(PLOT.left + PLOT.width, bottom + 34, axes.x, 'end');
  return frame(title, axes.y, bottom + 46, [...grid, ...drawn, ends]);
}

interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

function scale(values: readonly number[], from: number, room: number, logarithmic: boolean): Scale {
  if (!logarithmic) {
    const most = Math.max(...values) || 1;
    const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * most);
    return { at: (value) => from + (value / most) * room, ticks };
  }
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  return { at: (value) => from + ((Math.log10(value) - low) / (high - low)) * room, ticks };
}

function frame(title: string, unit: string, height: number, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="${escape(title)}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="12" y="20" font-size="15" font-weight="bold">${escape(title)}</text>`,
    text(12, 36, unit, 'start', '#555'),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function text(x: number, y: number, words: string, anchor: string, colour = '#111'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}">${escape(words)}</text>`;
}

function escape(words: string): string {
  return words.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A number of a scale with a prefix of the SI. */
export function short(value: number): string {
  if (value === 0) return '0';
  const prefixes = [
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
    [1, ''],
    [1e-3, 'm'],
    [1e-6, 'µ'],
  ] as const;
  const [size, prefix] = prefixes.find(([each]) => Math.abs(value) >= each) ?? prefixes.at(-1)!;
  return `${Number((value / size).toPrecision(3))}${prefix}`;
}

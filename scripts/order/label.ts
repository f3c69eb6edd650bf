/**
 * Makes scripts/order/truth.json from scripts/order/regions.txt: which block follows which on the labelled
 * pages, as a person sees it on the rendered page.
 *
 *   node scripts/order/label.ts <corpus folder>
 *
 * regions.txt holds, for each page, the rectangles that a person drew on its picture, in reading order. The
 * words in them come from `pdftotext -bbox` (their places only: its order is not used).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockId, lettersOf } from './block-ids.ts';
import { pdfFiles } from './files.ts';
import type { LabelledPage } from './labelled-page.ts';
import { parseRegions } from './regions.ts';
import type { Rectangle } from './regions.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

const MIN_LETTERS = 4;
/** A gap of this many type heights sets two blocks of a line apart. */
const GAP = 1.2;

const here = import.meta.dirname;
const files = pdfFiles(process.argv[2]!);
const truth: LabelledPage[] = [];
for (const page of parseRegions(readFileSync(join(here, 'regions.txt'), 'utf8'))) {
  const file = files.find(({ hash }) => hash.startsWith(page.file));
  if (!file) throw new Error(`no file begins with ${page.file}`);
  let words = wordsOf(file.path, page.number);
  // What stands on the page twice cannot be told apart.
  const all = words.map((word) => lettersOf(word.text)).join('');
  const isPlain = (letters: string) => all.split(letters).length === 2;
  const runs = page.runs.map((rectangles) =>
    rectangles.flatMap((rectangle) => {
      const inside = words.filter((word) => holds(rectangle, word));
      words = words.filter((word) => !inside.includes(word));
      return blocksOf(inside);
    }),
  );
  truth.push({
    file: page.file,
    page: page.number,
    kind: page.kind,
    ...(page.unseen ? { unseen: true } : {}),
    runs: runs
      .map((run) => run.filter((block) => block.length >= MIN_LETTERS && isPlain(block)))
      .map((run) => run.map((block) => blockId(block, file.hash))),
  });
}
writeFileSync(join(here, 'truth.json'), toJson(truth));

function holds({ x0, y0, x1, y1 }: Rectangle, word: Word): boolean {
  const x = (word.x0 + word.x1) / 2;
  const y = (word.y0 + word.y1) / 2;
  return x >= x0 && x < x1 && y >= y0 && y < y1;
}

/** The first letters of each block: line by line, left to right, lines divided at wide gaps. */
function blocksOf(words: readonly Word[]): string[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1)) {
    const line = lines.find((other) => other.some((host) => isBeside(host, word)));
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines.flatMap((line) => partsOf(line.sort((a, b) => a.x0 - b.x0)));
}

function partsOf(line: readonly Word[]): string[] {
  const parts: string[] = [];
  let last: Word | null = null;
  for (const word of line) {
    const letters = lettersOf(word.text);
    if (last && word.x0 - last.x1 < GAP * Math.min(heightOf(last), heightOf(word))) {
      parts[parts.length - 1] += letters;
    } else parts.push(letters);
    last = word;
  }
  // Only as many letters as are told apart by their place anyway.
  return parts.map((part) => part.slice(0, 24));
}

function isBeside(a: Word, b: Word): boolean {
  const overlap = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return overlap > 0.6 * Math.min(heightOf(a), heightOf(b));
}

function heightOf(word: Word): number {
  return word.y1 - word.y0;
}

function toJson(pages: readonly LabelledPage[]): string {
  return `[\n${pages.map((page) => JSON.stringify(page)).join(',\n')}\n]\n`;
}

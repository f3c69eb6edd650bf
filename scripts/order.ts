/**
 * Measures reading order against pages whose true order a person wrote down by looking at them.
 *
 *   npm run order -- <corpus folder> [--worst N]
 *
 *   --worst   pages that leveltag reads worst, listed by the beginning of their SHA-256. Default: 10
 *
 * "followed" is the share of neighbouring blocks that follow each other in the text too; "ordered" the share
 * of all pairs in the right order; "found" the share of blocks whose first letters stand together. "unseen" are
 * pages that were labelled after the rules were made. Pages and blocks stand in scripts/order/truth.json, without a
 * word of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { placesOf } from './order/block-ids.ts';
import { byBand, placedOn } from './order/confidence.ts';
import type { Placed } from './order/confidence.ts';
import { pdfFiles } from './order/files.ts';
import type { LabelledPage } from './order/labelled-page.ts';
import { READERS, layerOf } from './order/readers.ts';
import { scoreOf, sum } from './order/score.ts';
import type { Score } from './order/score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { worst: { type: 'string', default: '10' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run order -- <corpus folder> [--worst N]');
  process.exit(2);
}

interface Result {
  readonly page: LabelledPage;
  readonly scores: Readonly<Record<string, Score>>;
}

const truth = JSON.parse(
  readFileSync(join(import.meta.dirname, 'order/truth.json'), 'utf8'),
) as LabelledPage[];
const files = pdfFiles(folder);
const results: Result[] = [];
const placed: Placed[] = [];
for (const page of truth) {
  const file = files.find(({ hash }) => hash.startsWith(page.file));
  if (!file) continue;
  const scores: Record<string, Score> = {};
  for (const [name, read] of Object.entries(READERS)) {
    const places = placesOf(page.runs.flat(), await read(file, page.page), file.hash);
    scores[name] = scoreOf(page.runs, places);
  }
  results.push({ page, scores });
  const layer = await layerOf(file);
  if (layer) placed.push(...placedOn(page, layer, file.hash));
}

console.log(`${results.length} of ${truth.length} labelled pages\n`);
console.log(row('', 'pages', ...Object.keys(READERS).flatMap((name) => [name, '', ''])));
console.log(row('', '', ...Object.keys(READERS).flatMap(() => ['followed', 'ordered', 'found'])));
for (const kind of ['columns', 'table', 'plain'] as const) {
  line(
    kind,
    results.filter(({ page }) => page.kind === kind),
  );
}
line('all', results);
line(
  'unseen',
  results.filter(({ page }) => page.unseen),
);
bands('order confidence', placed);
bands(
  'on unseen pages',
  placed.filter(({ unseen }) => unseen),
);
console.log('\npages that leveltag reads worst');
const worst = [...results].sort(
  (a, b) => followed(a.scores.leveltag!) - followed(b.scores.leveltag!),
);
for (const { page, scores } of worst.slice(0, Number(values.worst))) {
  const shares = Object.values(scores).flatMap((score) => [
    followed(score),
    ordered(score),
    found(score),
  ]);
  console.log(row(page.file, `p. ${page.page}`, ...shares.map(percent)));
}

/** How often blocks of an order confidence are in true order. */
function bands(title: string, some: readonly Placed[]): void {
  console.log(`\n${title.padEnd(18)} blocks  in true order`);
  for (const { from, blocks, follows } of byBand(some)) {
    const share = blocks === 0 ? '' : percent(follows / blocks);
    console.log(
      `${from.toFixed(2)} and more`.padEnd(18) + `${blocks}`.padStart(7) + share.padStart(15),
    );
  }
}

function line(name: string, some: readonly Result[]): void {
  const shares = Object.keys(READERS).flatMap((reader) => {
    const total = sum(some.map(({ scores }) => scores[reader]!));
    return [followed(total), ordered(total), found(total)];
  });
  console.log(row(name, `${some.length}`, ...shares.map(percent)));
}

function followed(score: Score): number {
  return score.neighbours === 0 ? 1 : score.followed / score.neighbours;
}

function ordered(score: Score): number {
  return score.pairs === 0 ? 1 : score.ordered / score.pairs;
}

function found(score: Score): number {
  return score.blocks === 0 ? 1 : score.found / score.blocks;
}

function percent(share: number): string {
  return share.toFixed(3);
}

function row(name: string, count: string, ...cells: readonly string[]): string {
  return name.padEnd(14) + count.padStart(6) + cells.map((cell) => cell.padStart(9)).join('');
}

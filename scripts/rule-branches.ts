/**
 * Writes what the expressions of rules and cues require (`readBranches`) into src/signals/known-branches.json,
 * where a start of leveltag finds it; with `--check`, fails when it is not current. A stale file makes starts
 * slower and nothing wrong: an expression that it does not know is read anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBranches } from '../src/signals/branches.ts';
import type { Branch, Need } from '../src/signals/branches.ts';
import { CUES, PSEUDO_CUES } from '../src/signals/cues/index.ts';
import { DETECTORS } from '../src/signals/detectors/index.ts';
import { digestOf } from '../src/signals/known-branches.ts';
import type { PackedBranch, PackedNeed } from '../src/signals/known-branches.ts';

const TARGET = join(import.meta.dirname, '../src/signals/known-branches.json');

const lists: string[] = [];
const ways: PackedBranch[][] = [];
const placesOfLists = new Map<string, number>();
const placesOfWays = new Map<string, number>();

function placeOf<T>(item: T, key: string, items: T[], places: Map<string, number>): number {
  let place = places.get(key);
  if (place === undefined) {
    place = items.push(item) - 1;
    places.set(key, place);
  }
  return place;
}

function packList(words: readonly string[] | null): number {
  if (!words) return -1;
  const list = words.join(' ');
  return placeOf(list, list, lists, placesOfLists);
}

function pack({ first, lead, needs }: Branch): PackedBranch {
  return [packList(first), lead, needs.map(packNeed)];
}

function packNeed(need: Need): PackedNeed {
  return [
    packList(need.words),
    packLimit(need.within),
    packLimit(need.spaces),
    packWays(need.ways),
  ];
}

function packLimit(limit: number): number {
  return limit === Infinity ? -1 : limit;
}

function packWays(branches: readonly Branch[]): number {
  if (branches.length === 0) return -1;
  const packed = branches.map(pack);
  return placeOf(packed, JSON.stringify(packed), ways, placesOfWays);
}

const rules = [...DETECTORS.flatMap((detector) => detector.rules), ...CUES, ...PSEUDO_CUES];
const expressions = Object.fromEntries(
  rules.map(({ pattern: { source } }) => [digestOf(source), readBranches(source).map(pack)]),
);
const text = `${JSON.stringify({ lists, ways, expressions })}\n`;
if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error('known-branches.json is not current: run npm run versions');
  process.exit(1);
}

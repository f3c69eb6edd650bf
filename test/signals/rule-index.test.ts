import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DETECTORS } from '../../src/signals/detectors/index.ts';
import { fold } from '../../src/signals/fold.ts';
import { matchesAt, matchesIn } from '../../src/domain/matches.ts';
import { indexRules } from '../../src/signals/rule-index.ts';

const TABLES = new URL('./detectors/', import.meta.url);
const RESUMES = new URL('../../fixtures/resumes/', import.meta.url);

/** Every line of every table, and what leveltag quotes from the fixtures. */
const texts = [
  ...readdirSync(TABLES).flatMap((name) => linesOf(new URL(name, TABLES))),
  ...readdirSync(RESUMES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /expected\.json$|\.(?:txt|md|html)$/.test(name))
    .flatMap((name) => linesOf(new URL(name, RESUMES))),
  'Held P&L for $225M',
].filter((text) => text !== '');

function linesOf(file: URL): string[] {
  const lines = readFileSync(file, 'utf8').replace(/[«»]/g, '').split('\n');
  return lines.map((line) => fold(line, 0, line.length).text);
}

const candidates = indexRules(DETECTORS).candidates(texts);

it.each(DETECTORS.map((detector, i) => [detector.signal, detector, i] as const))(
  '%s: the places shown to a rule give all its matches',
  (_signal, { rules }, i) => {
    rules.forEach(({ id, pattern }, k) => {
      const starts = new Map(candidates[i]![k]!.map((shown) => [shown.place, shown.starts]));
      const missed = texts.filter((text, place) => {
        const all = spans(matchesIn(pattern, text));
        const found = starts.has(place) ? matchesOf(pattern, text, starts.get(place)!) : [];
        return found.join() !== all.join();
      });
      expect(missed, id).toEqual([]);
    });
  },
);

function matchesOf(pattern: RegExp, text: string, starts: readonly number[] | null): string[] {
  const sticky = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
  return spans(starts ? matchesAt(sticky, text, starts) : matchesIn(pattern, text));
}

function spans(matches: readonly RegExpExecArray[]): string[] {
  return matches.map(({ index, 0: words }) => `${index}:${words}`);
}

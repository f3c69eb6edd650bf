import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CUES, PSEUDO_CUES } from '../../src/signals/cues/index.ts';
import { DETECTORS } from '../../src/signals/detectors/index.ts';
import { executorOf } from '../../src/signals/execute.ts';
import { fold } from '../../src/signals/fold.ts';
import { matchesIn } from '../../src/domain/matches.ts';
import { indexRules } from '../../src/signals/rule-index.ts';
import type { Candidate } from '../../src/signals/rule-index.ts';

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

it.each(DETECTORS.map((detector) => [detector.signal, detector] as const))(
  '%s: the places shown to a rule give all its matches',
  (_signal, { rules, anchors }) => {
    const candidates = indexRules(
      rules.map(({ pattern, anchors: own }) => ({ pattern, anchors, own })),
    ).candidates(texts);
    rules.forEach(({ id, pattern }, i) => expect(missed(pattern, candidates[i]!), id).toEqual([]));
  },
);

it.each([...CUES, ...PSEUDO_CUES])(
  'cue $id: the places shown to it give all its matches',
  (cue) => {
    const [candidates] = indexRules([cue]).candidates(texts);
    expect(missed(cue.pattern, candidates!)).toEqual([]);
  },
);

function missed(pattern: RegExp, candidates: readonly Candidate[]): string[] {
  const shown = new Map(candidates.map((candidate) => [candidate.place, candidate]));
  return texts.filter((text, place) => {
    const candidate = shown.get(place);
    const found = candidate ? executorOf(pattern)(text, candidate) : [];
    return spans(found).join() !== spans(matchesIn(pattern, text)).join();
  });
}

function spans(matches: readonly RegExpExecArray[]): string[] {
  return matches.map(({ index, 0: words }) => `${index}:${words}`);
}

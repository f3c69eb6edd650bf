import { indexAnchors } from './anchors.ts';
import type { Detector, Rule } from './detector.ts';
import { requiredWords } from './required-words.ts';
import type { AnyOf } from './required-words.ts';

/** Says which sentences a rule can match in at all, so that few of its searches are in vain. */
export interface RuleIndex {
  /** For each detector, for each of its rules: the places of the texts that hold the words it needs, growing. */
  readonly candidates: (texts: readonly string[]) => readonly (readonly (readonly number[])[])[];
}

/**
 * Indexes rules by the words that their expressions require: those of a frame (a verb and its object, say)
 * suffice; where an expression tells of one word or none, its detector's anchors count as well. Made once for
 * a set of detectors, when its first text comes.
 */
export function indexRules(detectors: readonly Detector[]): RuleIndex {
  const lists = new Map<string, { readonly id: number; readonly words: AnyOf }>();
  const idOf = (words: AnyOf) => {
    const key = words.join();
    const list = lists.get(key) ?? { id: lists.size, words };
    lists.set(key, list);
    return list.id;
  };
  const needs = detectors.flatMap((detector, i) =>
    detector.rules.map((rule, k) => ({ i, k, ids: listsOf(detector, rule).map(idOf) })),
  );
  const byFirst = [...lists.values()].map(({ id }) => needs.filter(({ ids }) => ids[0] === id));
  const index = indexAnchors([...lists.values()], ({ words }) => words);
  const seen = new Uint32Array(lists.size);
  let round = 0;
  return {
    candidates(texts) {
      const places = detectors.map(({ rules }) => rules.map((): number[] => []));
      texts.forEach((text, place) => {
        round++;
        const found = index.placesIn(text);
        for (const id of found) seen[id] = round;
        for (const id of found) {
          for (const { i, k, ids } of byFirst[id]!) {
            if (allSeen(ids, seen, round)) places[i]![k]!.push(place);
          }
        }
      });
      return places;
    },
  };
}

/** The shortest first: it is most likely the rarest, and rules are looked up by it. */
function listsOf({ anchors }: Detector, { pattern }: Rule): AnyOf[] {
  const required = requiredWords(pattern.source);
  const lists = required.length > 1 ? required : [anchors, ...required];
  return lists.toSorted((a, b) => a.length - b.length);
}

function allSeen(ids: readonly number[], seen: Uint32Array, round: number): boolean {
  for (const id of ids) if (seen[id] !== round) return false;
  return true;
}

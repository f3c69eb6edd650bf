import type { Position } from '../domain/experience.ts';
import type { Finding } from '../domain/signal.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import type { Match } from './search.ts';
import type { Sentence } from './sentence.ts';

/** Tells which findings say again what one that counts has said. */
export type Repeats = (sentence: Sentence, match: Match, finding: Finding) => Finding;

/**
 * Programs that put resumes together write some of them twice: what a sentence says again for the same
 * position, or for none, does not count. The same duty under two jobs is said of each.
 *
 * @param positions of the document
 */
export function withoutRepeats(layer: TextLayer, positions: readonly Position[]): Repeats {
  const workOf = new Map(positions.map((position) => [position.id, workKey(layer, position)]));
  const saidIn = new Map<string, Set<string>>();
  return ({ text, position }, { start }, finding) => {
    if (finding.guard !== null) return finding;
    const work = position === null ? '' : workOf.get(position);
    let said = saidIn.get(text);
    if (!said) saidIn.set(text, (said = new Set()));
    const key = `${finding.signal} ${start} ${work}`;
    if (said.has(key)) return { ...finding, guard: 'repeated' };
    said.add(key);
    return finding;
  };
}

/** The same for a position that is written twice: its title and its months. */
function workKey({ text }: TextLayer, { id, title, start, end }: Position): string {
  if (!start || !end) return id;
  const words = title ? text.slice(title.start, title.end).toLowerCase() : '';
  return `${words} ${start.min}/${start.max}-${end.min}/${end.max}`;
}

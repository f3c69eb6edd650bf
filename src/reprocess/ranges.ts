import type { IdRange } from '../store/pending.ts';
import type { Task } from '../store/results.ts';

/** A range of documents with how many tasks there were in it when it was cut. */
export interface CutRange extends IdRange {
  readonly tasks: number;
}

/**
 * Cuts tasks, in the order of their key, into ranges of about `size`. A place between two ranges is the shortest
 * beginning of an id that tells them apart: it names no document.
 *
 * @param from where the first range begins
 * @param isEnd whether these are the last tasks there are, so that the last range has no end; else the last document is
 *   left out, as it may have more of them
 */
export function cutRanges(
  tasks: readonly Task[],
  from: string,
  size: number,
  isEnd: boolean,
): CutRange[] {
  const ranges: CutRange[] = [];
  let [start, begin] = [from, 0];
  for (let at = 1; at < tasks.length; at++) {
    const [before, here] = [tasks[at - 1]!.documentId, tasks[at]!.documentId];
    const isFull = at - begin >= size || (!isEnd && here === tasks.at(-1)!.documentId);
    if (before === here || !isFull) continue;
    const below = shortestBetween(before, here);
    ranges.push({ from: start, below, tasks: at - begin });
    [start, begin] = [below, at];
    if (!isEnd && here === tasks.at(-1)!.documentId) return ranges;
  }
  // Also where all of them are of one document, however many it has.
  if (tasks.length > 0) ranges.push({ from: start, below: null, tasks: tasks.length - begin });
  return ranges;
}

/** The shortest beginning of `next` that comes after `last`. */
function shortestBetween(last: string, next: string): string {
  let length = 1;
  while (last.startsWith(next.slice(0, length))) length++;
  return next.slice(0, length);
}

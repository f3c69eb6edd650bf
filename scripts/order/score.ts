/** How many pairs of blocks a reader has in the right order. */
export interface Score {
  /** Neighbours in the true order. */
  readonly neighbours: number;
  /** Those of them that follow each other in the text too, with no other labelled block between. */
  readonly followed: number;
  /** Any two blocks. */
  readonly pairs: number;
  readonly ordered: number;
  readonly blocks: number;
  readonly found: number;
}

/**
 * Compares the true order of a page's blocks with where a reader put them. A block that it tore apart or
 * lost counts as not found, and its neighbours as neighbours of each other.
 *
 * @param places offset in the reader's text by block id
 */
export function scoreOf(
  runs: readonly (readonly string[])[],
  places: ReadonlyMap<string, number>,
): Score {
  const ranks = new Map(
    [...places].sort((a, b) => a[1] - b[1]).map(([id], rank) => [id, rank] as const),
  );
  const scores = runs.map((run) => {
    const found = run.flatMap((id) => ranks.get(id) ?? []);
    return { ...pairsOf(found), blocks: run.length, found: found.length };
  });
  return sum(scores);
}

/** @param ranks places in the reader's text, in true order */
function pairsOf(ranks: readonly number[]) {
  const pairs = { neighbours: Math.max(0, ranks.length - 1), followed: 0, pairs: 0, ordered: 0 };
  for (let i = 0; i < ranks.length; i++) {
    if (i > 0 && ranks[i] === ranks[i - 1]! + 1) pairs.followed++;
    for (let j = i + 1; j < ranks.length; j++) {
      pairs.pairs++;
      if (ranks[i]! < ranks[j]!) pairs.ordered++;
    }
  }
  return pairs;
}

export function sum(scores: readonly Score[]): Score {
  const total = { neighbours: 0, followed: 0, pairs: 0, ordered: 0, blocks: 0, found: 0 };
  for (const score of scores) {
    for (const key of Object.keys(total) as (keyof Score)[]) total[key] += score[key];
  }
  return total;
}

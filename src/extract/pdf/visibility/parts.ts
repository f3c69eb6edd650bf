import { around, common, grown, meets } from './box.ts';
import type { Box } from './box.ts';
import type { OpenPage } from './picture.ts';
import type { TextRun } from './text-runs.ts';

/** Points about a run that are painted with it. */
const MARGIN = 1;
/** Points: runs nearer to each other than this are painted in one go. */
const NEAR = 12;
/** Parts beyond which painting each by itself costs more than one picture of all. */
const MAX_PARTS = 12;

/** The part of the page that shows some runs. @param runs at least one */
export function partAround({ frame }: OpenPage, runs: readonly TextRun[]): Box {
  const page = { x0: 0, y0: 0, x1: frame.width, y1: frame.height };
  return common(page, grown(around(runs.map(({ box }) => box)), MARGIN));
}

/**
 * Groups runs that stand together, so that a line at the head of a page and one at its foot are not looked at by
 * painting all between them. In the order of each group's first run.
 */
export function together<D extends { readonly run: TextRun }>(doubts: readonly D[]): D[][] {
  let groups: { box: Box; doubts: D[] }[] = [];
  for (const doubt of doubts) {
    const near = grown(doubt.run.box, NEAR);
    const touched = groups.filter(({ box }) => meets(box, near));
    if (touched.length === 0) {
      groups.push({ box: doubt.run.box, doubts: [doubt] });
      continue;
    }
    const [host, ...others] = touched as [(typeof groups)[0], ...typeof groups];
    host.box = around([host.box, doubt.run.box, ...others.map(({ box }) => box)]);
    host.doubts.push(...others.flatMap((other) => other.doubts), doubt);
    if (others.length > 0) groups = groups.filter((group) => !others.includes(group));
  }
  return groups.length > MAX_PARTS ? [[...doubts]] : groups.map((group) => group.doubts);
}

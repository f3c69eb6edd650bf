import type { Flow } from './flow.ts';
import { DEFAULT_SIZE } from './paragraph-blocks.ts';

/** The size, in half points, that most characters of a flow are set in. */
export function bodySize(flow: Flow): number {
  const counts = new Map<number, number>();
  countSizes(flow, counts);
  let best = DEFAULT_SIZE;
  for (const [size, count] of counts) {
    if (count > (counts.get(best) ?? 0)) best = size;
  }
  return best;
}

function countSizes(flow: Flow, counts: Map<number, number>): void {
  for (const item of flow) {
    if (item.kind === 'table') {
      for (const cell of item.rows.flat()) countSizes(cell.flow, counts);
      continue;
    }
    for (const { start, end, properties } of item.runs) {
      const size = properties.size ?? DEFAULT_SIZE;
      counts.set(size, (counts.get(size) ?? 0) + end - start);
    }
    for (const { flow: box } of item.boxes) countSizes(box, counts);
  }
}

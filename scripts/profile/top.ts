import type { Frame } from './call-tree.ts';

/** A function wherever it was called; times in milliseconds. */
export interface Hot {
  readonly key: string;
  self: number;
  wasm: number;
  /** With all that it called; what it called itself in counts once. */
  inclusive: number;
}

/** Every function of a tree. */
export function hottest(root: Frame): Hot[] {
  const found = new Map<string, Hot>();
  const open = new Set<string>();
  const visit = (frame: Frame): void => {
    const hot = found.get(frame.key) ?? { key: frame.key, self: 0, wasm: 0, inclusive: 0 };
    found.set(frame.key, hot);
    hot.self += frame.self;
    hot.wasm += frame.wasm;
    const isOutermost = !open.has(frame.key);
    if (isOutermost) {
      hot.inclusive += frame.total;
      open.add(frame.key);
    }
    for (const child of frame.children.values()) visit(child);
    if (isOutermost) open.delete(frame.key);
  };
  for (const child of root.children.values()) visit(child);
  return [...found.values()];
}

/** The functions with most time of their own, and those with most in all that they call. */
export function formatTop(all: readonly Hot[], total: number, count: number): string {
  const share = (time: number) => `${((100 * time) / total).toFixed(1).padStart(5)} %`;
  const list = (by: 'self' | 'inclusive') =>
    all
      .toSorted((a, b) => b[by] - a[by])
      .slice(0, count)
      .map((hot) => `${share(hot[by])}  ${hot.key}${inWasm(hot)}`)
      .join('\n');
  const inWasm = ({ self, wasm }: Hot) =>
    wasm > 0 ? `  (WebAssembly: ${((100 * wasm) / self).toFixed(0)} % of its own time)` : '';
  return `Own time\n${list('self')}\n\nWith what they call\n${list('inclusive')}`;
}

import type { Profiler } from 'node:inspector';
import { basename } from 'node:path';

/** A function as it was called from its parent; times in milliseconds. */
export interface Frame {
  readonly name: string;
  /** `function file:line`, the same for the same function wherever it is called. */
  readonly key: string;
  /** In itself, WebAssembly that it called included. */
  self: number;
  /** Of `self`, what was spent in WebAssembly. */
  wasm: number;
  /** With all that it called. */
  total: number;
  readonly children: Map<string, Frame>;
}

/**
 * The calls of a recording as a tree. Functions inside WebAssembly have numbers for names: their time is that of the
 * function that called into it. Waiting is left out, and the recording itself.
 */
export function callTree({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Frame {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const times = new Map<number, number>();
  samples.forEach((id, i) => times.set(id, (times.get(id) ?? 0) + timeDeltas[i]! / 1000));
  const root = frame('all', 'all');
  const place = (node: Profiler.ProfileNode, into: Frame): void => {
    if (isLeftOut(node)) return;
    const own = isWasm(node) ? into : childOf(into, node);
    const time = times.get(node.id) ?? 0;
    own.self += time;
    if (isWasm(node)) own.wasm += time;
    for (const id of node.children ?? []) place(byId.get(id)!, own);
  };
  for (const id of nodes[0]?.children ?? []) place(byId.get(id)!, root);
  sum(root);
  return root;
}

function isLeftOut({ callFrame: { functionName, url } }: Profiler.ProfileNode): boolean {
  return functionName === '(idle)' || url === 'node:inspector';
}

/** Functions of WebAssembly, and what takes a call there and back. */
function isWasm({ callFrame: { functionName, url } }: Profiler.ProfileNode): boolean {
  return url.startsWith('wasm:') || /^(?:js-to-wasm|wasm-to-js)\b/.test(functionName);
}

function childOf(parent: Frame, { callFrame }: Profiler.ProfileNode): Frame {
  const { functionName, url, lineNumber } = callFrame;
  const name = functionName || '(anonymous)';
  const key = url === '' ? name : `${name} ${shorten(url)}:${lineNumber + 1}`;
  const known = parent.children.get(key);
  if (known) return known;
  const child = frame(name, key);
  parent.children.set(key, child);
  return child;
}

/** From the folder of the sources on, or from that of the package. */
function shorten(url: string): string {
  const found = /\/(?:src|node_modules|scripts|workers)\/(.+)$/.exec(url);
  return found ? found[1]! : basename(url);
}

function frame(name: string, key: string): Frame {
  return { name, key, self: 0, wasm: 0, total: 0, children: new Map() };
}

function sum(own: Frame): number {
  own.total = own.self;
  for (const child of own.children.values()) own.total += sum(child);
  return own.total;
}

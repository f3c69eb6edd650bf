import type { Profiler } from 'node:inspector';
import { expect, test } from 'vitest';
import { callTree } from '../../scripts/profile/call-tree.ts';
import { flameGraph } from '../../scripts/profile/flame-graph.ts';
import { formatTop, hottest } from '../../scripts/profile/top.ts';

const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url, scriptId: '0', lineNumber: 9, columnNumber: 0 },
  children,
});

/** `read` calls WebAssembly, and itself; 1 ms a sample. */
const PROFILE: Profiler.Profile = {
  nodes: [
    node(1, '(root)', '', [2, 6, 7]),
    node(2, 'read', 'file:///clone/src/a.ts', [3, 4]),
    node(3, 'wasm-function[7]', 'wasm://wasm/1', [8]),
    node(4, 'read', 'file:///clone/src/a.ts', [5]),
    node(5, '<b>', 'file:///clone/node_modules/lib/dist/b.js'),
    node(6, '(idle)', ''),
    node(7, 'post', 'node:inspector'),
    node(8, 'wasm-function[8]', 'wasm://wasm/1'),
  ],
  samples: [2, 3, 3, 8, 4, 5, 5, 5, 5, 6, 6, 7],
  timeDeltas: Array.from({ length: 12 }, () => 1_000),
  startTime: 0,
  endTime: 12_000,
};

test('time in WebAssembly is that of the function that called it; waiting and the recording are left out', () => {
  const root = callTree(PROFILE);
  const read = hottest(root).find(({ key }) => key === 'read a.ts:10');
  expect(root.total).toBeCloseTo(9);
  expect(read).toMatchObject({ self: 5, wasm: 3 });
});

test('a function that calls itself is counted once with what it calls', () => {
  const read = hottest(callTree(PROFILE)).find(({ key }) => key === 'read a.ts:10');
  expect(read!.inclusive).toBeCloseTo(9);
});

test('the lists are ordered by own time and by all time', () => {
  const root = callTree(PROFILE);
  const [own, all] = formatTop(hottest(root), root.total, 2).split('\n\n');
  expect(own).toMatch(
    /Own time\n.*55\.6 % {2}read a\.ts:10 {2}\(WebAssembly: 60 %.*\n.*44\.4 % {2}<b>/,
  );
  expect(all).toMatch(/\n.*100\.0 % {2}read/);
});

test('a flame graph has a box for each call and cannot be broken out of by a name', () => {
  const svg = flameGraph(callTree(PROFILE), 'a & b');
  expect(svg.match(/<rect /g)).toHaveLength(5);
  expect(svg).toContain('a &#38; b');
  expect(svg).not.toContain('<b>');
});

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { ExtractFailure, unread } from '../../src/extract/failure.ts';
import { serveTasks } from '../../src/pool/serve.ts';

/** A child of the pool whose files are orders: what a hostile file might make a reader do. */
const ORDERS: Record<string, () => unknown> = {
  crash: () => process.abort(),
  exit: () => process.exit(0),
  hang: () => {
    for (;;);
  },
  throw: () => {
    throw new Error('a defect');
  },
  fill: () => {
    const kept: object[] = [];
    for (;;) kept.push(new Array(1000).fill(kept.length));
  },
  'fill buffers': () => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(1_000_000, kept.length));
  },
  write: () => writeFileSync('/tmp/leveltag-must-not-be', ''),
  read: () => readFileSync('/etc/hostname'),
  spawn: () => execFileSync('true'),
  environment: () => {
    if (Object.keys(process.env).some((name) => name !== 'TZ')) throw new Error('it has a name');
  },
};

let served = 0;

serveTasks({
  extract: async ({ bytes }) => {
    const order = Buffer.from(bytes).toString();
    if (order === 'crash unless fresh' && served++ > 0) process.abort();
    ORDERS[order]?.();
    served++;
    return unread(`${process.pid}`, new ExtractFailure('empty', order));
  },
  analyse: async () => process.abort(),
  tag: async () => process.abort(),
});

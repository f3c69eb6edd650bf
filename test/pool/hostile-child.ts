import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
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
  'write compiled code': () => {
    const folder = getCompileCacheDir();
    if (folder === undefined) throw new Error('it has no folder for compiled code');
    writeFileSync(join(folder, 'planted'), '');
  },
  read: () => readFileSync('/etc/hostname'),
  'read the clone': () => readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url)),
  'read a fixture': () => readFileSync(new URL('../../fixtures/README.md', import.meta.url)),
  'read other packages': () =>
    readFileSync(new URL('../../node_modules/bullmq/package.json', import.meta.url)),
  spawn: () => execFileSync('true'),
  'start a thread': () => new Worker('', { eval: true }),
  connect: () => connect(9, '127.0.0.1'),
  'connect to a file': () => connect('/tmp/leveltag-must-not-be.sock'),
  network: () => {
    if (Object.keys(networkInterfaces()).length > 0) throw new Error('it has a network');
  },
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
  read: async () => process.abort(),
  analyse: async () => process.abort(),
  rescore: async () => process.abort(),
  authors: async () => process.abort(),
  render: async () => process.abort(),
  tag: async () => process.abort(),
});

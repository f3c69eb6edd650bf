import { createPool } from '../../src/pool/pool.ts';

/**
 * A program that closes its pool when its child has said something that it has not heard yet: called with
 * `ready` that it can take a task, with `done` that it has finished one. Prints `closed`.
 */
const pool = createPool({
  size: 1,
  childModule: new URL('./hostile-child.ts', import.meta.url),
});
if (process.argv[2] === 'done') await pool.run('extract', { bytes: Buffer.from('a file') });
pool.run('extract', { bytes: Buffer.from('a file') }).catch(() => {});
await new Promise(setImmediate);
// The child goes on while its parent is deaf.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
await pool.close();
console.log('closed');

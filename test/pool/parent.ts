import { createPool } from '../../src/pool/pool.ts';

/**
 * A program with a pool: prints its child's process id, then closes the pool and prints `closed`, or,
 * called with `stay`, waits to be killed; with `hang` too, when its child is in a loop.
 */
const pool = createPool({
  size: 1,
  childModule: new URL('./hostile-child.ts', import.meta.url),
});
const reply = await pool.run('extract', { bytes: Buffer.from('a file') });
if (process.argv[2] === 'hang') {
  pool.run('extract', { bytes: Buffer.from('hang') }).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 300));
}
console.log(reply.mediaType);
if (process.argv[2] !== undefined) setInterval(() => {}, 1_000_000);
else {
  await pool.close();
  console.log('closed');
}

import { createPool } from '../../src/pool/pool.ts';

/** A program with a pool, to be killed while its child is idle: prints the child's process id. */
const pool = createPool({
  size: 1,
  childModule: new URL('./hostile-child.ts', import.meta.url),
});
const reply = await pool.run('extract', { bytes: Buffer.from('a file') });
console.log(reply.mediaType);
setInterval(() => {}, 1_000_000);

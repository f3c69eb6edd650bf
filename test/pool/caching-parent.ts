import { createPool } from '../../src/pool/pool.ts';

/**
 * A program whose modules are kept compiled (`NODE_COMPILE_CACHE`), and so those of its children: has a text
 * read by leveltag's own child, then gives one that obeys files the order to write among them. Prints what
 * came of both, and what the second child said last.
 */
const said: string[] = [];
const bytes = Buffer.from(
  'Work experience: project manager, March 2016 to present. Skills: planning.',
);
const reader = createPool({ size: 1 });
said.push((await reader.run('extract', { bytes })).kind);
await reader.close();
const hostile = createPool({
  size: 1,
  childModule: new URL('./hostile-child.ts', import.meta.url),
  onFault: ({ detail }) => said.push(detail),
});
const order = Buffer.from('write compiled code');
const reply = await hostile.run('extract', { bytes: order });
said.push(reply.kind === 'unread' ? reply.untagged.code : reply.kind);
await hostile.close();
console.log(said.join('\n'));

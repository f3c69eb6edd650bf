import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { listDocuments } from '../store/documents.ts';
import { type Check, fail, ok, warn } from './check.ts';

const PAGE = 500;
const AT_ONCE = 16;

/** Whether bytes can be kept, read and removed. */
export async function checkBlobs({ blobs }: Context): Promise<Check[]> {
  const probe = new TextEncoder().encode(`leveltag doctor ${randomUUID()}`);
  const { id } = await blobs.put(probe);
  try {
    const back = await blobs.get(id);
    if (Buffer.compare(back, probe) !== 0) {
      return [fail('blobs', `${blobs.place} gives back other bytes`, 'check that disk or bucket')];
    }
  } finally {
    await blobs.remove(id);
  }
  return [ok('blobs', `${blobs.place}, can be written, read and removed`)];
}

/** Whether the bytes of stored documents are there, in their length; @param most documents to look at */
export async function checkStoredBlobs({ store, blobs }: Context, most: number): Promise<Check[]> {
  let looked = 0;
  const missing: string[] = [];
  for (let after = ''; looked < most;) {
    const page = await listDocuments(store.db, after, Math.min(PAGE, most - looked));
    if (page.length === 0) break;
    for (let at = 0; at < page.length; at += AT_ONCE) {
      const some = page.slice(at, at + AT_ONCE);
      const sizes = await Promise.all(some.map(({ id }) => blobs.size(id)));
      missing.push(...some.filter(({ bytes }, i) => sizes[i] !== bytes).map(({ id }) => id));
    }
    looked += page.length;
    after = page.at(-1)!.id;
  }
  const bound = looked === most ? ' (--all looks at all)' : '';
  if (missing.length === 0) return [ok('files', `${looked} documents have their bytes${bound}`)];
  const named = missing.slice(0, 5).map((id) => id.slice(0, 12));
  return [
    warn(
      'files',
      `${missing.length} of ${looked} documents are without their bytes${bound}: ${named.join(', ')}`,
      'receive the files again, or restore the blobs from a backup; results and texts are not lost',
    ),
  ];
}

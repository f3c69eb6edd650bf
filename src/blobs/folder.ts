import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { folderFault } from '../folder-fault.ts';
import { BlobError, type BlobInfo, type BlobStore } from './blob-store.ts';

/** Blobs in a folder of this machine, spread over 256 sub-folders by the first two digits. */
export function openFolder(root: string): BlobStore {
  return {
    put: (bytes) => put(root, bytes),
    putFile: (path) => putFile(root, path),
    get: (id) => get(root, id),
    remove: (id) => rm(pathOf(root, id), { force: true }),
  };
}

async function put(root: string, bytes: Uint8Array): Promise<BlobInfo> {
  const id = createHash('sha256').update(bytes).digest('hex');
  const info = { id, bytes: bytes.byteLength };
  if (await isKept(root, info)) return info;
  await keep(root, id, (path) => writeFile(path, bytes));
  return info;
}

/** Hashed before it is copied, so that a file that is kept already is only read. */
async function putFile(root: string, path: string | Buffer): Promise<BlobInfo> {
  const info = await describe(path);
  if (await isKept(root, info)) return info;
  await keep(root, info.id, async (copy) => {
    await copyFile(path, copy);
    if ((await describe(copy)).id === info.id) return;
    throw new BlobError('changed', `${path} changed while it was read: try again`);
  });
  return info;
}

async function get(root: string, id: string): Promise<Uint8Array> {
  try {
    return await readFile(pathOf(root, id));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new BlobError('missing', `blob ${id} is gone: receive the file again`, { cause });
  }
}

async function describe(path: string | Buffer): Promise<BlobInfo> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { id: hash.digest('hex'), bytes };
}

/** A size that differs is what a crash of the whole machine can leave: written again. */
async function isKept(root: string, { id, bytes }: BlobInfo): Promise<boolean> {
  const found = await stat(pathOf(root, id)).catch(() => null);
  return found?.size === bytes;
}

/** Readers see all of a blob or none: it is written aside, forced to disk and renamed into its place. */
async function keep(
  root: string,
  id: string,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const path = pathOf(root, id);
  const aside = join(root, 'incoming', randomUUID());
  try {
    await ownFolder(root);
    await mkdir(dirname(path), { recursive: true });
    await mkdir(dirname(aside), { recursive: true });
    await write(aside);
    // A copy has the rights of its original, which may shut out whoever reads it later.
    await chmod(aside, 0o600);
    await sync(aside);
    await rename(aside, path);
    await sync(dirname(path));
  } catch (error) {
    throw explain(root, error);
  } finally {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** Resumes are private: other users of the machine cannot enter the folder. */
async function ownFolder(root: string): Promise<void> {
  await mkdir(dirname(root), { recursive: true });
  await mkdir(root, { recursive: true, mode: 0o700 });
}

function explain(root: string, cause: unknown): unknown {
  const fault = folderFault(cause);
  if (fault === null) return cause;
  return new BlobError(
    'folder_unusable',
    `received files cannot be kept in ${root} (${fault}): make it writable, or set BLOB_URL or LEVELTAG_DATA to another folder`,
    { cause },
  );
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function pathOf(root: string, id: string): string {
  if (/^[0-9a-f]{64}$/.test(id)) return join(root, id.slice(0, 2), id);
  throw new BlobError('invalid_id', 'a blob is named by 64 hex digits');
}

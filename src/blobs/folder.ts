import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { folderFault } from '../folder-fault.ts';
import { BlobError, type BlobInfo, type BlobStore, checkId, type OwnFile } from './blob-store.ts';
import { describeBytes, describeFile } from './describe.ts';
import { sync } from './durable.ts';
import { linkAll } from './take.ts';

/** Blobs in a folder of this machine, spread over 256 sub-folders by the first two digits. */
export function openFolder(root: string): BlobStore {
  return {
    place: root,
    put: (bytes) => put(root, bytes),
    putFile: (path) => putFile(root, path),
    keepOwn: (files) => keepOwn(root, files),
    get: (id) => get(root, id),
    size: (id) => sizeOf(root, id),
    remove: (id) => rm(pathOf(root, id), { force: true }),
    close: async () => undefined,
  };
}

async function put(root: string, bytes: Uint8Array): Promise<BlobInfo> {
  const info = describeBytes(bytes);
  if (await isKept(root, info)) return info;
  await keep(root, info.id, (path) => writeFile(path, bytes));
  return info;
}

/** Hashed before it is copied, so that a file that is kept already is only read. */
async function putFile(root: string, path: string | Buffer): Promise<BlobInfo> {
  const info = await describeFile(path);
  if (await isKept(root, info)) return info;
  await keep(root, info.id, async (copy) => {
    await copyFile(path, copy);
    if ((await describeFile(copy)).id === info.id) return;
    throw new BlobError('changed', `${path} changed while it was read: try again`);
  });
  return info;
}

/** What is kept already is left alone; of equal files one is kept. */
async function keepOwn(root: string, files: readonly OwnFile[]): Promise<void> {
  const distinct = [...new Map(files.map((file) => [file.id, file])).values()];
  const isThere = await Promise.all(distinct.map((file) => isKept(root, file)));
  const missing = distinct.filter((_, index) => !isThere[index]);
  if (missing.length === 0) return;
  try {
    await ownFolder(root);
    const moves = missing.map((file) => ({ ...file, place: pathOf(root, file.id) }));
    for (const { path } of await linkAll(root, moves)) await putFile(root, path);
  } catch (error) {
    throw explain(root, error);
  }
}

async function get(root: string, id: string): Promise<Uint8Array> {
  try {
    return await readFile(pathOf(root, id));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new BlobError('missing', `blob ${id} is gone: receive the file again`, { cause });
  }
}

/** A size that differs is what a crash of the whole machine can leave: written again. */
async function isKept(root: string, { id, bytes }: BlobInfo): Promise<boolean> {
  return (await sizeOf(root, id)) === bytes;
}

async function sizeOf(root: string, id: string): Promise<number | null> {
  const found = await stat(pathOf(root, id)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw explain(root, cause);
  });
  return found?.size ?? null;
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

function pathOf(root: string, id: string): string {
  checkId(id);
  return join(root, id.slice(0, 2), id);
}

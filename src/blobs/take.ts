import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OwnFile } from './blob-store.ts';
import { sync } from './durable.ts';

/** A file and where it is to stand. */
export interface Move extends OwnFile {
  readonly place: string;
}

/** What file systems say that have no second names for a file, or not for one elsewhere. */
const NO_LINKS = ['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'];

/**
 * Gives files a second name where they are to stand, and waits for the disk once for all: the first that is
 * forced to it takes most of what the others wait for along. A place has all of a file or none.
 *
 * @returns those that cannot have a second name there, which are to be copied
 */
export async function linkAll(root: string, moves: readonly Move[]): Promise<Move[]> {
  const folders = [...new Set(moves.map(({ place }) => dirname(place)))];
  const made = await Promise.all(folders.map((folder) => mkdir(folder, { recursive: true })));
  const aside = join(root, 'incoming');
  await mkdir(aside, { recursive: true });
  await Promise.all(moves.map(({ path }) => sync(path)));
  const linked = await Promise.all(moves.map((move) => linkOne(aside, move)));
  await Promise.all(folders.map(sync));
  if (made.some((folder) => folder !== undefined)) await sync(root);
  return moves.filter((_, index) => !linked[index]);
}

async function linkOne(aside: string, { path, place }: Move): Promise<boolean> {
  try {
    await link(path, place);
    return true;
  } catch (error) {
    // What stands there is of another size.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return replace(aside, path, place);
    if (NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** By way of a name aside, so that readers see one or the other. */
async function replace(aside: string, path: string, place: string): Promise<true> {
  const second = join(aside, randomUUID());
  try {
    await link(path, second);
    await rename(second, place);
    return true;
  } finally {
    // Where two names of one file meet, a rename leaves both.
    await rm(second, { force: true });
  }
}

import yauzl from 'yauzl';
import type { Entry } from 'yauzl';

/** What systems leave in archives beside the files that a person put there. */
const SYSTEM = /^(?:__MACOSX|\..*|Thumbs\.db|desktop\.ini)$/i;
/** Control characters, and those that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LINK = 0o120000;
const KIND = 0o170000;

/** The folders and the name of an entry, made harmless: nothing in them leads anywhere. */
export function entryPath(entry: Entry): string[] {
  const raw = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  return raw
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => part.replace(UNSEEN, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part));
}

/** Why an entry is no file that someone sent; null where it is one. */
export function reasonToSkip(entry: Entry, path: readonly string[]): string | null {
  const last = entry.fileNameRaw.at(-1);
  if (last === 0x2f || last === 0x5c) return 'folders';
  if (path.some((part) => SYSTEM.test(part))) return 'files of the system';
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) return 'links';
  return null;
}

/** The order in which a walk over unpacked folders would come to them: by the bytes of each name. */
export function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = Buffer.compare(Buffer.from(a[i]!), Buffer.from(b[i]!));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

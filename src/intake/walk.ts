import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { IntakeError } from './errors.ts';

export interface FoundFile {
  readonly path: string;
  /** The name it is known by: its path below the folder that was named, with `/`; of a file, its name. */
  readonly name: string;
}

/**
 * The files of `paths`, folder by folder, in the order of their names' code units: the same on every
 * machine. Names that begin with a dot are the system's or an editor's own, and links inside folders
 * are not followed; a path that is named is taken whatever it is called.
 *
 * @throws IntakeError `unreadable_path`
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const found = await stat(path).catch((cause: unknown) => {
      throw unreadable(path, cause);
    });
    if (found.isDirectory()) yield* walkFolder(path, '');
    else yield { path, name: basename(path) };
  }
}

async function* walkFolder(folder: string, below: string): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw unreadable(folder, cause);
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const name = below + entry.name;
    if (entry.isDirectory()) yield* walkFolder(path, `${name}/`);
    else if (entry.isFile()) yield { path, name };
  }
}

function unreadable(path: string, cause: unknown): IntakeError {
  const { code } = cause as NodeJS.ErrnoException;
  return new IntakeError(
    'unreadable_path',
    `${path} cannot be read (${code}): check its name and its permissions`,
    { cause },
  );
}

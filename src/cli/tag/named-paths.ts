import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { CliError, systemReason } from '../cli-error.ts';

/** A file to tag. */
export interface InputFile {
  /** The bytes of the path: on Linux a name need not be valid UTF-8. */
  readonly path: Buffer;
  /** The path as it was named, or under the folder that was named, with `/`; what reports show. */
  readonly name: string;
}

export interface NamedPath {
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Looks at what the arguments name, before anything is read.
 *
 * @throws CliError `path_not_found` that names every argument that is neither a file nor a folder
 */
export async function inspectPaths(paths: readonly string[]): Promise<NamedPath[]> {
  const named = await Promise.all(paths.map(inspectPath));
  const faults = named.flatMap((one) => ('fault' in one ? one.fault : []));
  if (faults.length > 0) throw new CliError('path_not_found', faults.join('\n'));
  return named as NamedPath[];
}

async function inspectPath(path: string): Promise<NamedPath | { readonly fault: string }> {
  try {
    const stats = await stat(path);
    if (stats.isFile() || stats.isDirectory()) return { path, isFolder: stats.isDirectory() };
    return { fault: `"${path}" is neither a file nor a folder.` };
  } catch (error) {
    return { fault: `"${path}" cannot be opened: ${systemReason(error)}. Nothing was read.` };
  }
}

export function inputFile(path: Buffer): InputFile {
  return { path, name: displayName(path) };
}

/** The path for people: `/` on every system, no `./` in front. */
export function displayName(path: Buffer): string {
  const name = path.toString();
  return (sep === '/' ? name : name.replaceAll(sep, '/')).replace(/^(\.\/+)+/, '');
}

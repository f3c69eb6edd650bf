import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CHILD_PACKAGES, packageFolders } from '../../src/pool/child-packages.ts';
import { CHILD_MODULE } from '../../src/pool/sandbox.ts';

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]|import\.meta\.resolve\(\s*['"]([^'"]+)['"]/g;

/** The packages that a module and the modules it imports name. */
function packagesFrom(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file) || !file.endsWith('.ts')) return packages;
  seen.add(file);
  for (const match of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const specifier = match.slice(1).find((group) => group !== undefined)!;
    const inner = specifier.startsWith('.')
      ? packagesFrom(resolve(dirname(file), specifier), seen)
      : [nameOf(specifier)].filter((name) => !name.startsWith('node:'));
    for (const name of inner) packages.add(name);
  }
  return packages;
}

function nameOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

test('the packages a child may read are those that its modules import', () => {
  expect([...CHILD_PACKAGES]).toEqual([...packagesFrom(fileURLToPath(CHILD_MODULE))].sort());
});

test('the packages that a package needs come along; what is not installed is left out', () => {
  const folders = packageFolders(['mammoth', 'no-such-package'], import.meta.dirname);
  expect(folders.map((folder) => folder.split(/[\\/]node_modules[\\/]/).at(-1))).toEqual(
    expect.arrayContaining(['mammoth', 'jszip']),
  );
  expect(folders.join()).not.toContain('no-such-package');
});

test('the databases that a package could keep things in are no child’s to read', () => {
  const names = packageFolders(['natural'], import.meta.dirname).map((folder) => basename(folder));
  expect(names).toEqual(expect.arrayContaining(['natural', 'underscore']));
  for (const database of ['memjs', 'mongoose', 'pg', 'redis'])
    expect(names).not.toContain(database);
});

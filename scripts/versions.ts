/**
 * Writes one hash for each stage into src/versions.json; with `--check`, fails when they are not current.
 * A stage's hash covers its sources and data, every module they import for their value, and the exact
 * versions of the libraries that can change its results.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const TARGET = join(ROOT, 'src/versions.json');
const DIGITS = 12;

const STAGES: Record<string, readonly string[]> = {
  extract: ['src/extract'],
  sections: ['src/sections'],
  experience: ['src/experience'],
  signals: ['src/signals'],
  rubric: ['src/rubric', 'src/evidence', 'src/pipeline.ts'],
};

/** Libraries reached through dynamic imports or WebAssembly pull no sources of ours: name them by package. */
const VALUE_IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g;

function stageHash(roots: readonly string[]): string {
  const files = new Set<string>();
  const packages = new Set<string>();
  const own = roots.flatMap((root) => listFiles(join(ROOT, root)));
  const isOwn = new Set(own);
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith('.ts')) return;
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith('.')) {
        if (!specifier.startsWith('node:')) packages.add(packageName(specifier));
        continue;
      }
      const target = resolve(dirname(file), specifier);
      // Another stage's code is in that stage's hash: a change there makes this stage run again anyway.
      if (existsSync(target) && (isOwn.has(target) || !inAnyStage(target))) visit(target);
    }
  };
  own.forEach(visit);
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    hash
      .update(`${relative(ROOT, file)}\n`)
      .update(readFileSync(file))
      .update('\n');
  }
  for (const name of [...packages].sort()) hash.update(`${name}@${installedVersion(name)}\n`);
  return hash.digest('hex').slice(0, DIGITS);
}

function inAnyStage(file: string): boolean {
  const path = relative(ROOT, file);
  return Object.values(STAGES)
    .flat()
    .some((root) => path === root || path.startsWith(`${root}/`));
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (/\.(ts|json)$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(VALUE_IMPORT)].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function installedVersion(name: string): string {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const version = lock.packages[`node_modules/${name}`]?.version;
  if (!version) throw new Error(`${name} is imported by a stage but is not in package-lock.json`);
  return version;
}

const current: Record<string, string> = {};
for (const [stage, roots] of Object.entries(STAGES)) current[stage] = stageHash(roots);
const text = `${JSON.stringify(current, null, 2)}\n`;

if (process.argv.includes('--check')) {
  const committed = existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
  if (committed !== text) {
    console.error('src/versions.json is not current: run "npm run versions" and commit it.');
    process.exit(1);
  }
  console.log('src/versions.json is current.');
} else {
  writeFileSync(TARGET, text);
  console.log(text.trim());
}

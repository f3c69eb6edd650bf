import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');
const PURE = [
  'domain',
  'sections',
  'experience',
  'signals',
  'evidence',
  'rubric',
  'verify',
  'pipeline.ts',
];
/** Libraries that compute and nothing else. */
const PURE_PACKAGES = ['@noble/hashes', 'ajv', 'jsonc-parser', 'natural', 'compromise'];
/** Dependencies point one way: a stage may import those left of it, and domain always. */
const ORDER = ['domain', 'sections', 'experience', 'signals', 'evidence', 'rubric'];
const IMPURE = [
  [/\bDate\.now\b|\bnew Date\(\)/, 'the clock'],
  [/\bMath\.random\b|\bcrypto\b/, 'randomness'],
  [/\btoLocale\w+\(|\blocaleCompare\(|\bIntl\./, 'the locale'],
  [/\bprocess\.|\bfetch\(/, 'the environment'],
] as const;

const sources = PURE.flatMap((entry) => filesOf(join(SRC, entry)));

test('there are sources in every pure folder', () => {
  for (const folder of [...ORDER, 'verify']) {
    expect(
      sources.some((file) => file.startsWith(join(SRC, folder))),
      folder,
    ).toBe(true);
  }
});

test.each(sources.map((file) => [relative(SRC, file), file]))('%s is pure', (_name, file) => {
  const code = withoutComments(readFileSync(file, 'utf8'));
  for (const specifier of importsOf(code)) {
    expect(specifier, 'imports node').not.toMatch(/^node:/);
    if (specifier.startsWith('.')) continue;
    expect(
      PURE_PACKAGES.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
      specifier,
    ).toBe(true);
  }
  for (const [pattern, what] of IMPURE) expect(code, `reads ${what}`).not.toMatch(pattern);
});

test.each(sources.map((file) => [relative(SRC, file), file]))(
  '%s imports only what comes before it',
  (name, file) => {
    const own = ORDER.indexOf(name.split('/')[0]!);
    if (own < 0) return;
    for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
      if (!specifier.startsWith('.')) continue;
      const target = relative(SRC, resolve(dirname(file), specifier));
      const theirs = ORDER.indexOf(target.split('/')[0]!);
      expect(theirs, `${name} imports ${target}`).toBeGreaterThanOrEqual(0);
      expect(theirs, `${name} imports ${target}`).toBeLessThanOrEqual(own);
    }
  },
);

test('only config.ts reads the environment', () => {
  const readers = filesOf(SRC)
    .filter((file) => /\bprocess\.env\b/.test(withoutComments(readFileSync(file, 'utf8'))))
    .map((file) => relative(SRC, file));
  expect(readers).toEqual(['config.ts']);
});

function filesOf(path: string): string[] {
  try {
    if (statSync(path).isFile()) return [path];
  } catch {
    return [];
  }
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function importsOf(code: string): string[] {
  const pattern = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map((match) => match[1]!);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"])\/\/.*$/gm, '$1');
}

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Growth, Work } from '../../scripts/bench/counting/count.ts';
import { aboveCeilings, exponents, unmatched } from '../../scripts/bench/counting/held-against.ts';
import { embeddedDatabase } from '../store/embedded-database.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'bench', 'counting', 'main.ts');
const CEILINGS = JSON.parse(
  readFileSync(join(import.meta.dirname, 'ceilings.json'), 'utf8'),
) as Work;
const HOW = 'If that is the price of something worth having: npm run work -- --write';

/** Twice the work for twice the document, and a little for what the sizes differ in. */
const LINEAR = 1.1;
/** What still grows faster than a document does; an entry that is no longer true has to go. */
const KNOWN: Readonly<Record<string, number>> = {};

let counted: { readonly work: Work; readonly growth: readonly Growth[] };

beforeAll(async () => {
  const database = await embeddedDatabase();
  try {
    // Counting patches what a process is made of, so it has one of its own.
    const { stdout } = await promisify(execFile)(process.execPath, [
      SCRIPT,
      '--database',
      database.url,
    ]);
    counted = JSON.parse(stdout) as typeof counted;
  } finally {
    await database.drop();
  }
}, 900_000);

test('every count has a ceiling and every ceiling a count', () => {
  expect(unmatched(counted.work, CEILINGS), HOW).toEqual([]);
});

test('no count is above its ceiling', () => {
  expect(aboveCeilings(counted.work, CEILINGS), HOW).toEqual([]);
});

test('each way of working is counted', () => {
  const { pdf, docx, text, read } = counted.work;
  expect(pdf!['PDFium calls']).toBeGreaterThan(1_000);
  expect(docx!['XML tokens']).toBeGreaterThan(1_000);
  expect(text!['expression executions']).toBeGreaterThan(1_000);
  expect(text!['code run in signals']).toBeGreaterThan(100_000);
  expect(read!['store statements']).toBeGreaterThan(10);
});

test('work grows no faster than the document', () => {
  const faster = counted.growth.flatMap((growth) =>
    Object.entries(exponents(growth)).flatMap(([name, exponent]) => {
      const what = `${growth.name}: ${name}`;
      return exponent > (KNOWN[what] ?? LINEAR) ? [`${what} grows by ${exponent.toFixed(2)}`] : [];
    }),
  );
  expect(faster).toEqual([]);
});

test('what is known to grow faster still does', () => {
  const all = counted.growth.flatMap((growth) =>
    Object.entries(exponents(growth)).map(([name, by]) => [`${growth.name}: ${name}`, by] as const),
  );
  for (const [name, exponent] of all.filter(([each]) => each in KNOWN)) {
    expect(exponent, `${name} is linear now: take it out of the list`).toBeGreaterThan(LINEAR);
  }
});

test('a run over stored documents sends few statements for many', () => {
  const { receive, read, tagAgain } = counted.work;
  const documents = read!['store statements']! / 20;
  expect(tagAgain!['store statements']).toBeLessThanOrEqual(documents * 2);
  expect(receive!['store statements']).toBeLessThanOrEqual(documents * 2);
});

describe('the guard itself', () => {
  const ceilings = { pdf: { calls: 1_000, tokens: 0 } };

  test('lets what has not grown by a tenth pass, and what has shrunk', () => {
    expect(aboveCeilings({ pdf: { calls: 1_100, tokens: 0 } }, ceilings)).toEqual([]);
    expect(aboveCeilings({ pdf: { calls: 10, tokens: 0 } }, ceilings)).toEqual([]);
  });

  test('names what has grown by more, and by how much', () => {
    expect(aboveCeilings({ pdf: { calls: 1_200, tokens: 0 } }, ceilings)).toEqual([
      'pdf: calls: 1200 instead of 1000 (20.0 %)',
    ]);
    expect(aboveCeilings({ pdf: { calls: 1_000, tokens: 500 } }, ceilings)).toHaveLength(1);
  });

  test('names a count without a ceiling, and a ceiling without a count', () => {
    const work = { pdf: { calls: 1, nodes: 1 } };
    expect(unmatched(work, ceilings)).toEqual(['pdf: nodes', 'pdf: tokens']);
  });

  test('tells a line from a square', () => {
    const at = {
      10: { line: 100, square: 100, small: 1 },
      100: { line: 1_000, square: 10_000, small: 900 },
    };
    const found = exponents({ name: 'text', unit: 'characters', at });
    expect(found['line']).toBeCloseTo(1);
    expect(found['square']).toBeCloseTo(2);
    expect(found).not.toHaveProperty('small');
  });
});

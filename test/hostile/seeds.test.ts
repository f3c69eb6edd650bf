import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { faultsOf } from '../../scripts/fuzz/faults.ts';
import { mutate } from '../../scripts/fuzz/mutate.ts';
import { Random } from '../../scripts/fuzz/random.ts';
import { docxFile, documentXml, RESUME_BODY } from '../../scripts/hostile/docx-file.ts';
import { onePageFile } from '../../scripts/hostile/pdf-file.ts';
import { createPool } from '../../src/pool/pool.ts';

const SEEDS = join(import.meta.dirname, 'seeds');
const pool = createPool({ size: 1 });
afterAll(() => pool.close());

const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).sort() : [];

test.each(seeds)('%s, which broke a reader once, breaks none', async (name) => {
  expect(await faultsOf(pool, readFileSync(join(SEEDS, name)))).toEqual([]);
});

test('a few changed files break nothing', async () => {
  const sound = [onePageFile(), docxFile(documentXml(RESUME_BODY))];
  for (let round = 0; round < 60; round++) {
    const random = new Random(round);
    const bytes = mutate(random.pick(sound), random);
    expect([round, await faultsOf(pool, bytes)]).toEqual([round, []]);
  }
});

test('a seed gives the same file again', () => {
  const [one, again] = [new Random(7), new Random(7)].map((random) =>
    mutate(onePageFile(), random),
  );
  expect(one).toEqual(again);
  expect(one).not.toEqual(mutate(onePageFile(), new Random(8)));
});

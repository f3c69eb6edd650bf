import { afterAll, expect, test } from 'vitest';
import { FIXTURE_AS_OF, goldenCases, tagFixture } from '../../scripts/fixtures/golden.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { createPool, type Pool } from '../../src/pool/pool.ts';
import { versionsFor } from '../../src/versions.ts';

const cases = goldenCases();
const pools = { one: createPool({ size: 1 }), two: createPool({ size: 2 }) };

afterAll(() => Promise.all([pools.one.close(), pools.two.close()]));

test('the same bytes give the same bytes, twice, in any order and on one process or two', async () => {
  const expected = new Map<string, string>();
  for (const { id, bytes } of cases) {
    expected.set(id, canonicalJson((await tagFixture(bytes)).result));
  }

  for (const { id, bytes } of [...cases].reverse()) {
    expect(canonicalJson((await tagFixture(bytes)).result), id).toBe(expected.get(id));
  }
  expect(await tagAll(pools.one)).toEqual(expected);
  expect(await tagAll(pools.two)).toEqual(expected);
});

async function tagAll(pool: Pool): Promise<Map<string, string>> {
  const results = await Promise.all(
    cases.map(async ({ id, bytes }): Promise<[string, string]> => {
      const input = { bytes, anchor: FIXTURE_AS_OF, versions: versionsFor() };
      return [id, (await pool.run('tag', input)).resultJson];
    }),
  );
  return new Map(results);
}

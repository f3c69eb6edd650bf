import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { belowFloor } from '../../scripts/evaluate/compare.ts';
import { measure } from '../../scripts/evaluate/figures.ts';
import { readGold } from '../../scripts/evaluate/gold.ts';
import { judge, type Judged } from '../../scripts/evaluate/run.ts';

const GOLD = join(import.meta.dirname, '..', '..', 'fixtures', 'gold');

test('agreement with the truths of the fixtures stays above its floor', async () => {
  const floor = JSON.parse(readFileSync(join(GOLD, 'floor.json'), 'utf8'));
  const judged: Judged[] = [];
  for (const document of readGold(GOLD)) judged.push(await judge(GOLD, document));

  expect(belowFloor(measure(judged), floor)).toEqual([]);
});

test('no senior is tagged junior, nor the reverse', async () => {
  for (const gold of readGold(GOLD)) {
    const { result } = await judge(GOLD, gold);
    const tag = result.outcome === 'tagged' ? result.level.tag : result.outcome;
    expect([gold.level, tag].sort(), gold.id).not.toEqual(['junior', 'senior']);
  }
});

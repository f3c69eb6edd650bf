import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFixtures } from '../../scripts/fixtures/check.ts';
import { goldLine } from '../../scripts/fixtures/gold-line.ts';
import { goldenCases } from '../../scripts/fixtures/golden.ts';
import { PEOPLE } from '../../scripts/fixtures/people/index.ts';
import { renderTxt } from '../../scripts/fixtures/render/txt.ts';

const HOW = 'Run: npm run fixtures';
const truths = new Map(goldenCases().map(({ id, truth }) => [id, truth]));
const gold = readFileSync(
  join(import.meta.dirname, '..', '..', 'fixtures', 'gold', 'dev.jsonl'),
  'utf8',
);

test('every quote of a truth stands in its resume', () => {
  expect(() => checkFixtures(PEOPLE)).not.toThrow();
});

test.each(PEOPLE)('$id: the committed truth and gold line are those of its module', (person) => {
  expect(truths.get(person.id), HOW).toEqual(person.truth);

  const line = gold.split('\n').find((each) => each.includes(`"id":"${person.id}"`))!;
  expect(line, HOW).toBe(goldLine(person, JSON.parse(line).file));
});

test.each(PEOPLE.filter(({ recipe }) => recipe.by === 'txt'))(
  '$id: the committed text is what its module renders',
  ({ id, resume, recipe }) => {
    const { bytes } = goldenCases().find((each) => each.id === id)!;
    expect(recipe.by === 'txt' && renderTxt(resume, recipe).equals(bytes), HOW).toBe(true);
  },
);

test.each(PEOPLE)('$id: contacts are invented', ({ resume }) => {
  const words = resume.contacts.join('\n');

  for (const mail of words.match(/[\w.+-]+@[\w.-]+/g) ?? []) expect(mail).toMatch(/@example\.com$/);
  for (const phone of words.match(/\+?[\d(][\d() -]{8,}\d/g) ?? []) expect(phone).toMatch(/555/);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_RUBRIC, rubricName } from '../../src/rubric/default-rubric.ts';
import { parseRubric, RubricError } from '../../src/rubric/load.ts';

const file = new URL('../../src/rubric/rubrics/it-project-manager.json', import.meta.url);
const shipped = readFileSync(file, 'utf8');
/** One member a line, so that a problem's line tells which member is meant. */
const text = JSON.stringify(JSON.parse(shipped), null, 2);

test('the shipped rubric loads like any other', () => {
  expect(parseRubric(shipped, 'it-project-manager.json')).toEqual(DEFAULT_RUBRIC);
  expect(rubricName(DEFAULT_RUBRIC)).toMatch(/^it-project-manager@\d+$/);
});

test.each([
  {
    name: 'a misspelt member',
    from: '"of": "pmMonths"',
    to: '"off": "pmMonths"',
    says: /has no member "off"/,
    line: '"measure": {',
  },
  {
    name: 'negative points',
    from: '"max": 10',
    to: '"max": -10',
    says: /max must be >= 0/,
    line: '"max": -10',
  },
  {
    name: 'points that are not whole',
    from: '"max": 10',
    to: '"max": 6.5',
    says: /must be integer/,
    line: '"max": 6.5',
  },
  {
    name: 'an unknown signal',
    from: '"budget"\n',
    to: '"budgets"\n',
    says: /unknown signal "budgets"/,
    line: '"budgets"',
  },
  {
    name: 'maxima that do not add to 100',
    from: '"max": 10',
    to: '"max": 11',
    says: /add to 101/,
    line: '"dimensions": [',
  },
  {
    name: 'an id twice',
    from: '"id": "legacy_migration"',
    to: '"id": "enterprise_scope"',
    says: /"enterprise_scope" stands twice/,
    line: '"id": "enterprise_scope"',
  },
  {
    name: 'a weight above 1',
    from: '"contributed": 0.6',
    to: '"contributed": 6',
    says: /contributed must be <= 1/,
    line: '"contributed": 6',
  },
  {
    name: 'an unknown section',
    from: '"skills": 0.5',
    to: '"skils": 0.5',
    says: /must be equal to one of the allowed values: head, summary/,
    line: '"section": {',
  },
  {
    name: 'a breadth of a dimension that is not there',
    from: '  "scope_complexity",',
    to: '  "scope",',
    says: /unknown dimension "scope"; there are scope_complexity, /,
    line: '"scope",',
  },
  {
    name: 'broken JSON',
    from: '"version": 1,',
    to: '"version": 1',
    says: /not JSON/,
    line: '"weights": {',
  },
])('$name is named with its line', ({ from, to, says, line }) => {
  expect(text).toContain(from);
  const broken = text.replace(from, to);
  const { problems, message } = failureOf(broken);
  const problem = problems.find((p) => says.test(p.message));
  expect(problem, message).toBeDefined();
  expect(broken.split('\n')[problem!.line - 1]).toContain(line);
  expect(message).toContain(`my.json:${problem!.line}: ${problem!.message}`);
});

test.each(['', ' \n'])('an empty file %j says so', (empty) => {
  expect(failureOf(empty).message).toBe('my.json:1: the file is empty');
});

test('senior may not ask for less than mid', () => {
  const rubric = JSON.parse(text) as { levels: { senior: { score: number }[] } };
  rubric.levels.senior[0]!.score = 1;
  expect(failureOf(JSON.stringify(rubric, null, 2)).message).toMatch(/senior asks for 1 points/);
});

function failureOf(rubric: string): RubricError {
  try {
    parseRubric(rubric, 'my.json');
  } catch (error) {
    if (error instanceof RubricError) return error;
    throw error;
  }
  throw new Error('the rubric was accepted');
}

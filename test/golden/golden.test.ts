import { expect, test } from 'vitest';
import { goldenCases, goldenText, tagFixture } from '../../scripts/fixtures/golden.ts';

const HOW = 'If the change is meant: npm run golden -- --update, then read the git diff.';

test.each(goldenCases())('$id is tagged as expected', async ({ bytes, expected }) => {
  const { result } = await tagFixture(bytes);

  expect(goldenText(result), HOW).toBe(expected);
});

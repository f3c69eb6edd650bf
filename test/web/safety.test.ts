import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testsOfAnswers } from './safety/answers.ts';
import { testsOfTheEntrance } from './safety/entrance.ts';
import { testsOfForms } from './safety/forms.ts';
import { testsOfLimits } from './safety/limits.ts';
import { testsOfPageRoles } from './safety/page-roles.ts';
import { testsOfRoles } from './safety/roles.ts';
import { testsOfSessions } from './safety/sessions.ts';
import { startTestWeb, type TestWeb } from './set-up.ts';

let web: TestWeb;

// One server for all.
describe('safety', () => {
  beforeAll(async () => {
    web = await startTestWeb();
  });
  afterAll(() => web?.stop());

  testsOfRoles(() => web);
  testsOfPageRoles(() => web);
  testsOfSessions(() => web);
  testsOfForms(() => web);
  testsOfTheEntrance(() => web);
  testsOfAnswers(() => web);
  testsOfLimits(() => web);
});

test('errors that are not typed tell nothing, neither the caller nor the log', async () => {
  const lines: string[] = [];
  const other = await startTestWeb({ lines });
  await sql`alter table receipts rename column source_name to other_name`.execute(
    other.context.store.db,
  );
  const answer = await other.ask('viewer', '/v1/results?q=Ada').catch((error: unknown) => error);
  await sql`alter table receipts rename column other_name to source_name`.execute(
    other.context.store.db,
  );
  await other.stop();
  expect(answer).toBeInstanceOf(Error);
  expect(lines.join('')).not.toContain('Ada');
  expect(lines.join('')).toContain('"msg":"request"');
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import type { RunReport } from '../../../src/reprocess/report.ts';
import { activeRelease, saveRelease } from '../../../src/store/releases.ts';
import { beginRun, endRun } from '../../../src/store/runs.ts';
import type { TestPage } from './set-up.ts';

export function testsOfOperations(page: () => TestPage): void {
  test('a release that waits is shown with what it moved, refused while it is incomplete, promoted, and taken back', async () => {
    const { from, to } = await runThatWaits(page().context);
    const window = await page().open();
    await window.goto(`${page().address}/runs`);
    expect(await window.locator('main').innerText()).toContain('would move 1 tag (4%)');
    await window.getByText('What moved, and by which stage').click();
    expect(await window.locator('.run table').innerText()).toMatch(
      /invented\.pdf\s+Mid-level 55\s+Senior 61\s+signals/,
    );
    const promote = window.getByRole('button', { name: `Promote ${to.slice(0, 10)}` });
    await promote.click();
    expect(await window.locator('h1').textContent()).toBe('Something else is under way');
    expect(await window.locator('main').innerText()).toContain(
      'no result in the release that waits',
    );
    await copyResults(page().context, from, to);
    await window.goto(`${page().address}/runs`);
    await promote.click();
    expect(await window.locator('.notice').textContent()).toContain('Promoted');
    expect((await activeRelease(page().context.store.db)).id).toBe(to);
    await window.getByRole('button', { name: `Go back to ${from.slice(0, 10)}` }).click();
    expect(await window.locator('.notice').textContent()).toContain('Rolled back');
    expect((await activeRelease(page().context.store.db)).id).toBe(from);
  });

  test('files whose last try gave no result are named, and tried again by one click', async () => {
    await fileThatFailed(page().context);
    const window = await page().open();
    await window.goto(`${page().address}/status`);
    expect(await window.locator('main').innerText()).toMatch(
      /1 file had no result at the last try/,
    );
    await window.goto(`${page().address}/intake/broken`);
    expect(await window.locator('.problems').innerText()).toMatch(
      /slow\.pdf Timed out can be tried again/,
    );
    await window.getByRole('button', { name: 'Try 1 file again' }).click();
    expect(await window.locator('.notice').textContent()).toContain('Queued again');
    const { rows } = await sql<{ generation: number }>`
      select generation from dispatches where document_id = ${FAILED}`.execute(
      page().context.store.db,
    );
    expect(rows[0]!.generation).toBeGreaterThan(0);
  });
}

async function runThatWaits({ store, versions }: Context): Promise<{ from: string; to: string }> {
  const { db } = store;
  const from = (await activeRelease(db)).id;
  const to = await saveRelease(db, { ...versions, signals: '0123456789ab' });
  const runId = await beginRun(db, { fromRelease: from, toRelease: to, flipBudget: 2 });
  const moved = {
    documentId: 'ab'.repeat(32),
    anchor: '2026-06-30' as const,
    sourceName: 'invented.pdf',
    before: { verdict: 'mid', score: 55 },
    after: { verdict: 'senior', score: 61 },
    override: null,
    cause: 'signals',
  } as const;
  const figures = {
    received: 25,
    failed: 0,
    compared: 25,
    changed: 3,
    movedPercent: 4,
    flipBudget: 2,
  };
  const releases = { fromRelease: from, toRelease: to };
  const report: RunReport = {
    runId,
    state: 'shadow',
    ...releases,
    stages: ['signals'],
    ...figures,
    moved: [moved],
  };
  await endRun(db, runId, 'shadow', JSON.stringify(report));
  return { from, to };
}

/** As a run would have made them, had the rules changed nothing. */
async function copyResults({ store }: Context, from: string, to: string): Promise<void> {
  await sql`
    insert into results
    select (jsonb_populate_record(results, jsonb_build_object('release_id', ${to}::text))).*
    from results where release_id = ${from}`.execute(store.db);
}

const FAILED = 'fa'.repeat(32);

async function fileThatFailed({ store }: Context): Promise<void> {
  const { db } = store;
  const { id: release } = await activeRelease(db);
  const failure = JSON.stringify({ outcome: 'untagged', untagged: { code: 'timed_out' } });
  await sql`insert into documents (id, bytes) values (${FAILED}, 1)`.execute(db);
  await sql`
    insert into receipts (document_id, anchor, source_name, batch)
    values (${FAILED}, '2026-06-30', 'slow.pdf', 'broken')`.execute(db);
  await sql`
    insert into dispatches (document_id, anchor, release_id, failure, failed_at)
    values (${FAILED}, '2026-06-30', ${release}, ${failure}, now())`.execute(db);
}

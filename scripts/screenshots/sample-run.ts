import type { Context } from '../../src/context.ts';
import type { RunReport } from '../../src/reprocess/report.ts';
import { activeRelease, saveRelease } from '../../src/store/releases.ts';
import { beginRun, endRun } from '../../src/store/runs.ts';
import { searchRecords } from '../../src/store/search.ts';

/** A run that waits for a decision, so that its view has something to show. Invented, like the resumes. */
export async function sampleRun({ store, versions }: Context): Promise<void> {
  const { db } = store;
  const from = await activeRelease(db);
  const to = await saveRelease(db, { ...versions, signals: '0123456789ab' });
  const order = { sort: 'score', descending: true } as const;
  const { found } = await searchRecords(db, { levels: ['mid'] }, order, null, 2);
  const runId = await beginRun(db, { fromRelease: from.id, toRelease: to, flipBudget: 2 });
  const report: RunReport = {
    runId,
    state: 'shadow',
    fromRelease: from.id,
    toRelease: to,
    stages: ['signals'],
    received: 31,
    failed: 0,
    compared: 31,
    changed: 9,
    movedPercent: (100 * found.length) / 31,
    flipBudget: 2,
    moved: found.map(({ record: { source, result } }) => ({
      documentId: result.document.id,
      anchor: result.anchor.date,
      sourceName: source.name,
      before: { verdict: 'mid', score: result.outcome === 'tagged' ? result.level.score : null },
      after: {
        verdict: 'senior',
        score: result.outcome === 'tagged' ? result.level.score + 12 : null,
      },
      override: null,
      cause: 'signals',
    })),
  };
  await endRun(db, runId, 'shadow', JSON.stringify(report));
}

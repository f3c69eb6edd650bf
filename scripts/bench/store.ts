/**
 * How the database does what people wait for, at many rows: `node scripts/bench/store.ts [--rows N] [--plans]`.
 * A database of its own is filled and thrown away.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Versions } from '../../src/domain/result.ts';
import { documentsOlderThan } from '../../src/store/documents.ts';
import { type Db, openStore } from '../../src/store/open.ts';
import { pendingTasks, staleWithin } from '../../src/store/pending.ts';
import { listRecords } from '../../src/store/records.ts';
import { saveRelease } from '../../src/store/releases.ts';
import { type Order, countRecords, searchRecords } from '../../src/store/search.ts';
import { readStatus } from '../../src/store/status.ts';
import { openExplainer } from './store/explain.ts';
import { fill } from './store/fill.ts';

const VERSIONS = { rubricId: 'bench@1' } as Versions;
const PAGE = 50;
const SCORE: Order = { sort: 'score', descending: true };
const RECEIVED: Order = { sort: 'received', descending: true };

const QUERIES: Readonly<Record<string, (db: Db, rows: number) => Promise<unknown>>> = {
  'people, first page': (db) => searchRecords(db, {}, RECEIVED, null, PAGE),
  'people, a page in the middle': (db, rows) => listRecords(db, {}, Math.floor(rows / 2), PAGE),
  'people by score': (db) => searchRecords(db, {}, SCORE, null, PAGE),
  'people by score, a page in the middle': (db, rows) =>
    searchRecords(db, {}, SCORE, { value: 40, receipt: Math.floor(rows / 2) }, PAGE),
  'people by months': (db) =>
    searchRecords(db, {}, { sort: 'months', descending: true }, null, PAGE),
  'senior people by score': (db) => searchRecords(db, { levels: ['senior'] }, SCORE, null, PAGE),
  'senior people, newest first': (db) =>
    searchRecords(db, { levels: ['senior'] }, RECEIVED, null, PAGE),
  'a common signal': (db) => searchRecords(db, { signals: ['budget'] }, RECEIVED, null, PAGE),
  'a rare signal': (db) => searchRecords(db, { signals: ['rare' as never] }, RECEIVED, null, PAGE),
  'no such signal': (db) => searchRecords(db, { signals: ['none' as never] }, SCORE, null, PAGE),
  'ten years or more': (db) => searchRecords(db, { minMonths: 120 }, RECEIVED, null, PAGE),
  'since a day': (db) => searchRecords(db, { since: '2025-11-01' }, RECEIVED, null, PAGE),
  'of a batch': (db) => searchRecords(db, { batch: 'batch 7' }, SCORE, null, PAGE),
  'by id': (db) => listRecords(db, { id: '6b86b273ff34' }, null, PAGE),
  'how many match': (db) => countRecords(db, {}),
  status: (db) => readStatus(db),
  'reconcile, a page': (db) => pendingTasks(db, VERSIONS, null, 500),
  'stale under a new release, a page': (db) =>
    staleWithin(db, 'none', { from: '', below: null }, 1_000),
  'older than the retention': (db) => documentsOlderThan(db, 100_000, 200),
};

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    plans: { type: 'boolean', default: false },
  },
});
const rows = Number(values.rows);
const dataDir = await mkdtemp(join(tmpdir(), 'leveltag-bench-'));
const store = await openStore({ dataDir, databaseUrl: process.env['DATABASE_URL'] ?? null });
try {
  await saveRelease(store.db, { ...VERSIONS, extract: 'older' });
  await saveRelease(store.db, VERSIONS);
  await store.db.connection().execute((db) => fill(db, rows));
  const explainer = openExplainer(store);
  console.log(`${rows} people, results of two releases`);
  for (const [name, query] of Object.entries(QUERIES)) {
    const { plan, milliseconds } = await explainer.explain((db) => query(db, rows));
    console.log(`${milliseconds.toFixed(1).padStart(9)} ms  ${name}`);
    if (values.plans) console.log(plan.map((line) => `              ${line}`).join('\n'));
  }
  await explainer.close();
} finally {
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
}

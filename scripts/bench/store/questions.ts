import { createHash } from 'node:crypto';
import type { Versions } from '../../../src/domain/result.ts';
import { listBatches, openFiles, readBatch } from '../../../src/store/batches.ts';
import { documentsOlderThan } from '../../../src/store/documents.ts';
import type { Db } from '../../../src/store/open.ts';
import { readPace, recentFailures } from '../../../src/store/pace.ts';
import { pendingTasks, staleWithin, withoutResult } from '../../../src/store/pending.ts';
import { listRecords } from '../../../src/store/records.ts';
import type { Task } from '../../../src/store/results.ts';
import { countRecords, countUpTo, type Order, searchRecords } from '../../../src/store/search.ts';
import { readStatus } from '../../../src/store/status.ts';

/** Under which the database is filled. */
export const VERSIONS = { rubricId: 'bench@1' } as Versions;
const PAGE = 50;
/** A page of tasks, such as an intake asks about. */
const TASKS: readonly Task[] = Array.from({ length: 500 }, (_, i) => ({
  documentId: createHash('sha256')
    .update(`${i + 1}`)
    .digest('hex'),
  anchor: '2024-01-01',
}));
const SCORE: Order = { sort: 'score', descending: true };
const NAME: Order = { sort: 'name', descending: false };
const RECEIVED: Order = { sort: 'received', descending: true };

/** What people, programs and workers ask the database while they wait. */
export const QUESTIONS: Readonly<Record<string, (db: Db, rows: number) => Promise<unknown>>> = {
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
  'of a batch, newest first': (db) => searchRecords(db, { batch: 'batch 7' }, RECEIVED, null, PAGE),
  'a name': (db) => searchRecords(db, { name: 'person 77' }, RECEIVED, null, PAGE),
  'a name, by name': (db) => searchRecords(db, { name: 'person 77' }, NAME, null, PAGE),
  'a name, by score': (db) => searchRecords(db, { name: 'person 77' }, SCORE, null, PAGE),
  'a name that one person has': (db) =>
    searchRecords(db, { name: 'person 777777' }, RECEIVED, null, PAGE),
  'a name of two letters that nobody has': (db) =>
    searchRecords(db, { name: 'zz' }, RECEIVED, null, PAGE),
  'exactly how many there are': (db) => countRecords(db, {}),
  'exactly how many are senior': (db) => countRecords(db, { levels: ['senior'] }),
  'exactly how many have a common signal': (db) => countRecords(db, { signals: ['budget'] }),
  'how many have a common signal, up to 10,000': (db) =>
    countUpTo(db, { signals: ['budget'] }, 10_000),
  'how many have a name, up to 10,000': (db) => countUpTo(db, { name: 'person 77' }, 10_000),
  'how many there are, up to 10,000': (db) => countUpTo(db, {}, 10_000),
  'exactly how many have a rare signal': (db) => countRecords(db, { signals: ['rare' as never] }),
  'how many of a batch': (db) => countRecords(db, { batch: 'batch 7' }),
  'list of batches': (db) => listBatches(db, null, 20),
  'a batch': (db) => readBatch(db, 'batch 7'),
  'open files of a batch': (db) => openFiles(db, 'batch 7', 100),
  status: (db) => readStatus(db),
  pace: (db) => readPace(db),
  'recent failures': (db) => recentFailures(db),
  'what of a page has no result': (db) => withoutResult(db, TASKS, VERSIONS),
  'reconcile, a page': (db) => pendingTasks(db, VERSIONS, null, 500),
  'stale under a new release, a page': (db) =>
    staleWithin(db, 'none', { from: '', below: null }, 1_000),
  'older than the retention': (db) => documentsOlderThan(db, 100_000, 200),
};

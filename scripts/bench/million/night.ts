import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { receive } from '../../../src/intake/receive.ts';
import { reprocess } from '../../../src/reprocess/reprocess.ts';
import { DEFAULT_RUBRIC } from '../../../src/rubric/default-rubric.ts';
import type { Rubric } from '../../../src/rubric/rubric.ts';
import { layoutOf } from '../../../src/store/embedded/layout.ts';
import type { Db } from '../../../src/store/open.ts';
import { saveRelease } from '../../../src/store/releases.ts';
import { versionsFor } from '../../../src/versions.ts';
import { extractDocument } from '../../../workers/extract.ts';
import { poolProcessor } from '../../../workers/processor.ts';
import { startWorkers } from '../../../workers/start.ts';
import { wallTime } from '../clocks.ts';
import { openBenchContext, type BenchContext } from '../service/bench-context.ts';
import { multiply } from './multiply.ts';
import { type Usage, watchProcesses } from './watch-processes.ts';

/** A run of reprocessing after a change of the rubric. */
export interface NightResult {
  readonly documents: number;
  readonly state: string;
  /** To make the documents, and to tag them all again. */
  readonly loadSeconds: number;
  readonly seconds: number;
  readonly documentsPerSecond: number;
  readonly movedPercent: number;
  readonly rows: Rows;
  readonly databaseMiB: { readonly before: number; readonly after: number };
  /** Written ahead by PostgreSQL, which is what goes to disk and to replicas. */
  readonly logMiB: number;
  readonly usage: Usage;
  /** Processor time of all processes together, for each document. */
  readonly processorMs: number;
}

/** Rows that the run has added. */
export interface Rows {
  readonly results: number;
  readonly bodies: number;
  readonly decisions: number;
}

const RECEIVED = '2026-06-30';
const RESUMES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'resumes');

/** @param onStep told what comes next */
export async function measureNight(
  documents: number,
  onStep: (step: string) => void,
): Promise<NightResult> {
  const bench = await openBenchContext(null);
  try {
    const { db } = bench.context.store;
    onStep('reading the fixtures');
    await readFixtures(bench);
    onStep(`making ${documents} documents of them`);
    const loadStart = wallTime();
    await multiply(db, documents);
    const loadSeconds = wallTime() - loadStart;
    onStep('tagging them all again');
    const before = await look(db);
    const watch = watchProcesses(layoutOf(bench.context.config.dataDir).cluster);
    const start = wallTime();
    const report = await tagAgain(bench);
    const seconds = wallTime() - start;
    const usage = watch.stop();
    const processor = usage.leveltag.processorSeconds + usage.postgres.processorSeconds;
    const after = await look(db);
    return {
      documents: report.compared,
      state: report.state,
      loadSeconds,
      seconds,
      documentsPerSecond: report.compared / seconds,
      movedPercent: report.movedPercent,
      rows: {
        results: after.results - before.results,
        bodies: after.bodies - before.bodies,
        decisions: after.decisions - before.decisions,
      },
      databaseMiB: { before: before.databaseMiB, after: after.databaseMiB },
      logMiB: after.logMiB - before.logMiB,
      usage,
      processorMs: (1000 * processor) / report.compared,
    };
  } finally {
    await bench.close();
  }
}

async function readFixtures({ context }: BenchContext): Promise<void> {
  const paths = readdirSync(RESUMES).flatMap((name) => {
    const source = readdirSync(join(RESUMES, name)).find((file) => file.startsWith('source.'));
    return source ? [{ path: Buffer.from(join(RESUMES, name, source)), name }] : [];
  });
  const receiving = { receivedAt: RECEIVED, batch: 'bench', externalId: null };
  const { files } = await receive(context, paths, receiving);
  const processor = poolProcessor(context.config, 1);
  try {
    const { extract: version } = context.versions;
    for (const { documentId } of files) {
      await extractDocument(context, processor, { documentId, version });
    }
  } finally {
    await processor.close();
  }
  // What receiving has queued is done; the run queues its own.
  await context.queues.extract.obliterate({ force: true });
}

async function tagAgain({ context }: BenchContext) {
  const versions = versionsFor(CHANGED, context.config.limits);
  await saveRelease(context.store.db, versions, CHANGED);
  const workers = await startWorkers(context);
  try {
    return await reprocess({ ...context, versions }, { flipBudget: 100 });
  } finally {
    await workers.stop();
  }
}

/** Asks a little more of a senior, so that some tags move and some bodies are written. */
const CHANGED: Rubric = {
  ...DEFAULT_RUBRIC,
  version: DEFAULT_RUBRIC.version + 1,
  levels: {
    ...DEFAULT_RUBRIC.levels,
    senior: DEFAULT_RUBRIC.levels.senior.map((each) => ({ ...each, score: each.score + 10 })),
  },
};

interface Look extends Rows {
  readonly databaseMiB: number;
  readonly logMiB: number;
}

async function look(db: Db): Promise<Look> {
  const { rows } = await sql<Look>`
    select (select count(*) from results)::int as results,
      (select count(*) from result_bodies)::int as bodies,
      (select count(*) from decisions)::int as decisions,
      round(pg_database_size(current_database()) / 1048576.0)::int as "databaseMiB",
      round(pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') / 1048576.0)::int as "logMiB"`.execute(
    db,
  );
  return rows[0]!;
}

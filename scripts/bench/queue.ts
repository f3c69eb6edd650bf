/**
 * Counts of the queue, as ratios and rates of one run on one machine: what a document costs through the queue
 * beside `tag --jobs`, how fast ids are queued, how fast stored resumes are tagged again, and what a worker
 * holds after many files. REDIS_URL has the queue in Redis. Nothing of it is a test.
 *
 *   node scripts/bench/queue.ts --files 2000 --ids 100000 --stored 20000
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { readConfig } from '../../src/config.ts';
import { type Context, openContext } from '../../src/context.ts';
import type { Versions } from '../../src/domain/result.ts';
import { residentBytes } from '../../src/pool/resident-memory.ts';
import { intakeFolder } from '../../src/intake/intake.ts';
import { reconcile } from '../../src/queue/reconcile.ts';
import { reprocess } from '../../src/reprocess/reprocess.ts';
import { saveRelease } from '../../src/store/releases.ts';
import { treeTime } from './clocks.ts';
import { distinct } from './distinct.ts';
import { benchFiles } from './files.ts';
import { embeddedServerTime } from './server-time.ts';
import { startWorkers } from '../../workers/start.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RECEIVED = '2026-06-30';
const COPIES = [
  'insert into documents (id, bytes) select copies.id, bytes from copies join documents on documents.id = of',
  `insert into receipts (document_id, anchor, source_name, batch)
   select distinct on (copies.id) copies.id, anchor, source_name, 'copy' from copies join receipts on document_id = of`,
  `insert into extractions select (jsonb_populate_record(e, jsonb_build_object('document_id', copies.id))).*
   from copies join extractions as e on document_id = of`,
];

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    ids: { type: 'string', default: '100000' },
    stored: { type: 'string', default: '20000' },
    jobs: { type: 'string', default: '2' },
  },
});
const jobs = Number(values.jobs);
const root = mkdtempSync(join(tmpdir(), 'leveltag-bench-'));
const config = readConfig({
  LEVELTAG_DATA: join(root, 'data'),
  REDIS_URL: process.env['REDIS_URL'],
});
const context = await openContext(config);
try {
  console.log(`queue in ${context.backend.kind}, ${jobs} processes`);
  await throughQueue(Number(values.files));
  await tagAgain(Number(values.stored));
  await enqueue(Number(values.ids));
} finally {
  await context.close();
  rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}

/** The fixtures again and again, each time in other bytes. */
function writeCopies(folder: string, count: number): void {
  mkdirSync(folder);
  const sources = benchFiles([join(ROOT, 'fixtures/resumes')]);
  for (let i = 0; i < count; i++) {
    const { path, type, bytes } = sources[i % sources.length]!;
    const name = `${String(i).padStart(7, '0')}${extname(path)}`;
    writeFileSync(join(folder, name), distinct(bytes, type, `copy ${i}`));
  }
}

async function throughQueue(count: number): Promise<void> {
  const folder = join(root, 'files');
  writeCopies(folder, count);
  const alone = await cost(() => {
    const words = ['tag', folder, '--jobs', String(jobs), '--out', join(root, 'tag.jsonl')];
    spawnSync(process.execPath, [join(ROOT, 'leveltag.js'), ...words], { stdio: 'ignore' });
  });
  const before = process.memoryUsage().rss;
  let own = before;
  const queued = await cost(async () => {
    const workers = await startWorkers(context, { jobs });
    await drain(folder);
    own = residentBytes(process.pid) ?? process.memoryUsage().rss;
    await workers.stop();
  });
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from results`.execute(
    context.store.db,
  );
  if (rows[0]!.n !== count) throw new Error(`${rows[0]!.n} results of ${count} files`);
  const perFile = (processor: number) => `${((1000 * processor) / count).toFixed(1)} ms a file`;
  console.log(`tag --jobs ${jobs}: ${rate(count, alone.seconds)}`);
  console.log(`through the queue: ${rate(count, queued.seconds)}`);
  console.log(`queue to tag: ${(alone.seconds / queued.seconds).toFixed(2)}`);
  console.log(
    `processor: tag ${perFile(alone.own)}, queue ${perFile(queued.own)} and PostgreSQL ${perFile(queued.server)}`,
  );
  console.log(`worker process: ${mib(before)} before, ${mib(own)} after ${count} files`);
}

/** Seconds that work takes, and seconds of processors: of this process and those it has started, and of the database. */
async function cost(work: () => void | Promise<void>) {
  const server = () => embeddedServerTime(config.dataDir) ?? 0;
  const [own, database] = [treeTime(), server()];
  const took = await seconds(work);
  return { seconds: took, own: treeTime() - own, server: server() - database };
}

async function drain(folder: string): Promise<void> {
  for await (const _ of intakeFolder([folder], context, { receivedAt: RECEIVED, batch: 'bench' }));
}

/** What the first part stored, copied to `count` documents, under versions of which the signals changed. */
async function tagAgain(count: number): Promise<void> {
  await copyStored(context, count);
  const versions: Versions = { ...context.versions, signals: 'ffffffffffff' };
  await saveRelease(context.store.db, versions);
  const newer = { ...context, versions };
  const workers = await startWorkers(newer, { jobs });
  const took = await seconds(() => reprocess(newer, { flipBudget: 100 }).then(() => undefined));
  await workers.stop();
  console.log(
    `judging stored texts again, as after a change of the signals: ${rate(count, took)} (${count} stored)`,
  );
}

async function copyStored({ store }: Context, count: number): Promise<void> {
  const one = sql`select id, row_number() over (order by id) - 1 as n, count(*) over () as all_of
    from documents`;
  await sql`
    create unlogged table copies as
    select encode(sha256(convert_to(i::text, 'UTF8')), 'hex') as id, source.id as of
    from generate_series(1, ${count}::int - (select count(*)::int from documents)) as i
    join (${one}) as source on source.n = i % source.all_of`.execute(store.db);
  for (const statement of COPIES) await sql.raw(statement).execute(store.db);
  await sql`drop table copies`.execute(store.db);
}

/** Ids of documents that nobody has read, found and queued at one go. */
async function enqueue(count: number): Promise<void> {
  const { db } = context.store;
  await sql`
    insert into documents (id, bytes)
    select encode(sha256(convert_to('id ' || i, 'UTF8')), 'hex'), 1 from generate_series(1, ${count}::int) as i`.execute(
    db,
  );
  await sql`
    insert into receipts (document_id, anchor, source_name, batch)
    select encode(sha256(convert_to('id ' || i, 'UTF8')), 'hex'), ${RECEIVED}::date, 'x', 'ids'
    from generate_series(1, ${count}::int) as i`.execute(db);
  let found = 0;
  const took = await cost(async () => void (found = await reconcile(context)));
  const processor = `leveltag ${took.own.toFixed(1)} s, PostgreSQL ${took.server.toFixed(1)} s`;
  console.log(`queueing: ${found} ids in ${took.seconds.toFixed(1)} s (processor: ${processor})`);
}

async function seconds(work: () => void | Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

function rate(count: number, took: number): string {
  return `${(count / took).toFixed(0)} documents/s`;
}

function mib(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}

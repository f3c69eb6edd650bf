import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import type { Check } from '../../src/doctor/check.ts';
import { examine } from '../../src/doctor/examine.ts';
import { openContext, type Context } from '../../src/context.ts';
import { saveReceived } from '../../src/store/receipts.ts';
import { BACKENDS, type TestBackend } from '../workers/set-up.ts';

const DOCUMENT = 'd0'.repeat(32);
const RECEIPT = { documentId: DOCUMENT, anchor: '2026-11-23', sourceName: 'Ada Invented.txt' };

describe.each(BACKENDS)('the doctor, on %s', (name, startBackend) => {
  let backend: TestBackend;
  let context: Context;

  beforeAll(async () => {
    backend = await startBackend();
    context = await openContext(backend.config);
  });
  afterAll(async () => {
    await context?.close();
    await backend?.stop();
  });

  const look = async (changes: Partial<Config> = {}) => {
    const checks = await examine({ ...backend.config, ...changes }, { mostBlobs: 10 });
    return new Map(checks.map((check) => [check.what, check]));
  };
  const bad = (checks: ReadonlyMap<string, Check>) =>
    [...checks.values()]
      .filter(({ state }) => state !== 'ok')
      .map(({ what, state }) => [what, state]);

  test('finds a new installation well', async () => {
    const checks = await look();
    for (const what of [
      'node',
      'limits',
      'database',
      'queue',
      'blobs',
      'files',
      'release',
      'work',
      'log',
    ]) {
      expect(checks.get(what), what).toMatchObject({ state: 'ok', todo: null });
    }
    expect(bad(checks).filter(([what]) => what !== 'redis disk' && what !== 'disk')).toEqual([]);
  });

  test('finds documents without their bytes, and names no file', async () => {
    const { db } = context.store;
    const receipt = { ...RECEIPT, batch: 'b', externalId: null };
    await saveReceived(db, [{ id: DOCUMENT, bytes: 3 }], [receipt]);
    const checks = await look();
    expect(checks.get('files')).toMatchObject({
      state: 'warn',
      says: expect.stringContaining('1 of 1 documents'),
      todo: expect.stringContaining('receive the files again'),
    });
    expect(JSON.stringify([...checks])).not.toContain('Ada');
  });

  test('finds work that is stuck, tries that failed, and bytes that should be gone', async () => {
    const { db } = context.store;
    const dispatch = (failure: string | null) =>
      sql`
      insert into dispatches (document_id, anchor, release_id, dispatched_at, failure)
      select ${DOCUMENT}, ${RECEIPT.anchor}::date, id, now() - interval '2 hours', ${failure} from releases limit 1
      on conflict (document_id, anchor, release_id) do update set failure = excluded.failure`.execute(
        db,
      );
    await dispatch(null);
    expect((await look()).get('work')).toMatchObject({
      state: 'warn',
      says: expect.stringContaining('1 queued more than an hour ago'),
    });
    await dispatch('{}');
    expect((await look()).get('work')).toMatchObject({ todo: expect.stringContaining('retry') });
    await sql`insert into blob_removals (document_id) values (${'e0'.repeat(32)})`.execute(db);
    expect((await look()).get('erased')).toMatchObject({ state: 'fail' });
    await sql`delete from blob_removals`.execute(db);
  });

  test('finds a log that was tampered with', async () => {
    await sql`update decision_head set sequence = 7`.execute(context.store.db);
    expect((await look()).get('log')).toMatchObject({
      state: 'fail',
      says: expect.stringContaining('broken at entry 1 (end)'),
    });
    await sql`update decision_head set sequence = 0`.execute(context.store.db);
  });

  test('finds blobs that cannot be written, and says where', async () => {
    const blobDir = `${backend.folder}/in/the/way`;
    await mkdir(dirname(blobDir), { recursive: true });
    await writeFile(blobDir, '');
    const checks = await look({ blobDir });
    expect(checks.get('blobs')).toMatchObject({
      state: 'fail',
      todo: expect.stringContaining('set BLOB_URL'),
    });
    expect(checks.get('log')).toMatchObject({ state: 'ok' });
    await rm(blobDir);
  });

  test('finds a database that does not answer, without its password', async () => {
    const checks = await look({ databaseUrl: 'postgresql://a:secret@127.0.0.1:1/x' });
    expect(checks.get('database')).toMatchObject({
      state: 'fail',
      todo: expect.stringContaining('check DATABASE_URL'),
    });
    expect(JSON.stringify([...checks])).not.toContain('secret');
  });

  test('finds a queue that does not answer', async () => {
    const checks = await look({ redisUrl: 'redis://127.0.0.1:1' });
    expect(checks.get('queue')).toMatchObject({
      state: 'fail',
      todo: expect.stringContaining('REDIS_URL'),
    });
  });

  test.runIf(name === 'Redis')('finds a Redis that throws jobs away, or forgets them', async () => {
    expect((await look()).get('redis memory')).toMatchObject({ state: 'ok' });
    expect((await look()).get('redis disk')).toMatchObject({ state: 'warn' });
    const redis = new Redis(backend.config.redisUrl!);
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    expect((await look()).get('redis memory')).toMatchObject({
      state: 'fail',
      todo: 'set maxmemory-policy to noeviction',
    });
    redis.disconnect();
  });
});

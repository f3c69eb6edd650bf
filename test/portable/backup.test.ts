import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { eraseDocuments } from '../../src/erase/erase.ts';
import { backUp, DATABASE_FILE } from '../../src/portable/backup.ts';
import { type Line, writeLines } from '../../src/portable/lines.ts';
import { restore } from '../../src/portable/restore.ts';
import { reconcile } from '../../src/queue/reconcile.ts';
import { provenDocuments } from '../../src/store/erase.ts';
import { verifyChain } from '../../src/store/decisions/verify.ts';
import { overrideHistory, saveOverride } from '../../src/store/overrides.ts';
import { listRecords } from '../../src/store/records.ts';
import { startWorkers } from '../../workers/start.ts';
import { inventedProcessor } from '../workers/invented.ts';
import {
  BACKENDS,
  openTestContext,
  RECEIVED,
  takeIn,
  type TestBackend,
  writeFiles,
} from '../workers/set-up.ts';

const [EMBEDDED, SERVER] = BACKENDS.map(([, start]) => start);
const actor = 'O. Perator';

describe.each([
  ['embedded PostgreSQL to a server', EMBEDDED!, SERVER!],
  ['a server to embedded PostgreSQL', SERVER!, EMBEDDED!],
])('a backup, from %s', (_name, startHere, startThere) => {
  const stops: (() => Promise<void>)[] = [];
  let backend: TestBackend;
  let here: Context;
  let folder: string;

  const open = async ({ config }: TestBackend): Promise<Context> => {
    const context = await openTestContext(config);
    stops.push(context.close);
    return context;
  };
  const start = async (how: () => Promise<TestBackend>): Promise<TestBackend> => {
    const started = await how();
    stops.push(started.stop);
    return started;
  };
  const records = async ({ store }: Context) => (await listRecords(store.db, {}, null, 99)).records;
  const takeInto = async (context: Context, files: Readonly<Record<string, string>>) => {
    const workers = await startWorkers(context, { processor: inventedProcessor() });
    const path = await writeFiles(join(backend.folder, crypto.randomUUID()), files);
    await takeIn(context, path);
    await workers.stop();
  };

  beforeAll(async () => {
    backend = await start(startHere);
    here = await open(backend);
    folder = join(backend.folder, 'backup');
    await takeInto(here, { 'Ada.txt': 'Ada’s', 'Bo.txt': 'Bo’s', 'Cy.txt': 'unread encrypted' });
    const [ada, bo] = await records(here);
    await saveOverride(here.store.db, {
      documentId: ada!.result.document.id,
      anchor: RECEIVED,
      level: 'mid',
      by: 'R. Invented',
      reasonCode: 'x',
      note: '',
    });
    await eraseDocuments(here, [bo!.result.document.id], { actor, reason: 'request' });
  });
  afterAll(async () => {
    for (const stop of stops.toReversed()) await stop();
  });

  test('brings all of it back elsewhere, and the log goes on', async () => {
    const copied = await backUp(here, folder);
    expect(copied).toMatchObject({ blobs: 2, missing: 0 });
    const other = await start(startThere);
    expect(await restore(other.config, { folder, actor })).toEqual(copied);
    const there = await open(other);
    expect(await records(there)).toEqual(await records(here));
    expect(there.store.installation).toBe(here.store.installation);
    const { id } = (await records(here))[0]!.result.document;
    expect(await there.blobs.get(id)).toEqual(await here.blobs.get(id));
    expect(await overrideHistory(there.store.db, id)).toHaveLength(1);

    const before = await verifyChain(here.store.db);
    expect(await verifyChain(there.store.db)).toMatchObject({
      entries: before.entries + 1,
      erased: before.erased,
      broken: null,
    });
    expect(await reconcile(there)).toBe(0);
    expect(await there.store.db.selectFrom('open_tasks').selectAll().execute()).toEqual([]);
    await takeInto(there, { 'Di.txt': 'Di’s', 'Bo.txt': 'Bo’s' });
    expect(await records(there)).toHaveLength(4);
    expect(await verifyChain(there.store.db)).toMatchObject({ broken: null });
    await expect(restore(other.config, { folder, actor })).rejects.toMatchObject({
      code: 'not_empty',
    });
    expect(await records(there)).toHaveLength(4);
  });

  test('into the same folder copies only what is new, and forgets nobody by itself', async () => {
    await takeInto(here, { 'Ed.txt': 'Ed’s' });
    expect(await backUp(here, folder)).toMatchObject({ blobs: 1, missing: 0 });
    const ed = (await records(here)).at(-1)!.result.document.id;
    const [proof] = await eraseDocuments(here, [ed], { actor, reason: 'request' });

    const other = await start(startThere);
    await restore(other.config, { folder, actor });
    const there = await open(other);
    const brought = await provenDocuments(there.store.db, new Set([proof!.commitment]));
    expect(brought).toEqual([ed]);
    await eraseDocuments(there, brought, { actor, reason: 'restored' });
    expect((await records(there)).map(({ source }) => source.name)).toEqual(['Ada.txt', 'Cy.txt']);
  });

  test('of an older leveltag is brought up to date', async () => {
    const old = join(backend.folder, 'old');
    const copies = await backUp(here, old);
    expect(copies.rows).toBeGreaterThan(0);
    const row = (table: string, value: unknown): Line => ({
      kind: 'row',
      table,
      row: JSON.stringify(value),
    });
    const id = 'aa'.repeat(32);
    const lines = async function* (): AsyncGenerator<Line> {
      yield { kind: 'backup', version: 1, schema: 2 };
      yield row('installation', { id: '00000000-0000-4000-8000-000000000000' });
      yield row('documents', { id, bytes: 1, created_at: '2026-01-01T00:00:00+00:00' });
      yield row('receipts', {
        id: 7,
        document_id: id,
        anchor: RECEIVED,
        source_name: 'O',
        batch: 'b',
        created_at: '2026-01-01T00:00:00+00:00',
      });
    };
    await writeLines(join(old, DATABASE_FILE), lines());
    const other = await start(startThere);
    expect(await restore(other.config, { folder: old, actor })).toEqual({
      rows: 3,
      blobs: 0,
      missing: 1,
    });
    const there = await open(other);
    expect(there.store.installation).toBe('00000000-0000-4000-8000-000000000000');
    await takeInto(there, { 'Flo.txt': 'Flo’s' });
    expect(await records(there)).toHaveLength(1);
    expect(await verifyChain(there.store.db)).toMatchObject({ broken: null });
  });

  test('that is damaged, or none, is refused, and the place stays empty for the next try', async () => {
    const other = await start(startThere);
    const file = join(folder, DATABASE_FILE);
    const whole = await readFile(file);
    await truncate(file, whole.length - 30);
    const refused = { code: 'archive_unusable' };
    await expect(restore(other.config, { folder, actor })).rejects.toMatchObject(refused);
    const nowhere = join(backend.folder, 'nowhere');
    await expect(restore(other.config, { folder: nowhere, actor })).rejects.toMatchObject(refused);
    const future = async function* (): AsyncGenerator<Line> {
      yield { kind: 'backup', version: 1, schema: 999 };
    };
    await writeLines(file, future());
    await expect(restore(other.config, { folder, actor })).rejects.toMatchObject({
      code: 'archive_too_new',
    });
    await backUp(here, folder);
    await restore(other.config, { folder, actor });
    expect(await records(await open(other))).toHaveLength(2);
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { eraseDocuments } from '../../src/erase/erase.ts';
import { exportArchive } from '../../src/portable/export.ts';
import { importArchive } from '../../src/portable/import.ts';
import { reconcile } from '../../src/queue/reconcile.ts';
import { readDecisions } from '../../src/store/decisions/read.ts';
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

describe.each(BACKENDS.slice(0, 2))('an archive, from and to %s', (_name, startBackend) => {
  const backends: TestBackend[] = [];
  const contexts: Context[] = [];
  let here: Context;
  let there: Context;
  let file: string;

  const open = async (): Promise<Context> => {
    const backend = await startBackend();
    backends.push(backend);
    const context = await openTestContext(backend.config);
    contexts.push(context);
    return context;
  };
  const records = async ({ store }: Context) => (await listRecords(store.db, {}, null, 99)).records;
  const actor = 'M. Over';
  const exported = (filter = {}, to = file) => exportArchive(here, { filter, file: to, actor });
  const imported = (context = there, from = file) => importArchive(context, { file: from, actor });

  beforeAll(async () => {
    here = await open();
    there = await open();
    file = join(backends[0]!.folder, 'archive');
    const folder = await writeFiles(join(backends[0]!.folder, 'in'), {
      'Ada Invented.txt': 'Ada’s text: naïve, 😀',
      'Bo Invented.txt': 'unread encrypted',
      'Cy Invented.txt': 'Cy’s text',
    });
    const workers = await startWorkers(here, { processor: inventedProcessor() });
    await takeIn(here, folder, { externalId: 'x-1' });
    await takeIn(here, folder, { receivedAt: '2027-01-02', batch: 'second' });
    await workers.stop();
    const documentId = (await records(here))[0]!.result.document.id;
    const by = { documentId, anchor: RECEIVED, by: 'R. Invented', reasonCode: 'x', note: 'n' };
    await saveOverride(here.store.db, { ...by, level: 'mid' });
    await saveOverride(here.store.db, { ...by, level: 'senior' });
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    for (const backend of backends) await backend.stop();
  });

  test('gives the same records, byte for byte, bytes and history with them', async () => {
    expect(await exported()).toBe(3);
    expect(await imported()).toEqual({ imported: 3, known: 0, erased: 0 });
    const sorted = async (context: Context) => (await records(context)).map(canonicalJson).sort();
    expect(await sorted(there)).toEqual(await sorted(here));
    expect(await sorted(there)).toHaveLength(6);
    for (const { result } of await records(here)) {
      const { id } = result.document;
      expect(await there.blobs.get(id)).toEqual(await here.blobs.get(id));
      const history = await overrideHistory(here.store.db, id);
      expect(await overrideHistory(there.store.db, id)).toEqual(history);
    }
    const found = await listRecords(there.store.db, { levels: ['senior'] }, null, 9);
    expect(found.records).toHaveLength(1);
    expect(await reconcile(there)).toBe(0);
  });

  test('can be taken in again, and changes nothing', async () => {
    const before = (await records(there)).map(canonicalJson);
    const log = await verifyChain(there.store.db);
    expect(log.broken).toBeNull();
    expect(await imported()).toEqual({ imported: 0, known: 3, erased: 0 });
    expect((await records(there)).map(canonicalJson)).toEqual(before);
    expect(await verifyChain(there.store.db)).toEqual(log);
  });

  test('is told of in both logs', async () => {
    const kinds = async ({ store }: Context, kind: 'export' | 'import') =>
      (await readDecisions(store.db, { kinds: [kind] }, null, 9)).decisions;
    expect(await kinds(here, 'export')).toMatchObject([
      { actorName: actor, payload: { documents: 3 } },
    ]);
    expect(await kinds(there, 'import')).toHaveLength(3);
  });

  test('holds only what matches, and of that everything', async () => {
    const some = join(backends[0]!.folder, 'some');
    expect(await exported({ levels: ['senior'] }, some)).toBe(1);
    const empty = await open();
    expect(await imported(empty, some)).toEqual({ imported: 1, known: 0, erased: 0 });
    expect(await records(empty)).toHaveLength(2);
  });

  test('brings nobody back who was erased', async () => {
    const { id } = (await records(there))[0]!.result.document;
    await eraseDocuments(there, [id], { actor, reason: 'request' });
    expect(await imported()).toEqual({ imported: 0, known: 2, erased: 1 });
    await expect(there.blobs.get(id)).rejects.toMatchObject({ code: 'missing' });
  });

  test('that is cut short, changed or none at all is refused before anything is written', async () => {
    const whole = await readFile(file);
    const lines = gunzipSync(whole).toString();
    const damaged = {
      cut: whole.subarray(0, whole.length - 40),
      'without its end': gzipSync(lines.slice(0, lines.lastIndexOf('{"kind":"end"'))),
      changed: gzipSync(lines.replace('Ada’s', 'Eve’s')),
      'no archive': Buffer.from('%PDF-1.7'),
      empty: Buffer.from(''),
      'of other lines': gzipSync('{"a":1}\n'),
    };
    const empty = await open();
    for (const [how, bytes] of Object.entries(damaged)) {
      const path = join(backends[0]!.folder, 'damaged');
      await writeFile(path, bytes);
      await expect(imported(empty, path), how).rejects.toMatchObject({ code: 'archive_unusable' });
    }
    const missing = imported(empty, join(backends[0]!.folder, 'is not there'));
    await expect(missing).rejects.toMatchObject({ code: 'archive_unusable' });
    expect(await records(empty)).toEqual([]);
  });
});

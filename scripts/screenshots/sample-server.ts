import { readdirSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import { openContext, type Context } from '../../src/context.ts';
import { receiveUploads } from '../../src/intake/receive-upload.ts';
import { readBatch } from '../../src/store/batches.ts';
import { searchRecords } from '../../src/store/search.ts';
import { startWebServer } from '../../src/web/server.ts';
import { startWorkers } from '../../workers/start.ts';
import { sampleRun } from './sample-run.ts';

const RESUMES = resolve(import.meta.dirname, '../../fixtures/resumes');
const RECEIVING = { receivedAt: '2026-06-30', batch: '2026-06-30 referrals', externalId: null };

/** The page with the invented resumes in it. */
export interface SampleServer {
  readonly address: string;
  readonly entryLink: string;
  /** Numbers of the receipts, by the case of the fixture. */
  readonly receipts: ReadonlyMap<string, number>;
  readonly batch: string;
  close(): Promise<void>;
}

/** @param folder an empty one, for the database and the files */
export async function sampleServer(folder: string): Promise<SampleServer> {
  const config = { ...readConfig({ LEVELTAG_DATA: folder }) };
  const context = await openContext(config, { log: pino({ level: 'silent' }) });
  const workers = await startWorkers(context);
  try {
    await receiveUploads(context, samples(), RECEIVING);
    await untilRead(context);
    const receipts = await receiptsOf(context);
    await sampleRun(context);
    const server = await startWebServer(context, { port: 0 });
    return {
      address: server.address,
      entryLink: server.entryLink!,
      receipts,
      batch: RECEIVING.batch,
      close: async () => {
        await server.close();
        await workers.stop();
        await context.close();
      },
    };
  } catch (error) {
    await workers.stop();
    await context.close();
    throw error;
  }
}

function samples(): { name: string; path: string }[] {
  return readdirSync(RESUMES).flatMap((name) => {
    const folder = join(RESUMES, name);
    const source = readdirSync(folder).find((file) => file.startsWith('source.'));
    return source ? [{ name: `${name}${extname(source)}`, path: join(folder, source) }] : [];
  });
}

async function untilRead({ store }: Context): Promise<void> {
  for (;;) {
    const status = await readBatch(store.db, RECEIVING.batch);
    if (status && status.done + status.failed >= status.received) return;
    await sleep(100);
  }
}

async function receiptsOf({ store }: Context): Promise<Map<string, number>> {
  const order = { sort: 'received', descending: false } as const;
  const { found } = await searchRecords(store.db, {}, order, null, 1_000);
  return new Map(
    found.map(({ receipt, record }) => [record.source.name.replace(/\.\w+$/, ''), receipt]),
  );
}

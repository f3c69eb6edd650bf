import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BlobError } from '../../src/blobs/blob-store.ts';
import type { Context } from '../../src/context.ts';
import { eraseDocuments } from '../../src/erase/erase.ts';
import type { ExtractJob } from '../../src/queue/job-data.ts';
import { queueDepths } from '../../src/queue/queues.ts';
import { startNightly } from '../../workers/nightly.ts';
import { poolProcessor } from '../../workers/processor.ts';
import { inventedProcessor } from '../workers/invented.ts';
import {
  countReceipts,
  readBatch,
  resultsReach,
  storedResults,
  takeInStubbornly,
  undisturbed,
  type Batch,
} from './batch.ts';
import { writePeople } from './people.ts';
import { logTexts, personalIn } from './personal.ts';
import { openWorld, type World } from './world.ts';

/** Documents of a suite: enough for the tests, ten times as many for `npm run chaos`. */
const DOCUMENTS = Number(process.env['CHAOS_DOCUMENTS'] ?? 500);
const FAULTS = 8;
const BATCH = Math.ceil(DOCUMENTS / FAULTS);
const KILLS = Math.ceil(DOCUMENTS / 250);
const KILL_EVERY_MS = 2_000;
/** Redis stands still for this long. */
const STANDSTILL_MS = 10_000;
/** In the long form as promised; the tests may have to share the machine. */
const RECOVERED_S = DOCUMENTS >= 1_000 ? 10 : 30;
const LIMIT_MS = 120_000 + DOCUMENTS * 60;

/**
 * Everything that can happen to a machine, while documents are received and tagged: each must end with
 * exactly one current result, the one that it has where nothing happens.
 */
export function sufferChaos(queue: 'postgres' | 'redis'): void {
  let world: World;
  let next = 0;

  beforeAll(async () => {
    world = await openWorld(queue);
  }, LIMIT_MS);
  afterAll(() => world?.close(), LIMIT_MS);

  const newBatch = async (): Promise<Batch> => {
    const folder = join(world.folder, `batch-${next}`);
    const names = await writePeople(folder, next, BATCH);
    next += BATCH;
    return readBatch(folder, names);
  };

  /** Receives a batch, does harm once a part of it is done, and sees that all of it comes out right. */
  const through = async (harm: (batch: Batch) => Promise<void>): Promise<void> => {
    const batch = await newBatch();
    const taking = takeInStubbornly(world.context, batch);
    await resultsReach(world.context, batch, Math.floor(BATCH / 10));
    const done = await storedResults(world.context, batch);
    expect(done.length, 'the harm comes in the middle').toBeLessThan(BATCH);
    await harm(batch);
    const records = await taking;
    expect(records.map((record) => record.source.name)).toEqual(batch.names);
    await expectUndisturbed(world.context, batch);
  };

  const chaos = (what: string, does: () => Promise<void>): void => void test(what, does, LIMIT_MS);

  chaos('workers are killed with -9 every two seconds; their work is taken over', async () => {
    await through(async () => {
      for (let kill = 0; kill < KILLS; kill++) {
        if (kill > 0) await sleep(KILL_EVERY_MS);
        await world.crew.hit('SIGKILL');
      }
    });
  });

  chaos('what a killed worker had in hand is done by another within ten seconds', async () => {
    await through(async (batch) => {
      const held = await inHand(world.context);
      await world.crew.hit('SIGKILL', 'all');
      const killed = performance.now();
      const lost = partOf(batch, (id) => held.includes(id));
      await resultsReach(world.context, lost, lost.ids.length);
      expect((performance.now() - killed) / 1_000).toBeLessThan(RECOVERED_S);
    });
  });

  chaos('the database is killed with -9, and runs again', () =>
    through(() => world.killDatabase()),
  );

  if (queue === 'redis') {
    chaos('Redis is killed, and comes back empty', () => through(() => world.redis!.wipe()));
    chaos('Redis stands still for ten seconds', () =>
      through(async () => {
        world.redis!.signal('SIGSTOP');
        await sleep(STANDSTILL_MS);
        world.redis!.signal('SIGCONT');
      }),
    );
  }

  chaos('all workers are told to end in the middle, and do so in order', async () => {
    const before = world.crew.exitCodes.length;
    await through(() => world.crew.hit('SIGTERM', 'all'));
    while (world.crew.exitCodes.length < before + 2) await sleep(50);
    expect(world.crew.exitCodes.slice(before, before + 2)).toEqual([0, 0]);
  });

  chaos('the disk is full for a while', async () => {
    const batch = await newBatch();
    let writes = 0;
    const putFile: Context['blobs']['putFile'] = (path) => {
      if (++writes > BATCH / 3 && writes < BATCH) {
        return Promise.reject(new BlobError('folder_unusable', 'the disk is full'));
      }
      return world.context.blobs.putFile(path);
    };
    const blobs = { ...world.context.blobs, putFile };
    const records = await takeInStubbornly({ ...world.context, blobs }, batch);
    expect(writes).toBeGreaterThan(BATCH);
    expect(records.map((record) => record.source.name)).toEqual(batch.names);
    await expectUndisturbed(world.context, batch);
  });

  chaos('the same batch is sent twice at once', async () => {
    const batch = await newBatch();
    const [one, other] = await Promise.all([
      takeInStubbornly(world.context, batch),
      takeInStubbornly(world.context, batch),
    ]);
    expect(one).toEqual(other);
    await expectUndisturbed(world.context, batch);
  });

  chaos(
    'a clock jumps forth and back by an hour, and two schedulers run every second',
    async () => {
      const nightly = { cron: '* * * * * *', timeZone: 'UTC', windowMs: 60_000, flipBudget: 5 };
      const schedulers = [
        await startNightly(world.context, nightly),
        await startNightly(world.context, nightly),
      ];
      await through(async () => world.crew.addWithJumpingClock(3_600_000));
      for (const scheduler of schedulers) await scheduler.stop();
      const logs = await logTexts(world.logs);
      expect(logs.join('\n')).toContain('night ends');
    },
  );

  chaos('documents are erased while their jobs are in flight', async () => {
    const batch = await newBatch();
    const stop = new AbortController();
    const taking = takeInStubbornly(world.context, batch, stop.signal);
    while ((await countReceipts(world.context, batch)) < BATCH) await sleep(5);
    // The last third: in hand just now, or waiting.
    const erased = batch.ids.slice(-Math.ceil(BATCH / 3));
    const proofs = await eraseDocuments(world.context, erased, {
      actor: 'tester',
      reason: 'request',
    });
    const kept = partOf(batch, (id) => !erased.includes(id));
    await resultsReach(world.context, kept, kept.ids.length);
    stop.abort();
    await taking;
    await untilIdle(world.context);
    expect(proofs).toHaveLength(erased.length);
    const gone = partOf(batch, (id) => erased.includes(id));
    expect(await storedResults(world.context, gone)).toEqual([]);
    expect(await countReceipts(world.context, gone)).toBe(0);
    await expectUndisturbed(world.context, kept);
  });

  chaos('in the end nothing is left in the queue, and nothing failed', async () => {
    await untilIdle(world.context);
    const { rows } = await sql<{ failed: number }>`
      select count(*)::int as failed from dispatches where failure is not null`.execute(
      world.context.store.db,
    );
    expect(rows).toEqual([{ failed: 0 }]);
  });

  chaos('no queue and no log holds a name, an address or a number of anybody', async () => {
    const batch = await newBatch();
    await world.crew.hit('SIGSTOP', 'all');
    const stop = new AbortController();
    const taking = takeInStubbornly(world.context, batch, stop.signal);
    while ((await queueDepths(world.context.queues)).every(({ jobs }) => jobs === 0))
      await sleep(50);
    expect(await personalIn(world.context, world.logs, world.redis)).toEqual([]);
    await world.crew.hit('SIGCONT', 'all');
    stop.abort();
    await taking;
    const logs = await logTexts(world.logs);
    expect(logs.some(([, text]) => text.includes('working'))).toBe(true);
  });
}

/** All documents of a batch have exactly one result, and it is the one that they have anywhere. */
async function expectUndisturbed(context: Context, batch: Batch): Promise<void> {
  const isReal = process.env['CHAOS_READER'] === 'real';
  const processor = isReal ? poolProcessor(context.config, 1) : inventedProcessor();
  try {
    expect(await storedResults(context, batch)).toEqual(
      await undisturbed(context, processor, batch),
    );
    expect(await countReceipts(context, batch)).toBe(batch.ids.length);
  } finally {
    await processor.close();
  }
}

/** Ids of the documents that are being read just now; waits until there are some, as workers may be starting. */
async function inHand({ queues }: Context): Promise<string[]> {
  for (;;) {
    const jobs = await queues.extract.getActive();
    if (jobs.length > 0) return jobs.map((job) => (job.data as ExtractJob).documentId);
    await sleep(20);
  }
}

function partOf(batch: Batch, isPart: (id: string) => boolean): Batch {
  const at = [...batch.ids.keys()].filter((index) => isPart(batch.ids[index]!));
  return { ...batch, names: at.map((i) => batch.names[i]!), ids: at.map((i) => batch.ids[i]!) };
}

async function untilIdle({ queues }: Context): Promise<void> {
  while ((await queueDepths(queues)).some(({ jobs }) => jobs > 0)) await sleep(100);
}

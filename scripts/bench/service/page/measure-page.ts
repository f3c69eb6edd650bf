import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Context } from '../../../../src/context.ts';
import { intakeFolder } from '../../../../src/intake/intake.ts';
import { findBrowser } from '../../../find-browser.ts';
import { wallTime } from '../../clocks.ts';
import { grownText } from '../../grown.ts';
import { spreadOf, type Spread } from '../../statistics.ts';
import { openBenchContext } from '../bench-context.ts';
import { fillStore, type Shown } from './filled-store.ts';
import { type RunningService, startService } from './running-service.ts';
import { measureUploads, type UploadTimes } from './uploads.ts';
import type { ViewersOrder, ViewersResult } from './viewers.ts';
import { measureViews, type ViewTimes } from './views.ts';

/** What the page and its API do for those who wait for them. */
export interface PageTimes {
  readonly people: number;
  /** Null where there is no browser. */
  readonly views: ViewTimes | null;
  readonly uploads: UploadTimes;
  /** As many views as they get, and at the pace of people who read. */
  readonly viewers: { readonly full: ViewersResult; readonly reading: ViewersResult };
  /** Files a second from intake to result with those who read, over without them, turn about. */
  readonly intakeBesideViewers: Spread;
}

const NEWEST = { sort: 'received', descending: true } as const;
const SCORE = { sort: 'score', descending: true } as const;
const SHOWN: readonly Shown[] = [
  { filter: {}, order: NEWEST },
  { filter: {}, order: SCORE },
  { filter: { levels: ['senior'] }, order: NEWEST },
  { filter: { signals: ['vendor_management'] }, order: NEWEST },
];
const VIEWERS = 200;
/** Somebody who reads asks for another view after so many seconds. */
const READ_SECONDS = 10;

export async function measurePage(small: boolean): Promise<PageTimes> {
  const sizes = small
    ? { people: 2_000, rounds: 2, files: 100, seconds: 2, taken: 16, turns: 1 }
    : { people: 100_000, rounds: 15, files: 1_000, seconds: 15, taken: 300, turns: 3 };
  const browser = findBrowser();
  const bench = await openBenchContext(null);
  try {
    await fillStore(bench.context, sizes.people, SHOWN);
    const onlyPage = await startService(bench.context, ['--no-workers']);
    const [views, uploads, full] = await ended(onlyPage, async (service) => [
      browser ? await measureViews(browser, service, sizes.rounds) : null,
      await measureUploads(service, bench.folder, sizes.files),
      await (await look(service, sizes.seconds, null)).result,
    ]);
    const whole = await startService(bench.context, []);
    const beside = await ended(whole, (service) =>
      intakeBeside(bench.context, service, join(bench.folder, 'beside'), sizes),
    );
    const { reading, intakeBesideViewers } = beside;
    return {
      people: sizes.people,
      views,
      uploads,
      viewers: { full, reading },
      intakeBesideViewers,
    };
  } finally {
    await bench.close();
  }
}

async function ended<T>(
  service: RunningService,
  use: (service: RunningService) => Promise<T>,
): Promise<T> {
  return use(service).finally(() => service.stop());
}

/** @returns once all have logged in and begin to look */
async function look(
  service: RunningService,
  seconds: number,
  rate: number | null,
): Promise<{ readonly result: Promise<ViewersResult> }> {
  const cookies = await Promise.all(
    Array.from({ length: VIEWERS }, (_, i) => service.logIn(`viewer-${i}`)),
  );
  const order: ViewersOrder = { url: `${service.address}/people`, cookies, seconds, rate };
  const running = promisify(execFile)(process.execPath, [join(import.meta.dirname, 'viewers.ts')]);
  running.child.stdin!.end(JSON.stringify(order));
  await Promise.race([once(running.child.stderr!, 'data'), running]);
  return { result: running.then(({ stdout }) => JSON.parse(stdout) as ViewersResult) };
}

async function intakeBeside(
  context: Context,
  service: RunningService,
  folder: string,
  { taken, turns }: { readonly taken: number; readonly turns: number },
): Promise<{ reading: ViewersResult; intakeBesideViewers: Spread }> {
  await mkdir(folder);
  const take = async (name: string): Promise<number> => {
    const path = join(folder, name);
    await mkdir(path);
    for (let i = 0; i < taken; i++)
      await writeFile(join(path, `${i}.txt`), `${grownText(5_000)}\n${name} ${i}`);
    const start = wallTime();
    let done = 0;
    for await (const _ of intakeFolder([path], context, { receivedAt: '2026-06-30' })) done++;
    return done / (wallTime() - start);
  };
  // Readers are slow at first; and so long the viewers have to look.
  const seconds = Math.ceil((2 * taken) / (await take('warm-up'))) + 2;
  const ratios: number[] = [];
  let reading: ViewersResult | null = null;
  for (let turn = 0; turn < turns; turn++) {
    const alone = await take(`alone-${turn}`);
    const looking = await look(service, seconds, VIEWERS / READ_SECONDS);
    const beside = await take(`beside-${turn}`);
    reading = await looking.result;
    ratios.push(beside / alone);
  }
  return { reading: reading!, intakeBesideViewers: spreadOf(ratios) };
}

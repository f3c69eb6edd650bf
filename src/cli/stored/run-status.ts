import type { Queue } from 'bullmq';
import { openJobs } from '../../queue/job-counts.ts';
import { codeOf, type Queues } from '../../queue/queues.ts';
import { releaseId } from '../../store/releases.ts';
import { readStatus, type StoreStatus } from '../../store/status.ts';
import { streamSink } from '../output/sink.ts';
import { withContext } from './with-context.ts';

/** `leveltag status`: what is stored, what waits, and what to do about it. */
export async function runStatus({ json = false }: { readonly json?: boolean }): Promise<void> {
  const text = await withContext(async ({ store, queues, versions }) => {
    const status = await readStatus(store.db);
    const queued = queues.isReady() ? await queuedJobs(queues) : null;
    const isCurrent = status.active.id === releaseId(versions);
    if (json) return `${JSON.stringify({ ...status, queued, isCurrent }, null, 2)}\n`;
    return statusLines(status, queued, isCurrent).join('\n') + '\n';
  });
  await streamSink(process.stdout).write(text);
}

interface Queued {
  readonly extract: number;
  readonly tag: number;
}

async function queuedJobs(queues: Queues): Promise<Queued | null> {
  const count = async (queue: Queue): Promise<number> =>
    Object.values(await openJobs(queue)).reduce((sum, jobs) => sum + jobs, 0);
  try {
    const [extract, tag] = await Promise.all([count(queues.extract), count(queues.tag)]);
    return { extract, tag };
  } catch (error) {
    if (codeOf(error) === 'unknown') throw error;
    return null;
  }
}

function statusLines(status: StoreStatus, queued: Queued | null, isCurrent: boolean): string[] {
  const { documents, bytes, receipts, active, verdicts, waiting, failed, lastRun } = status;
  const megabytes = (bytes / 1e6).toFixed(1);
  return [
    `Documents   ${documents} (${megabytes} MB), received ${receipts} times`,
    `Results     ${verdicts.map(({ verdict, count }) => `${count} ${verdict}`).join(', ') || 'none'}`,
    `Waiting     ${waiting}`,
    `Failed      ${failed}${failed > 0 ? ': "leveltag retry" tries them again' : ''}`,
    `Queue       ${queued ? `${queued.extract} to read, ${queued.tag} to tag` : 'does not answer'}`,
    `Release     ${active.id.slice(0, 12)} (${active.versions.rubricId})${isCurrent ? '' : ': this leveltag is of another: "leveltag reprocess" brings the results up to it'}`,
    `Last run    ${lastRun ? `${lastRun.id}, ${lastRun.state}, ${lastRun.startedOn}` : 'none'}`,
  ];
}

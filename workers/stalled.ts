import type { Context } from '../src/context.ts';
import { EXTRACT, type WorkQueueName } from '../src/queue/names.ts';
import { codeOf } from '../src/queue/queues.ts';

/**
 * Has a job whose worker died taken up before the others of its priority: it has waited for its turn already. BullMQ
 * puts it there on Redis; on PostgreSQL it puts it behind all that wait, which may be ten thousand. There it goes when
 * that was not the first death: should a job be what kills workers, others must not be in hand beside it each time.
 */
export async function takeUpFirst(
  { backend, queues, log }: Context,
  name: WorkQueueName,
  jobId: string,
): Promise<void> {
  if (backend.kind === 'redis') return;
  const queue = name === EXTRACT ? queues.extract : queues.tag;
  try {
    const job = await queue.getJob(jobId);
    if (job?.stalledCounter === 1) {
      await job.changePriority({ priority: job.priority, lifo: true });
    }
  } catch (fault) {
    // It is done all the same, only later.
    log.warn({ queue: name, job: jobId, code: codeOf(fault) }, 'not put before the others');
  }
}

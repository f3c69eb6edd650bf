import { type Context, Hono } from 'hono';
import type { Queue } from 'bullmq';
import type { Context as Service } from '../../../context.ts';
import type { IsoDate } from '../../../domain/months.ts';
import { dispatch } from '../../../queue/dispatch.ts';
import { QueueError } from '../../../queue/errors.ts';
import { retryFailed } from '../../../queue/retry.ts';
import { hasFailed } from '../../../store/failed-tries.ts';
import { releaseId } from '../../../store/releases.ts';
import type { Task } from '../../../store/results.ts';
import { appendDecision } from '../../../store/decisions/append.ts';
import type { WebEnv } from '../../env.ts';
import { HttpProblem } from '../../problem.ts';
import { requireRole } from '../../session/require-role.ts';
import type { Web } from '../../web.ts';
import { show } from '../frame-of.ts';
import { links, withQuery } from '../links.ts';
import { loadQueue } from './load.ts';
import { type Action, ACTIONS, JOB_STATES, QUEUE_IDS, type QueueId } from './model.ts';
import { queueView } from './view.ts';

/** What stands in the queues, and what an administrator does with it. */
export function queueRoutes({ context }: Web): Hono<WebEnv> {
  const { db } = context.store;
  const note = (c: Context<WebEnv>, queue: QueueId, action: string, job: string | null) =>
    appendDecision(db, {
      kind: 'setting',
      actor: c.get('user')!.actor,
      subject: null,
      payload: { what: 'queue', queue, action, job },
    });
  return new Hono<WebEnv>()
    .get('/status/queues/:queue', async (c) => {
      const name = queueOf(c);
      const state = JOB_STATES.find((known) => known === c.req.query('state')) ?? 'waiting';
      if (!context.queues.isReady()) throw new QueueError();
      const model = await loadQueue(context, name, state);
      return show(c, (frame) => queueView(frame, model));
    })
    .post('/status/queues/:queue', requireRole('admin'), async (c) => {
      const name = queueOf(c);
      const { action: given, job } = await c.req.parseBody();
      const action = ACTIONS.find((known) => known === given);
      if (!action) throw new HttpProblem(400, 'invalid', 'There is no such action.');
      const id = typeof job === 'string' ? job : null;
      const done = await act(context.queues[name], action, id);
      if (done !== 'jobgone') await note(c, name, action, id);
      return c.redirect(withQuery(links.queue(name), { state: stateAfter(action), done }), 303);
    })
    .post('/status/queues/:queue/retry', requireRole('recruiter'), async (c) => {
      const name = queueOf(c);
      const { document: documentId, anchor } = await c.req.parseBody();
      if (typeof documentId === 'string' && typeof anchor === 'string') {
        await retryOne(context, { documentId, anchor: anchor as IsoDate });
      } else await retryFailed(context);
      await note(c, name, 'retry', null);
      return c.redirect(withQuery(links.queue(name), { state: 'failed', done: 'retry' }), 303);
    });
}

/** One that has a result meanwhile, or is gone, is passed over. */
async function retryOne(context: Service, task: Task): Promise<void> {
  const { documentId, anchor } = task;
  const release = releaseId(context.versions);
  if (!(await hasFailed(context.store.db, release, documentId, anchor))) return;
  if (!(await dispatch(context, [task]))) throw new QueueError();
}

function queueOf(c: Context<WebEnv>): QueueId {
  const name = QUEUE_IDS.find((known) => known === c.req.param('queue'));
  if (!name) throw new HttpProblem(404, 'unknown_queue', 'There is no such queue.');
  return name;
}

/** @returns the notice that tells what came of it */
async function act(queue: Queue, action: Action, id: string | null): Promise<string> {
  if (action === 'pause') return queue.pause().then(() => 'paused');
  if (action === 'resume') return queue.resume().then(() => 'resumed');
  const job = id === null ? undefined : await queue.getJob(id);
  if (!job) return 'jobgone';
  try {
    await (action === 'remove' ? job.remove() : job.promote());
  } catch {
    // A worker has taken it.
    return 'jobgone';
  }
  return action === 'remove' ? 'removed' : 'started';
}

/** A delayed job is acted on where delayed ones are listed. */
function stateAfter(action: Action): string | null {
  return action === 'start' ? 'delayed' : null;
}

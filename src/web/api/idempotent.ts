import type { Context } from 'hono';
import type { Json } from '../../domain/canonical-json.ts';
import { giveKeyBack, keepAnswer, takeKey } from '../../store/idempotency.ts';
import type { WebEnv } from '../env.ts';
import { HttpProblem } from '../problem.ts';
import type { Web } from '../web.ts';

/**
 * Does `work` once for each idempotency key of a caller, and gives what it gave before where it was done.
 * Without a key it is done each time. What it gives must name nobody.
 *
 * @throws HttpProblem 409 while it is being done, 422 for a key that another request had
 */
export async function idempotent<Answer extends object>(
  { context }: Web,
  c: Context<WebEnv>,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return work();
  const { db } = context.store;
  const { actor } = c.get('user')!;
  const { pathname, search } = new URL(c.req.url);
  const request = [c.req.method, pathname + search, c.req.header('content-length')].join(' ');
  const before = await takeKey(db, actor, key, request);
  switch (before.kind) {
    case 'answered':
      c.header('idempotency-replayed', 'true');
      return before.response as unknown as Answer;
    case 'under_way':
      throw new HttpProblem(409, 'under_way', 'The request with this key is under way: ask again.');
    case 'other':
      throw new HttpProblem(422, 'key_taken', 'Another request had this key: take a new one.');
    case 'new':
      break;
  }
  try {
    const answer = await work();
    await keepAnswer(db, actor, key, answer as unknown as Json);
    return answer;
  } catch (error) {
    await giveKeyBack(db, actor, key);
    throw error;
  }
}

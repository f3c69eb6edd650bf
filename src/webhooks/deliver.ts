import type { Context } from '../context.ts';
import { codeOf } from '../queue/queues.ts';
import { loadDelivery, markAttempt } from '../store/webhooks.ts';
import { signedHeaders } from './sign.ts';

const TIMEOUT_MS = 10_000;

/** The receiver did not take it: the queue tries again. */
export class NotDelivered extends Error {
  readonly code = 'not_delivered';
}

/**
 * Sends one piece of news. Done twice the receiver sees the same `webhook-id`.
 *
 * @throws NotDelivered when it does not answer with a status from 200 to 299
 */
export async function deliver({ store, log }: Context, id: number): Promise<void> {
  const delivery = await loadDelivery(store.db, id);
  if (!delivery) return;
  const { url, secret, payload } = delivery;
  const body = JSON.stringify(payload);
  const answer = await post(url, body, signedHeaders(secret, `msg_${id}`, now(), body));
  const hasArrived = /^2\d\d$/.test(answer);
  await markAttempt(store.db, id, answer, hasArrived);
  if (hasArrived) return;
  log.warn({ delivery: id, answer }, 'webhook');
  throw new NotDelivered(answer);
}

/** @returns the status, or the code of what went wrong */
async function post(url: string, body: string, headers: Record<string, string>): Promise<string> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'leveltag', ...headers },
      body,
      // Elsewhere than where it was told to go nothing is sent.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    return String(answer.status);
  } catch (error) {
    return codeOf((error as Error).cause ?? error);
  }
}

function now(): number {
  return Math.floor(Date.now() / 1_000);
}

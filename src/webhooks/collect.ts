import { readNews } from '../store/news.ts';
import type { Db } from '../store/open.ts';
import {
  addDeliveries,
  forgetDeliveries,
  listWebhooks,
  markTold,
  openDeliveries,
} from '../store/webhooks.ts';

/** With waits that double from 10 s on, the last try is about six hours after the first. */
export const MOST_ATTEMPTS = 12;

/** More than the transactions take that write what is news. */
const OVERLAP_MS = 30_000;
const MOST = 10_000;

/** Notes for each webhook what has happened since it was told last. @returns the new deliveries */
export async function collectNews(db: Db): Promise<number[]> {
  const added: number[] = [];
  for (const webhook of await listWebhooks(db)) {
    const now = new Date();
    const overlapping = webhook.since.getTime() - OVERLAP_MS;
    const since = new Date(Math.max(overlapping, webhook.createdAt.getTime()));
    const news = await readNews(db, since);
    const wanted = news.filter(({ event }) => webhook.events.includes(event));
    if (wanted.length > 0) added.push(...(await addDeliveries(db, webhook, wanted)));
    await markTold(db, webhook.id, now);
  }
  return added;
}

/** What has not come through and is tried again, where the queue has lost it. */
export async function undelivered(db: Db): Promise<number[]> {
  await forgetDeliveries(db);
  return openDeliveries(db, MOST_ATTEMPTS, MOST);
}

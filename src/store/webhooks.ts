import { sql } from 'kysely';
import type { News, NewsEvent } from './news.ts';
import type { Db } from './open.ts';

/** Where news goes to. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly NewsEvent[];
  /** Whether levels and states are told, or numbers alone. */
  readonly details: boolean;
}

export interface StoredWebhook extends Webhook {
  readonly secret: string;
  /** What happened before is no news to it. */
  readonly createdAt: Date;
  /** It was told of what happened until then. */
  readonly since: Date;
}

/** One piece of news on its way to one webhook. */
export interface Delivery {
  readonly id: number;
  readonly event: string;
  readonly payload: unknown;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly deliveredAt: Date | null;
  /** A status, or a code of the system's, of the last try. */
  readonly lastAnswer: string | null;
}

/** @returns its id */
export async function addWebhook(
  db: Db,
  { url, events, details, secret }: Omit<Webhook, 'id'> & { readonly secret: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into webhooks (url, events, details, secret)
    values (${url}, ${events}::text[], ${details}, ${secret}) returning id`.execute(db);
  return rows[0]!.id;
}

export async function listWebhooks(db: Db): Promise<StoredWebhook[]> {
  const { rows } = await sql<StoredWebhook>`
    select id, url, events, details, secret, created_at as "createdAt", since
    from webhooks order by created_at, id`.execute(db);
  return rows;
}

/** @returns whether there was one */
export async function removeWebhook(db: Db, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from webhooks where id = ${id}`.execute(db);
  return numAffectedRows === 1n;
}

/** Notes what a webhook is to be told; what it was told already is passed over. @returns the new ones */
export async function addDeliveries(
  db: Db,
  { id, details }: Webhook,
  news: readonly News[],
): Promise<number[]> {
  const payloads = news.map(({ event, ids, details: more }) =>
    JSON.stringify({ event, ...ids, ...(details && more) }),
  );
  const { rows } = await sql<{ id: number }>`
    insert into webhook_deliveries (webhook_id, subject, event, document_id, payload)
    select ${id}, new.* from unnest(
      ${news.map(({ subject }) => subject)}::text[], ${news.map(({ event }) => event)}::text[],
      ${news.map(({ documentId }) => documentId)}::text[], ${payloads}::json[]) as new
        (subject, event, document_id, payload)
    where document_id is null or exists (select from documents where documents.id = document_id)
    on conflict do nothing returning id`.execute(db);
  return rows.map((row) => row.id);
}

/** Notes until when a webhook was told everything. */
export async function markTold(db: Db, webhook: string, since: Date): Promise<void> {
  await sql`update webhooks set since = ${since} where id = ${webhook}`.execute(db);
}

/** Deliveries that have not come through and may be tried again. */
export async function openDeliveries(
  db: Db,
  mostAttempts: number,
  limit: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from webhook_deliveries
    where delivered_at is null and attempts < ${mostAttempts} order by id limit ${limit}`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** A delivery with where it goes to, or null when either is gone or it has come through. */
export async function loadDelivery(
  db: Db,
  id: number,
): Promise<(Delivery & Pick<StoredWebhook, 'url' | 'secret'>) | null> {
  const { rows } = await sql<Delivery & Pick<StoredWebhook, 'url' | 'secret'>>`
    select ${DELIVERY}, url, secret
    from webhook_deliveries join webhooks on webhooks.id = webhook_id
    where webhook_deliveries.id = ${id} and delivered_at is null`.execute(db);
  return rows[0] ?? null;
}

/** The newest deliveries of a webhook. */
export async function listDeliveries(db: Db, webhook: string, limit: number): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    select ${DELIVERY} from webhook_deliveries
    where webhook_id = ${webhook} order by id desc limit ${limit}`.execute(db);
  return rows;
}

const DELIVERY = sql`webhook_deliveries.id, event, payload, webhook_deliveries.created_at as "createdAt",
  attempts, delivered_at as "deliveredAt", last_answer as "lastAnswer"`;

/** Notes how a try ended. */
export async function markAttempt(
  db: Db,
  id: number,
  answer: string,
  hasArrived: boolean,
): Promise<void> {
  await sql`
    update webhook_deliveries set attempts = attempts + 1, last_answer = ${answer},
      delivered_at = case when ${hasArrived} then now() end
    where id = ${id}`.execute(db);
}

const KEPT = '7 days';

/** Forgets what was told long ago. */
export async function forgetDeliveries(db: Db): Promise<void> {
  await sql`delete from webhook_deliveries where created_at < now() - ${KEPT}::interval`.execute(
    db,
  );
}

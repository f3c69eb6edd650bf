import { sql } from 'kysely';
import type { Json } from '../domain/canonical-json.ts';
import type { Db } from './open.ts';

/** What is known of a request that was sent under a key before. */
export type Repeated =
  | { readonly kind: 'new' }
  /** The same request, and what it was answered. */
  | { readonly kind: 'answered'; readonly response: Json }
  /** The same request is under way. */
  | { readonly kind: 'under_way' }
  /** Another request had the key. */
  | { readonly kind: 'other' };

/** So long a sender may try again; a request that has not ended by then never will. */
const KEPT = '24 hours';
const LOST_AFTER = '1 hour';

/** Takes a key for a request, unless it was taken before. @param request what makes two requests the same */
export async function takeKey(
  db: Db,
  actor: string,
  key: string,
  request: string,
): Promise<Repeated> {
  await sql`
    delete from idempotency_keys where created_at < now() - ${KEPT}::interval
      or (response is null and created_at < now() - ${LOST_AFTER}::interval)`.execute(db);
  const { numAffectedRows } = await sql`
    insert into idempotency_keys (actor, key, request) values (${actor}, ${key}, ${request})
    on conflict do nothing`.execute(db);
  if (numAffectedRows === 1n) return { kind: 'new' };
  const { rows } = await sql<{ request: string; response: Json }>`
    select request, response from idempotency_keys where actor = ${actor} and key = ${key}`.execute(
    db,
  );
  const known = rows[0];
  // Given back in between: whoever asks again gets it.
  if (!known) return { kind: 'under_way' };
  if (known.request !== request) return { kind: 'other' };
  return known.response === null
    ? { kind: 'under_way' }
    : { kind: 'answered', response: known.response };
}

/** Keeps what a request was answered. It must name nobody: it outlives an erase. */
export async function keepAnswer(
  db: Db,
  actor: string,
  key: string,
  response: Json,
): Promise<void> {
  await sql`
    update idempotency_keys set response = ${JSON.stringify(response)}::json
    where actor = ${actor} and key = ${key}`.execute(db);
}

/** Gives a key back whose request failed. */
export async function giveKeyBack(db: Db, actor: string, key: string): Promise<void> {
  await sql`
    delete from idempotency_keys where actor = ${actor} and key = ${key}`.execute(db);
}

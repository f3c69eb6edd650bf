import { sql } from 'kysely';
import type { Db } from './open.ts';

export interface NewDocument {
  /** SHA-256 of the bytes, hex. */
  readonly id: string;
  readonly bytes: number;
}

/** Records documents; those that are known already stay as they are. */
export async function saveDocuments(db: Db, documents: readonly NewDocument[]): Promise<void> {
  const ids = documents.map((document) => document.id);
  const bytes = documents.map((document) => document.bytes);
  await sql`
    insert into documents (id, bytes)
    select distinct on (id) * from unnest(${ids}::text[], ${bytes}::bigint[]) as new (id, bytes) order by id
    on conflict (id) do nothing`.execute(db);
}

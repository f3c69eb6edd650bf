import { sql } from 'kysely';
import type { Db } from '../../../src/store/open.ts';

/**
 * Makes so many documents of those that are stored, with all that is known of them: each copy has an id of its own,
 * which its result and the hash of that name too. All of it happens inside the database, in one pass a table.
 */
export async function multiply(db: Db, documents: number): Promise<void> {
  await db.connection().execute(async (one) => {
    for (const statement of [copies(documents), ...COPYING]) await statement.execute(one);
  });
}

function copies(documents: number) {
  return sql`
    create temporary table copies as
    with sources as (
      select id, row_number() over (order by id) - 1 as number, count(*) over () as count from documents)
    select sources.id as of, encode(sha256(convert_to('copy ' || i, 'UTF8')), 'hex') as id
    from generate_series(1, ${documents}::int - (select count(*)::int from documents)) as i
    join sources on sources.number = i % sources.count`;
}

const COPYING = [
  sql`insert into documents (id, bytes)
    select copies.id, bytes from copies join documents on documents.id = of`,
  sql`insert into receipts (document_id, anchor, source_name, batch)
    select copies.id, anchor, copies.id, batch from copies join receipts on document_id = of`,
  sql`insert into extractions
    select (jsonb_populate_record(null::extractions, to_jsonb(extractions) || jsonb_build_object('document_id', copies.id))).*
    from copies join extractions on document_id = of`,
  sql`create temporary table copied_bodies as
    select copies.id, result_bodies.hash as of, replace(body, copies.of, copies.id) as body
    from copies join result_bodies on document_id = copies.of`,
  sql`insert into result_bodies (document_id, hash, body)
    select id, encode(sha256(convert_to(body, 'UTF8')), 'hex'), body from copied_bodies`,
  sql`insert into results (document_id, anchor, release_id, body_hash, outcome, untagged_code, level, role, score,
      pm_months, quality, signals, effective_level)
    select copies.id, anchor, release_id, encode(sha256(convert_to(copied_bodies.body, 'UTF8')), 'hex'), outcome,
      untagged_code, level, role, score, pm_months, quality, signals, effective_level
    from copies join results on document_id = copies.of
    join copied_bodies on copied_bodies.id = copies.id and copied_bodies.of = body_hash`,
  sql`drop table copies, copied_bodies`,
  sql`analyze`,
]; // prettier-ignore

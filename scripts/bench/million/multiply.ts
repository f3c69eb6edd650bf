import { sql } from 'kysely';
import type { Db } from '../../../src/store/open.ts';
import { loadFast, unchecked } from '../store/fill-fast.ts';

/**
 * Makes so many documents of those that are stored, with what is known of them but their texts, which a change of the
 * rubric never reads: each copy has an id of its own, which its result and the hash of that name too. All of it happens
 * inside the database, as two bulk loads beside each other.
 */
export async function multiply(db: Db, documents: number): Promise<void> {
  await copies(documents).execute(db);
  await PIECES.execute(db);
  await db.connection().execute((one) =>
    loadFast(one, async () => {
      for (const statement of COPYING) await statement.execute(one);
      await Promise.all(HALVES.map((half) => copyBodies(db, half)));
    }),
  );
  for (const statement of SETTLING) await statement.execute(db);
}

/** In the order of their ids, as tables of a store that grew are in no other way at odds with their indexes. */
function copies(documents: number) {
  return sql`
    create unlogged table copies as
    with sources as (
      select id, row_number() over (order by id) - 1 as number, count(*) over () as count from documents)
    select sources.id as of, encode(sha256(convert_to('copy ' || i, 'UTF8')), 'hex') as id
    from generate_series(1, ${documents}::int - (select count(*)::int from documents)) as i
    join sources on sources.number = i % sources.count
    order by 2`;
}

/** What a body is between its ids: to look for those again in each copy would take most of the time. */
const PIECES = sql`
  create unlogged table pieces as
  select document_id as of, string_to_array(body, document_id) as pieces, facts from result_bodies`;

const COPYING = [
  sql`create index on copies (id)`,
  sql`analyze copies`,
  sql`insert into documents (id, bytes)
    select copies.id, bytes from copies join documents on documents.id = of order by copies.id`,
  sql`insert into decision_subjects (document_id, salt) select id, sha256(convert_to(id, 'UTF8')) from copies`,
  sql`insert into receipts (document_id, anchor, source_name, batch)
    select copies.id, anchor, copies.id, batch from copies join receipts on document_id = of order by copies.id`,
]; // prettier-ignore

const HALVES = [sql`id < '8'`, sql`id >= '8'`];

/** Row by row through the index: to sort bodies would put all of them on the disk once more. */
async function copyBodies(db: Db, half: (typeof HALVES)[number]): Promise<void> {
  const copied = sql`with bodies as (
        insert into result_bodies (document_id, hash, body, facts)
        select id, encode(sha256(convert_to(copied.body, 'UTF8')), 'hex'), copied.body, facts
        from (select of, id from copies where ${half} order by id offset 0) as ordered
        join lateral (select array_to_string(pieces, id) as body, facts from pieces where of = ordered.of offset 0)
          as copied on true
        returning document_id, hash)
      insert into results (document_id, anchor, release_id, body_hash, outcome, untagged_code, level, role, score,
        pm_months, quality, signals, effective_level)
      select id, anchor, release_id, hash, outcome, untagged_code, results.level, role, score, pm_months, quality,
        signals, effective_level
      from bodies join copies on id = bodies.document_id join results on results.document_id = of`;
  await db.connection().execute((one) => unchecked(one, () => copied.execute(one)));
}

/** As autovacuum would have left them. */
const SETTLING = [sql`drop table copies, pieces`, sql`vacuum analyze`, sql`checkpoint`];

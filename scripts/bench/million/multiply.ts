import { sql } from 'kysely';
import type { Db } from '../../../src/store/open.ts';

export interface Multiplied {
  /** With their texts, which a change of the rubric never reads. Half of the time and disk. */
  readonly withTexts: boolean;
}

/**
 * Makes so many documents of those that are stored, with what is known of them: each copy has an id of its own, which its
 * result and the hash of that name too. All of it happens inside the database, in one pass a table.
 */
export async function multiply(
  db: Db,
  documents: number,
  { withTexts }: Multiplied,
): Promise<void> {
  await db.connection().execute(async (one) => {
    await copies(documents).execute(one);
    for (const statement of COPYING) await statement.execute(one);
    if (withTexts) await TEXTS.execute(one);
    for (const statement of SETTLING) await statement.execute(one);
  });
}

/** In the order of their ids, as tables of a store that grew are in no other way at odds with their indexes. */
function copies(documents: number) {
  return sql`
    create temporary table copies as
    with sources as (
      select id, row_number() over (order by id) - 1 as number, count(*) over () as count from documents)
    select sources.id as of, encode(sha256(convert_to('copy ' || i, 'UTF8')), 'hex') as id
    from generate_series(1, ${documents}::int - (select count(*)::int from documents)) as i
    join sources on sources.number = i % sources.count
    order by 2`;
}

/** Receipts come last: those of documents that have no result would be taken for work to do. */
const COPYING = [
  sql`analyze copies`,
  sql`insert into documents (id, bytes)
    select copies.id, bytes from copies join documents on documents.id = of order by copies.id`,
  sql`insert into decision_subjects (document_id, salt) select id, sha256(convert_to(id, 'UTF8')) from copies`,
  sql`insert into result_bodies (document_id, hash, body, facts)
    select id, encode(sha256(convert_to(body, 'UTF8')), 'hex'), body, facts
    from (select copies.id, replace(body, of, copies.id) as body, facts
      from copies join result_bodies on document_id = of offset 0) as copied
    order by id`,
  sql`insert into results (document_id, anchor, release_id, body_hash, outcome, untagged_code, level, role, score,
      pm_months, quality, signals, effective_level)
    select copies.id, anchor, release_id, hash, outcome, untagged_code, results.level, role, score, pm_months,
      quality, signals, effective_level
    from copies join results on results.document_id = of join result_bodies on result_bodies.document_id = copies.id
    order by copies.id`,
  sql`insert into receipts (document_id, anchor, source_name, batch)
    select copies.id, anchor, copies.id, batch from copies join receipts on document_id = of order by copies.id`,
]; // prettier-ignore

const TEXTS = sql`
  insert into extractions (document_id, version, kind, media_type, quality, origin, page_count, findings, text, blocks,
    pages, hidden, geometry, untagged)
  select copies.id, version, kind, media_type, quality, origin, page_count, findings, text, blocks, pages, hidden,
    geometry, untagged
  from copies join extractions on document_id = of order by copies.id`;

/** As autovacuum would have left them. */
const SETTLING = [sql`drop table copies`, sql`vacuum analyze`, sql`checkpoint`];

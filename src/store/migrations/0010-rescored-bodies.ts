import type { Migration } from './migration.ts';

/**
 * A change of the rubric makes a million bodies anew that differ from those of before in two members alone. Such a
 * body is kept as these two and the hash of the body that has the rest; `bodies` has all of them whole.
 *
 * Bodies that were written before stay as they are, and get their facts when they are first scored by another rubric.
 */
export const rescoredBodies: Migration = {
  version: 10,
  name: 'rescored-bodies',
  sql: `
alter table result_bodies
  alter column body drop not null,
  -- What a rubric is laid over, of a body that is kept whole: to read that again for each rubric would cost most of all.
  add column facts text,
  -- Hash of the body of this document that has the rest; that one is whole. It goes only with the document.
  add column base text,
  -- What stands in place of the base's members, as canonical JSON.
  add column dimensions text,
  add column level text,
  -- Where those stand in the base, in bytes of UTF-8 from 0.
  add column dimensions_end integer,
  add column level_start integer,
  add column level_end integer,
  add constraint result_bodies_whole_or_rescored check (
    num_nulls(base, dimensions, level, dimensions_end, level_start, level_end) = case when body is null then 0 else 6 end);

create function rescored_body(
  base bytea, dimensions text, level text, dimensions_end integer, level_start integer, level_end integer
) returns bytea language sql immutable as $$
  select convert_to('{"dimensions":' || dimensions, 'UTF8')
    || substr(base, dimensions_end + 1, level_start - dimensions_end)
    || convert_to(level, 'UTF8') || substr(base, level_end + 1)
$$;

create view bodies as
select told.document_id, told.hash, coalesce(told.body, convert_from(
  rescored_body(convert_to(base.body, 'UTF8'), told.dimensions, told.level, told.dimensions_end, told.level_start, told.level_end),
  'UTF8')) as body
from result_bodies as told
left join result_bodies as base on base.document_id = told.document_id and base.hash = told.base;

-- Packed and unpacked in a fraction of the time, where the server was built with it; from now on.
do $$ begin
  alter table result_bodies
    alter column body set compression lz4, alter column facts set compression lz4,
    alter column dimensions set compression lz4, alter column level set compression lz4;
exception when feature_not_supported then null;
end $$;

-- No query asks by it.
drop index results_by_outcome;
-- A result's body is one of its document's, so that this was checked twice for each row.
alter table results drop constraint results_document_id_fkey;
`,
};

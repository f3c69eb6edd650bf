import type { Migration } from './migration.ts';

/**
 * A change of the rubric makes a million bodies anew that differ from those of before in two members alone. Such a
 * body is kept as these two and the hash of the body that has the rest; `bodies` has all of them whole.
 *
 * Bodies that were written before stay as they are.
 */
export const rescoredBodies: Migration = {
  version: 10,
  name: 'rescored-bodies',
  sql: `
alter table result_bodies
  alter column body drop not null,
  -- Hash of the body of this document that has the rest; that one is whole. It goes only with the document.
  add column base text,
  -- What stands in place of the base's members, as canonical JSON.
  add column dimensions text,
  add column level text,
  -- Where those stand in the base, in characters from 0: what comes before the end of the first begins with its key.
  add column dimensions_end integer,
  add column level_start integer,
  add column level_end integer,
  add constraint result_bodies_whole_or_rescored check (
    num_nulls(base, dimensions, level, dimensions_end, level_start, level_end) = case when body is null then 0 else 6 end);

create view bodies as
select told.document_id, told.hash, coalesce(told.body,
  '{"dimensions":' || told.dimensions
    || substr(base.body, told.dimensions_end + 1, told.level_start - told.dimensions_end)
    || told.level || substr(base.body, told.level_end + 1)) as body
from result_bodies as told
left join result_bodies as base on base.document_id = told.document_id and base.hash = told.base;
`,
};

import type { Migration } from './migration.ts';

/**
 * How much there is, kept as it changes: to count a million rows takes a quarter of a second. A change adds a row with
 * the difference, so that no two transactions wait for one; from time to time all rows of a key are folded into one.
 */
export const tallies: Migration = {
  version: 9,
  name: 'tallies',
  sql: `
create table tallies (
  -- documents, bytes, receipts, results
  what text not null,
  -- Of results: the release, and the level or why there is none.
  key text not null,
  amount bigint not null
);

-- What the rows say, counted from the tables themselves.
create view counted as
  select 'documents' as what, '' as key, count(*) as amount from documents having count(*) > 0
  union all select 'bytes', '', sum(bytes)::bigint from documents having sum(bytes) > 0
  union all select 'receipts', '', count(*) from receipts having count(*) > 0
  union all select 'results', release_id || ' ' || coalesce(level, untagged_code, ''), count(*)
    from results group by 2;
insert into tallies select * from counted;

-- Here and not in a program, so that no change, whoever makes it, is forgotten.
create function tally_documents() returns trigger language plpgsql as $$
declare way integer := case tg_op when 'DELETE' then -1 else 1 end;
begin
  insert into tallies select 'documents', '', way * count(*) from changed having count(*) > 0;
  insert into tallies select 'bytes', '', way * sum(bytes) from changed having sum(bytes) > 0;
  return null;
end $$;
create trigger documents_tallied after insert on documents
  referencing new table as changed for each statement execute function tally_documents();
create trigger documents_untallied after delete on documents
  referencing old table as changed for each statement execute function tally_documents();

create function tally_receipts() returns trigger language plpgsql as $$
declare way integer := case tg_op when 'DELETE' then -1 else 1 end;
begin
  insert into tallies select 'receipts', '', way * count(*) from changed having count(*) > 0;
  return null;
end $$;
create trigger receipts_tallied after insert on receipts
  referencing new table as changed for each statement execute function tally_receipts();
create trigger receipts_untallied after delete on receipts
  referencing old table as changed for each statement execute function tally_receipts();

create function tally_results() returns trigger language plpgsql as $$
declare way integer := case tg_op when 'DELETE' then -1 else 1 end;
begin
  insert into tallies
  select 'results', release_id || ' ' || coalesce(level, untagged_code, ''), way * count(*)
  from changed group by 2;
  return null;
end $$;
create trigger results_tallied after insert on results
  referencing new table as changed for each statement execute function tally_results();
create trigger results_untallied after delete on results
  referencing old table as changed for each statement execute function tally_results();

create function tally_other_results() returns trigger language plpgsql as $$
begin
  insert into tallies
  select 'results', release_id || ' ' || coalesce(level, untagged_code, ''), sum(way)
  from (select release_id, level, untagged_code, 1 as way from after_it
    union all select release_id, level, untagged_code, -1 from before_it) as both_ways
  group by 2 having sum(way) <> 0;
  return null;
end $$;
create trigger results_tallied_anew after update on results
  referencing old table as before_it new table as after_it
  for each statement execute function tally_other_results();
`,
};

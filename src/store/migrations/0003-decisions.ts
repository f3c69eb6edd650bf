import type { Migration } from './migration.ts';

/**
 * The decision log, overrides, and erasing. Rows of the log hold no personal data, only commitments: what
 * opens them (salts, payloads, names) stands in tables beside it that can be erased.
 */
export const decisions: Migration = {
  version: 3,
  name: 'decisions',
  sql: `
-- People and programs that act. A name can be taken out; the log goes on knowing the number.
create table actors (
  id uuid primary key default gen_random_uuid(),
  name text unique
);

create table decisions (
  sequence bigint primary key check (sequence > 0),
  at timestamptz(3) not null,
  kind text not null,
  actor uuid not null references actors,
  -- HMAC-SHA-256 of the document's id under the document's salt; null where no document is concerned.
  subject text,
  -- HMAC-SHA-256 of the payload under the entry's salt.
  content text not null,
  previous text not null,
  hash text not null
);
create index decisions_by_subject on decisions (subject, sequence) where subject is not null;
create index decisions_by_kind on decisions (kind, sequence);

create table decision_head (
  single boolean primary key default true check (single),
  sequence bigint not null,
  hash text not null
);
insert into decision_head (sequence, hash) values (0, repeat('0', 64));

create table decision_subjects (
  document_id text primary key references documents on delete cascade,
  salt bytea not null
);
create table decision_contents (
  sequence bigint primary key references decisions,
  document_id text references documents on delete cascade,
  salt bytea not null,
  payload text not null
);
create index decision_contents_by_document on decision_contents (document_id, sequence);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the decision log is append-only: % of % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger decisions_append_only before update or delete on decisions
  for each row execute function refuse_change();
create trigger decisions_not_emptied before truncate on decisions
  for each statement execute function refuse_change();
create trigger decision_contents_erase_only before update on decision_contents
  for each row execute function refuse_change();
create trigger decision_head_stays before delete on decision_head
  for each row execute function refuse_change();

-- What people decided over a result; the newest row of a task holds. A level of null takes back.
create table overrides (
  id bigint generated always as identity primary key,
  document_id text not null references documents on delete cascade,
  anchor date not null,
  level text check (level in ('senior', 'mid', 'junior', 'indeterminate', 'not_applicable')),
  made_by text not null,
  made_at timestamptz(3) not null default now(),
  reason_code text not null,
  note text not null
);
create index overrides_by_key on overrides (document_id, anchor, id desc);

-- That a document was erased, without its hash: the number of its next dispatch must not be an old one.
create table tombstones (
  key text primary key,
  generation integer not null,
  erased_at timestamptz not null default now()
);
create function tombstone_key(document_id text) returns text language sql stable as $$
  select encode(sha256(convert_to(installation.id::text || ':' || $1, 'UTF8')), 'hex')
  from installation
$$;
-- Bytes of erased documents that are still to be removed.
create table blob_removals (
  document_id text primary key,
  created_at timestamptz not null default now()
);

-- What people see, filter and sort by.
alter table results
  add column effective_level text,
  add column pm_months integer,
  add column quality text,
  -- Seen although its release is not the active one, as that has no result for the task.
  add column stands_in boolean not null default false;
update results set effective_level = level,
  pm_months = (body::json -> 'experience' -> 'pmMonths' ->> 'min')::integer,
  quality = body::json -> 'document' ->> 'quality'
from result_bodies
where result_bodies.document_id = results.document_id and hash = body_hash;
update results set stands_in = true
where (document_id, anchor, release_id) in (
  select distinct on (document_id, anchor) document_id, anchor, release_id
  from results as seen join releases on releases.id = release_id
  where not exists (select from results as active
    where active.document_id = seen.document_id and active.anchor = seen.anchor
      and active.release_id = (select release_id from activations order by id desc limit 1))
  order by document_id, anchor, releases.created_at desc, releases.id);
drop index results_by_level;
create index results_by_level on results
  (release_id, effective_level, score desc nulls last, document_id, anchor);
create index results_by_score on results (release_id, score desc nulls last, document_id, anchor);
create index results_stand_in on results (document_id, anchor) where stands_in;
create index receipts_by_anchor on receipts (anchor, id);
create index receipts_by_batch on receipts (batch, id);
create index dispatches_failed on dispatches (release_id, document_id, anchor) where failure is not null;
`,
};

import type { Migration } from './migration.ts';

/** Which release readers see, what a custom rubric said, and what each run of reprocessing did. */
export const releases: Migration = {
  version: 2,
  name: 'releases',
  sql: `
-- The rubric of a release that scores by another than the built-in one; workers read it from here.
alter table releases add column rubric json;

create table runs (
  id bigint generated always as identity primary key,
  from_release text not null references releases,
  to_release text not null references releases,
  state text not null check (state in ('running', 'paused', 'shadow', 'promoted')),
  flip_budget double precision not null check (flip_budget >= 0),
  report json,
  started_at timestamptz not null default now(),
  ended_at timestamptz
);

-- The newest row says which release is active; the rows before it are where a rollback leads.
create table activations (
  id bigint generated always as identity primary key,
  release_id text not null references releases,
  run_id bigint references runs,
  created_at timestamptz not null default now()
);
insert into activations (release_id)
  select id from releases order by created_at, id limit 1;

-- What people filter by; results made before this have none until they are made again.
alter table results add column signals text[] not null default '{}';
create index results_by_signal on results using gin (signals);

create index receipts_by_key on receipts (document_id, anchor);
`,
};

import type { Migration } from './migration.ts';

/** Names of files stand in `receipts` only, so that everything else can be shown without them. */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
create table installation (
  id uuid primary key default gen_random_uuid()
);
insert into installation default values;

create table documents (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  created_at timestamptz not null default now()
);

create table receipts (
  id bigint generated always as identity primary key,
  document_id text not null references documents on delete cascade,
  anchor date not null,
  source_name text not null,
  batch text not null,
  external_id text,
  created_at timestamptz not null default now()
);
-- A path may be longer than an index entry, hence its hash.
create unique index receipts_once on receipts
  (document_id, anchor, batch, md5(source_name), coalesce(external_id, ''));

create table extractions (
  document_id text not null references documents on delete cascade,
  version text not null,
  kind text not null check (kind in ('read', 'unread')),
  media_type text not null,
  quality text check (quality in ('ok', 'degraded')),
  origin text check (origin in ('native', 'ocr')),
  page_count integer not null,
  findings json not null,
  text text,
  blocks json,
  pages json,
  hidden json,
  geometry bytea,
  untagged json,
  created_at timestamptz not null default now(),
  primary key (document_id, version),
  check ((kind = 'read') = (text is not null and untagged is null))
);

create table releases (
  id text primary key,
  versions json not null,
  created_at timestamptz not null default now()
);

create table result_bodies (
  document_id text not null references documents on delete cascade,
  hash text not null,
  -- Canonical JSON is compared byte for byte, so it is kept as the text it is.
  body text not null,
  primary key (document_id, hash)
);

create table results (
  document_id text not null references documents on delete cascade,
  anchor date not null,
  release_id text not null references releases,
  body_hash text not null,
  outcome text not null check (outcome in ('tagged', 'untagged')),
  untagged_code text,
  level text,
  role text,
  score integer,
  created_at timestamptz not null default now(),
  primary key (document_id, anchor, release_id),
  foreign key (document_id, body_hash) references result_bodies on delete cascade
);
create index results_by_level on results (release_id, level, score desc);
create index results_by_outcome on results (release_id, outcome, untagged_code);

create table dispatches (
  document_id text not null references documents on delete cascade,
  anchor date not null,
  release_id text not null references releases,
  generation integer not null default 0,
  dispatched_at timestamptz not null default now(),
  failure text,
  failed_at timestamptz,
  primary key (document_id, anchor, release_id)
);
`,
};

import type { Migration } from './migration.ts';

/** Who may use the page and the API, and whom leveltag tells of what happened. Secrets of callers stand as hashes. */
export const access: Migration = {
  version: 4,
  name: 'access',
  sql: `
create table users (
  name text primary key,
  role text not null check (role in ('viewer', 'recruiter', 'admin')),
  -- scrypt
  password text not null,
  created_at timestamptz not null default now()
);

create table api_tokens (
  name text primary key,
  role text not null check (role in ('viewer', 'recruiter', 'admin')),
  hash text not null unique,
  created_at timestamptz not null default now()
);

create table sessions (
  hash text primary key,
  actor text not null,
  name text not null,
  role text not null check (role in ('viewer', 'recruiter', 'admin')),
  -- Of a person with an account here; its end ends the session.
  account text references users on delete cascade on update cascade,
  expires_at timestamptz not null
);

-- What a caller asked for under a key of its own, and what it was told.
create table idempotency_keys (
  actor text not null,
  key text not null,
  request text not null,
  -- Null while the first request is under way.
  response json,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);

create table webhooks (
  id uuid primary key default gen_random_uuid(),
  url text not null,
  events text[] not null,
  -- Signs what is sent, and is therefore kept as it is.
  secret text not null,
  -- Results made later than this are news.
  since timestamptz not null default now()
);

create table webhook_deliveries (
  id bigint generated always as identity primary key,
  webhook_id uuid not null references webhooks on delete cascade,
  -- The same news is told once.
  subject text not null,
  event text not null,
  payload json not null,
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  delivered_at timestamptz,
  last_answer text,
  unique (webhook_id, event, subject)
);
create index webhook_deliveries_open on webhook_deliveries (id) where delivered_at is null;
`,
};

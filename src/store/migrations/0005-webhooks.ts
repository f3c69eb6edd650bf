import type { Migration } from './migration.ts';

/** What a webhook tells beyond numbers, and that what it told of a document goes with the document. */
export const webhooks: Migration = {
  version: 5,
  name: 'webhooks',
  sql: `
alter table webhooks
  add column details boolean not null default false,
  add column created_at timestamptz not null default now();
alter table webhook_deliveries
  add column document_id text references documents on delete cascade;
create index webhook_deliveries_by_document on webhook_deliveries (document_id);
create index results_by_time on results (created_at);
create index overrides_by_time on overrides (made_at);
`,
};

import type { Migration } from './migration.ts';

/**
 * What is handed to the queue is recorded by the hundred thousand, and nearly half of that time went to looking up each
 * row's document and release once more: the statement that writes it has just locked the document, and releases stay.
 * What foreign keys did when a document is erased is done by a trigger.
 */
export const dispatchesAlone: Migration = {
  version: 11,
  name: 'dispatches-alone',
  sql: `
alter table dispatches
  drop constraint dispatches_document_id_fkey,
  drop constraint dispatches_release_id_fkey;

create function forget_dispatches() returns trigger language plpgsql as $$
begin
  delete from dispatches using gone where dispatches.document_id = gone.id;
  return null;
end $$;
create trigger documents_dispatches after delete on documents
  referencing old table as gone for each statement execute function forget_dispatches();
`,
};

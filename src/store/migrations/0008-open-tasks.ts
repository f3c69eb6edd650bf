import type { Migration } from './migration.ts';

/**
 * Tasks that were received and have no result under any release: few, where looking through all receipts for
 * them every minute would be work for a million.
 */
export const openTasks: Migration = {
  version: 8,
  name: 'open-tasks',
  sql: `
create table open_tasks (
  document_id text not null references documents on delete cascade,
  anchor date not null,
  primary key (document_id, anchor)
);
insert into open_tasks
select distinct document_id, anchor from receipts
where not exists (select from results
  where results.document_id = receipts.document_id and results.anchor = receipts.anchor);

-- Here and not in a program, so that no receipt, whoever writes it, is forgotten.
create function open_tasks() returns trigger language plpgsql as $$
begin
  insert into open_tasks
  select distinct document_id, anchor from received
  where not exists (select from results
    where results.document_id = received.document_id and results.anchor = received.anchor)
  order by document_id, anchor
  on conflict do nothing;
  return null;
end $$;
create trigger receipts_open_tasks after insert on receipts
  referencing new table as received for each statement execute function open_tasks();
`,
};

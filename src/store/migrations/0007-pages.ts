import type { Migration } from './migration.ts';

/**
 * Indexes in the order of the pages that people turn, in which a page begins where the last one ended. Each
 * serves both directions.
 */
export const pages: Migration = {
  version: 7,
  name: 'pages',
  sql: `
drop index results_by_score;
create index results_by_score on results (release_id, score, document_id, anchor);
create index results_by_months on results (release_id, pm_months, document_id, anchor);
-- The planner has to know how rare the rarest signal is.
alter table results alter column signals set statistics 2000;
-- A name may be longer than an index entry.
create index receipts_by_name on receipts (left(lower(source_name), 100), id);
`,
};

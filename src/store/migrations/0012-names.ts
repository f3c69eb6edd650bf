import type { Migration } from './migration.ts';

/**
 * Finds files by a part of their name without going through all names. The index is of trigrams, which come with
 * PostgreSQL but not with every installation of it: where they are missing, or may not be added, names are gone
 * through as before.
 */
export const names: Migration = {
  version: 12,
  name: 'names',
  sql: `
do $$
declare place text;
begin
  create extension if not exists pg_trgm;
  select nspname into place from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
    where extname = 'pg_trgm';
  execute format('create index receipts_by_part_of_name on receipts using gin (source_name %I.gin_trgm_ops)', place);
exception when others then
  raise notice 'names are searched without an index';
end $$;
`,
};

import type { Migration } from './migration.ts';

/**
 * Finds documents of one text, whatever their bytes and wherever their lines break: an index of hashes, as
 * texts are too long for one. The same expression stands in `duplicates.ts`.
 */
export const sameText: Migration = {
  version: 6,
  name: 'same-text',
  sql: `create index extractions_by_text on extractions (md5(regexp_replace(text, '\\s+', '', 'g'))) where text is not null;`,
};

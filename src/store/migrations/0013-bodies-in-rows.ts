import type { Migration } from './migration.ts';

/**
 * A body that fits into a page stays in its row. Kept beside the table in pieces of 2 kB, with an index entry for each,
 * a million of them took PostgreSQL a tenth more processor time to write and to lay another rubric over, for a tenth
 * less of disk (`npm run bench:million`). From now on; what was written before stays where it is.
 */
export const bodiesInRows: Migration = {
  version: 13,
  name: 'bodies-in-rows',
  sql: `alter table result_bodies set (toast_tuple_target = 8160)`,
};

import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Store } from '../../../src/store/open.ts';
import type { Tables } from '../../../src/store/schema.ts';

/** Runs queries of the store and tells how the database does them. */
export interface Explainer {
  /** The slowest statement that `work` makes, with its plan. */
  explain(work: (db: Kysely<Tables>) => Promise<unknown>): Promise<Explained>;
  close(): Promise<void>;
}

export interface Explained {
  readonly plan: readonly string[];
  readonly milliseconds: number;
}

export function openExplainer(store: Store): Explainer {
  const statements: CompiledQuery[] = [];
  const options = '-c search_path=leveltag -c timezone=UTC';
  const pool = new pg.Pool({ ...store.connection, options, max: 1 });
  const dialect = new PostgresDialect({ pool });
  const db = new Kysely<Tables>({ dialect, log: ({ query }) => void statements.push(query) });
  return {
    async explain(work) {
      await work(db);
      statements.length = 0;
      await work(db);
      const explained: Explained[] = [];
      for (const { sql, parameters } of statements.filter((query) =>
        /^\s*(with|select)/.test(query.sql),
      )) {
        const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
          `explain (analyze, buffers, costs off) ${sql}`,
          [...parameters],
        );
        const plan = rows.map((row) => row['QUERY PLAN']);
        const total = plan.filter((line) => /^(Planning|Execution) Time/.test(line));
        const milliseconds = total.reduce((sum, line) => sum + Number(/[\d.]+/.exec(line)), 0);
        explained.push({ plan, milliseconds });
      }
      return explained.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
    },
    close: () => db.destroy(),
  };
}

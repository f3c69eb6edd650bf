import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Store } from '../../../src/store/open.ts';
import type { Tables } from '../../../src/store/schema.ts';

/** Runs queries of the store and tells how the database does them. */
export interface Explainer {
  explain(work: (db: Kysely<Tables>) => Promise<unknown>): Promise<Explained>;
  close(): Promise<void>;
}

export interface Explained {
  /** Of the slowest statement. */
  readonly plan: readonly string[];
  /** Of all statements together, planning included: the least of some rounds, as all that disturbs adds to it. */
  readonly milliseconds: number;
}

const ROUNDS = 3;

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
      const asked = statements.filter((query) => /^\s*(with|select)/.test(query.sql));
      const rounds: Explained[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const each: Explained[] = [];
        for (const query of asked) each.push(await explainOne(pool, query));
        const slowest = each.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
        const milliseconds = each.reduce((sum, one) => sum + one.milliseconds, 0);
        rounds.push({ plan: slowest.plan, milliseconds });
      }
      return rounds.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
    },
    close: () => db.destroy(),
  };
}

async function explainOne(pool: pg.Pool, { sql, parameters }: CompiledQuery): Promise<Explained> {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, buffers, costs off) ${sql}`,
    [...parameters],
  );
  const plan = rows.map((row) => row['QUERY PLAN']);
  const total = plan.filter((line) => /^(Planning|Execution) Time/.test(line));
  return { plan, milliseconds: total.reduce((sum, line) => sum + Number(/[\d.]+/.exec(line)), 0) };
}

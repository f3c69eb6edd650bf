/**
 * How the database does what people wait for, at many rows. A database of its own is filled and thrown away.
 *
 *   node scripts/bench/store.ts [--rows 100000] [--only batches] [--plans] [--page docs/operations-store.md]
 *
 *   --only   asks those questions alone whose words hold this
 *   --plans  prints how PostgreSQL does each
 *   --page   writes the times and the main plans between the marks of this page
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/store/open.ts';
import { saveRelease } from '../../src/store/releases.ts';
import { openExplainer } from './store/explain.ts';
import { fill } from './store/fill.ts';
import { type Answered, writePlans } from './store/plans-page.ts';
import { QUESTIONS, VERSIONS } from './store/questions.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    only: { type: 'string', default: '' },
    plans: { type: 'boolean', default: false },
    page: { type: 'string' },
  },
});
const rows = Number(values.rows);
const dataDir = await mkdtemp(join(tmpdir(), 'leveltag-bench-'));
const store = await openStore({ dataDir, databaseUrl: process.env['DATABASE_URL'] ?? null });
try {
  await saveRelease(store.db, { ...VERSIONS, extract: 'older' });
  await saveRelease(store.db, VERSIONS);
  await store.db.connection().execute((db) => fill(db, rows));
  const explainer = openExplainer(store);
  console.log(`${rows} people, results of two releases`);
  const answered: Answered[] = [];
  const asked = Object.entries(QUESTIONS).filter(([name]) => name.includes(values.only));
  for (const [name, query] of asked) {
    const { plan, milliseconds } = await explainer.explain((db) => query(db, rows));
    console.log(`${milliseconds.toFixed(1).padStart(9)} ms  ${name}`);
    answered.push({ question: name, milliseconds, plan });
    if (values.plans) console.log(plan.map((line) => `              ${line}`).join('\n'));
  }
  await explainer.close();
  if (values.page !== undefined) await writePlans(values.page, rows, answered);
} finally {
  await store.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

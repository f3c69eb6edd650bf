import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Context } from '../../../../src/context.ts';
import type { Result } from '../../../../src/domain/result.ts';
import { saveRelease } from '../../../../src/store/releases.ts';
import { toBody } from '../../../../src/store/result-body.ts';
import { type Order, type SearchFilter, searchRecords } from '../../../../src/store/search.ts';
import { fill } from '../../store/fill.ts';

const FIXTURES = new URL('../../../../fixtures/resumes/', import.meta.url);
/** Twenty pages. */
const SHOWN = 800;

/** What a view asks of the store: whoever it shows gets a result as large as a real one. */
export interface Shown {
  readonly filter: SearchFilter;
  readonly order: Order;
}

/** Fills the store with `people`; those who are `shown` have what the fixtures' results say in full. */
export async function fillStore(
  { store, versions }: Context,
  people: number,
  shown: readonly Shown[],
): Promise<void> {
  const { db } = store;
  await saveRelease(db, versions);
  await db.connection().execute((one) => fill(one, people));
  const bodies = fixtureBodies();
  for (const { filter, order } of shown) {
    const { found } = await searchRecords(db, filter, order, null, SHOWN);
    for (const [place, { receipt }] of found.entries()) {
      await sql`
        update result_bodies set body = ${bodies[place % bodies.length]!}
        from receipts where receipts.id = ${receipt} and receipts.document_id = result_bodies.document_id`.execute(
        db,
      );
    }
  }
  await sql`vacuum analyze`.execute(db);
}

function fixtureBodies(): string[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(new URL(`${name}/expected.json`, FIXTURES), 'utf8'))
    .map((text) => JSON.parse(text) as Result)
    .filter(({ outcome }) => outcome === 'tagged')
    .map((result) => toBody(result).body);
}

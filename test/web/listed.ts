import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openListed, type ListedRecord, type SearchListed } from '../../src/store/listed.ts';
import { saveOverride } from '../../src/store/overrides.ts';
import { searchRecords } from '../../src/store/search.ts';
import type { TestWeb } from './set-up.ts';

const ORDER = { sort: 'name', descending: false } as const;

/** What lists show of a record, which is kept from one view to the next. */
export function testsOfTheListedSearch(web: () => TestWeb): void {
  describe('what a list shows of a record', () => {
    const db = () => web().context.store.db;
    const all = async (search: SearchListed) => (await search({}, ORDER, null, 50)).found;
    const named = (found: Awaited<ReturnType<typeof all>>, name: string) =>
      found.find(({ record }) => record.source.name === name)!;

    test('is what the record says, the first time and after it, page by page', async () => {
      const whole = await searchRecords(db(), {}, ORDER, null, 2);
      const search = openListed(db());
      for (const time of ['first', 'again']) {
        const page = await search({}, ORDER, null, 2);
        expect(page.next, time).toEqual(whole.next);
        expect(page.found, time).toEqual(
          whole.found.map(({ receipt, record }) => ({ receipt, record: expectedOf(record) })),
        );
        const rest = await search({}, ORDER, page.next, 2);
        expect(rest.next).toBeNull();
        expect(rest.found.map(({ record }) => record.source.name)).toEqual(['senior.docx']);
      }
    });

    test('is read once, and other searches profit', async () => {
      await undone(db(), async (trx) => {
        const search = openListed(trx);
        const before = await all(search);
        expect(before.length).toBe(3);
        await sql`update result_bodies set body = '{}'`.execute(trx);
        expect(await all(search)).toEqual(before);
        const one = await search({ levels: ['senior'] }, ORDER, null, 50);
        expect(one.found).toEqual([named(before, 'senior.docx')]);
      });
    });

    test('is laid under what people have decided since', () =>
      undone(db(), async (trx) => {
        const search = openListed(trx);
        const { record } = named(await all(search), 'page.pdf');
        expect([record.effectiveLevel, record.override]).toEqual(['mid', null]);
        const { rows } = await sql<{ anchor: string }>`
          select anchor::text from receipts where source_name = 'page.pdf'`.execute(trx);
        await saveOverride(trx, {
          documentId: record.result.document.id,
          anchor: rows[0]!.anchor as never,
          level: 'senior',
          by: 'test',
          reasonCode: 'interview',
          note: '',
        });
        const after = named(await all(search), 'page.pdf').record;
        expect([after.effectiveLevel, after.override?.level]).toEqual(['senior', 'senior']);
      }));

    test('is gone with its document', () =>
      undone(db(), async (trx) => {
        const search = openListed(trx);
        const { record } = named(await all(search), 'senior.docx');
        const { id } = record.result.document;
        await sql`delete from documents where id = ${id}`.execute(trx);
        const names = (await all(search)).map(({ record: { source } }) => source.name);
        expect(names).toEqual(['=cmd|calc.txt', 'page.pdf']);
      }));
  });
}

type Db = TestWeb['context']['store']['db'];

/** Does something to the database, and takes it back. */
async function undone(db: Db, use: (trx: Db) => Promise<void>): Promise<void> {
  const enough = new Error('taken back');
  const done = db.transaction().execute(async (trx) => {
    await use(trx);
    throw enough;
  });
  await expect(done).rejects.toBe(enough);
}

type Whole = Awaited<ReturnType<typeof searchRecords>>['found'][number]['record'];

function expectedOf({ source, intake, override, effectiveLevel, result }: Whole): ListedRecord {
  const { outcome, document } = result;
  const around = { source, intake, override, effectiveLevel };
  if (outcome === 'untagged') {
    return { ...around, result: { outcome, document, untagged: result.untagged } };
  }
  const { level, dimensions, experience, signals } = result;
  const bars = dimensions.map(({ label, points, max }) => ({ label, points, max }));
  return {
    ...around,
    result: {
      outcome,
      document,
      signals,
      dimensions: bars,
      level: { tag: level.tag, score: level.score },
      experience: { pmMonths: experience.pmMonths },
    },
  };
}

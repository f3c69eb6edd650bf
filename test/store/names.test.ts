import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveReceived } from '../../src/store/receipts.ts';
import { nameCondition } from '../../src/store/search-filter.ts';
import { FEW_FILES, nameFirst } from '../../src/store/search-names.ts';
import { STORES, type TestStore } from '../decisions/stores.ts';

const NAMES = [
  'Li_Inventa.pdf',
  'cv-li.pdf',
  '2024/lin/cv (La).pdf',
  'Oliver Invented.docx',
  '100%_done.pdf',
  'a\\b.txt',
  '简历李明.pdf',
];

describe.each(STORES)('parts of names on %s', (_name, start) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await start();
    const id = 'a'.repeat(64);
    const received = { documentId: id, anchor: '2026-11-23', externalId: null } as const;
    await saveReceived(
      opened.store.db,
      [{ id, bytes: 1 }],
      NAMES.map((sourceName) => ({ ...received, sourceName, batch: sourceName })),
    );
  });
  afterAll(() => opened?.stop());

  test.each([
    ['liv', ['Oliver Invented.docx']],
    ['VENT', ['Li_Inventa.pdf', 'Oliver Invented.docx']],
    // Of one or two letters words begin so.
    ['li', ['Li_Inventa.pdf', 'cv-li.pdf', '2024/lin/cv (La).pdf']],
    ['LI', ['Li_Inventa.pdf', 'cv-li.pdf', '2024/lin/cv (La).pdf']],
    ['l', ['Li_Inventa.pdf', 'cv-li.pdf', '2024/lin/cv (La).pdf']],
    ['la', ['2024/lin/cv (La).pdf']],
    ['iv', []],
    ['10', ['100%_done.pdf']],
    // What a pattern takes for itself is text like any other.
    ['%', ['100%_done.pdf']],
    ['_d', ['100%_done.pdf']],
    ['\\b', ['a\\b.txt']],
    // Written without spaces, a letter is a word.
    ['李', ['简历李明.pdf']],
  ])('%s', async (part, expected) => {
    const { rows } = await sql<{ name: string }>`
      select source_name as name from receipts where ${nameCondition(part)} order by id`.execute(
      opened.store.db,
    );
    expect(rows.map(({ name }) => name)).toEqual(expected);
  });

  test('are rare as long as no more files are expected than may be', async () => {
    const { db } = opened.store;
    expect((await nameFirst(db, { name: 'liv' }, FEW_FILES))?.rest).toEqual({});
    expect(await nameFirst(db, { name: 'liv' }, 0)).toBeNull();
    expect(await nameFirst(db, {}, FEW_FILES)).toBeNull();
  });
});

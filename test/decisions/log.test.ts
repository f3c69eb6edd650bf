import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendDecision, appendDecisions, SYSTEM } from '../../src/store/decisions/append.ts';
import { forgetActor, forgetPayloads } from '../../src/store/decisions/forget.ts';
import { readDecisions } from '../../src/store/decisions/read.ts';
import { verifyChain } from '../../src/store/decisions/verify.ts';
import { saveDocuments } from '../../src/store/documents.ts';
import type { Db } from '../../src/store/open.ts';
import { STORES, type TestStore } from './stores.ts';

const DOCUMENT = 'd0'.repeat(32);
const NOTE = 'Ada Invented was interviewed';

describe.each(STORES)('the decision log on %s', (_name, start) => {
  let opened: TestStore;
  let db: Db;

  beforeAll(async () => {
    opened = await start();
    db = opened.store.db;
    await saveDocuments(db, [{ id: DOCUMENT, bytes: 1 }]);
  });
  afterAll(() => opened?.stop());

  const view = (actor = 'R. Invented') =>
    ({ kind: 'view', actor, subject: DOCUMENT, payload: { note: NOTE } }) as const;
  /** Does `change` as somebody who owns the database and turns the triggers off, and takes it back. */
  const tampered = async (change: (trx: Db) => Promise<unknown>) => {
    let report: Awaited<ReturnType<typeof verifyChain>> | undefined;
    class TakenBack extends Error {}
    const done = db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await change(trx);
      report = await verifyChain(trx);
      throw new TakenBack();
    });
    await expect(done).rejects.toBeInstanceOf(TakenBack);
    return report!.broken;
  };

  test('is empty and whole at first, then tells what was done, by whom and to what', async () => {
    expect(await verifyChain(db)).toEqual({
      entries: 0,
      erased: 0,
      head: '0'.repeat(64),
      broken: null,
    });
    expect(await appendDecision(db, view())).toBe(1);
    const login = { kind: 'login', actor: 'B. Invented', subject: null, payload: {} } as const;
    expect(await appendDecisions(db, [login, view()])).toBe(3);
    const { decisions, next } = await readDecisions(db, {}, null, 10);
    expect(next).toBeNull();
    expect(decisions).toMatchObject([
      { sequence: 1, kind: 'view', actorName: 'R. Invented', documentId: DOCUMENT },
      { sequence: 2, kind: 'login', actorName: 'B. Invented', documentId: null, subject: null },
      { sequence: 3, payload: { note: NOTE }, previous: decisions[1]!.hash },
    ]);
    expect(decisions[0]!.actor).toBe(decisions[2]!.actor);
    expect(decisions[0]!.subject).toBe(decisions[2]!.subject);
    expect(await verifyChain(db)).toMatchObject({
      entries: 3,
      head: decisions[2]!.hash,
      broken: null,
    });
  });

  test('is read by pages, in either order, and by what one looks for', async () => {
    const numbers = async (
      ...args: Parameters<typeof readDecisions> extends [Db, ...infer Rest] ? Rest : never
    ) => (await readDecisions(db, ...args)).decisions.map(({ sequence }) => sequence);
    expect(await numbers({}, null, 2)).toEqual([1, 2]);
    expect(await numbers({}, 2, 2)).toEqual([3]);
    expect(await numbers({ newestFirst: true }, null, 2)).toEqual([3, 2]);
    expect(await numbers({ newestFirst: true }, 2, 2)).toEqual([1]);
    expect(await numbers({ kinds: ['login'] }, null, 9)).toEqual([2]);
    expect(await numbers({ documentId: DOCUMENT, actor: 'R. Invented' }, null, 9)).toEqual([1, 3]);
    expect(await numbers({ actor: 'N. Obody' }, null, 9)).toEqual([]);
    expect(await numbers({ since: '2999-01-01' }, null, 9)).toEqual([]);
  });

  test('holds no name, text or bare hash in the chain itself', async () => {
    const { rows } = await sql`select row_to_json(decisions)::text as row from decisions`.execute(
      db,
    );
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`Invented|interviewed|${DOCUMENT}`));
  });

  test('refuses to be changed, shortened or emptied', async () => {
    for (const change of [
      sql`update decisions set kind = 'login' where sequence = 1`,
      sql`delete from decisions where sequence = 3`,
      sql`truncate decisions cascade`,
      sql`update decision_contents set payload = '{}' where sequence = 1`,
      sql`delete from decision_head`,
    ]) {
      await expect(change.execute(db)).rejects.toThrow(/append-only/);
    }
    expect(await verifyChain(db)).toMatchObject({ entries: 3, broken: null });
  });

  test.each([
    ['a field', sql`update decisions set kind = 'login' where sequence = 1`, 1, 'hash'],
    ['the time', sql`update decisions set at = at + interval '1 ms' where sequence = 2`, 2, 'hash'],
    [
      'a payload',
      sql`update decision_contents set payload = '{}' where sequence = 3`,
      3,
      'content',
    ],
    ['a link', sql`update decisions set previous = hash where sequence = 2`, 2, 'previous'],
    ['the salt', sql`update decision_subjects set salt = '\\x00'`, 1, 'subject'],
    ['one out of the middle', sql`delete from decisions where sequence = 2`, 3, 'sequence'],
    ['the last one', sql`delete from decisions where sequence = 3`, 3, 'end'],
  ])('shows where %s was tampered with', async (_what, change, sequence, reason) => {
    expect(await tampered((trx) => change.execute(trx))).toEqual({ sequence, reason });
    expect(await verifyChain(db)).toMatchObject({ entries: 3, broken: null });
  });

  test('stays one chain when many append at once', async () => {
    const other = await opened.another();
    const before = (await verifyChain(db)).entries;
    const appends = Array.from({ length: 24 }, (_, i) =>
      appendDecision(i % 2 ? db : other.db, view(`actor ${i % 5}`)),
    );
    const numbers = await Promise.all(appends);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, i) => before + 1 + i));
    expect(await verifyChain(db)).toMatchObject({ entries: before + 24, broken: null });
  });

  test('does not tell of what was rolled back', async () => {
    const before = await verifyChain(db);
    const work = db.transaction().execute(async (trx) => {
      await appendDecision(trx, view());
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await verifyChain(db)).toEqual(before);
  });

  test('stays whole when payloads are forgotten by age, and when a name is taken out', async () => {
    const before = await verifyChain(db);
    expect(await forgetPayloads(db, 1)).toBe(0);
    expect(await forgetPayloads(db, 0)).toBe(before.entries);
    expect(await forgetActor(db, 'R. Invented')).toBe(true);
    expect(await verifyChain(db)).toEqual({ ...before, erased: before.entries });
    const { decisions } = await readDecisions(db, {}, null, 1);
    expect(decisions[0]).toMatchObject({ actorName: null, documentId: null, payload: null });
    await appendDecision(db, { kind: 'setting', actor: SYSTEM, subject: null, payload: null });
    expect(await verifyChain(db)).toMatchObject({ entries: before.entries + 1, broken: null });
  });
});

import { type RawBuilder, sql } from 'kysely';
import type { Level, Override } from '../domain/result.ts';
import { appendDecision } from './decisions/append.ts';
import { StoreError } from './errors.ts';
import type { Db } from './open.ts';
import { type Task, taskKey, wanted } from './results.ts';
import { ACTIVE } from './seen.ts';
import { inTransaction } from './transaction.ts';

export interface NewOverride extends Task {
  /** Null takes the override back that holds. */
  readonly level: Level | null;
  readonly by: string;
  readonly reasonCode: string;
  readonly note: string;
}

/** One step of the history of overrides of a task. */
export interface OverrideStep extends Task, Omit<Override, 'level'> {
  /** Null where the override was taken back. */
  readonly level: Level | null;
}

/**
 * Lays a person's decision over what is computed for a task, now and under every later release; with a
 * level of null, takes it back. The log tells who, why, and what stood before.
 *
 * @throws StoreError `unknown_document` for a task that was not received, or was erased
 */
export async function saveOverride(db: Db, override: NewOverride): Promise<void> {
  const { documentId, anchor, level, by, reasonCode, note } = override;
  await inTransaction(db, async (trx) => {
    const before = await lockTask(trx, override);
    await trx
      .insertInto('overrides')
      .values({
        document_id: documentId,
        anchor,
        level,
        made_by: by,
        reason_code: reasonCode,
        note,
      })
      .execute();
    await sql`
      update results set effective_level = coalesce(${level}::text, level)
      where document_id = ${documentId} and anchor = ${anchor}::date`.execute(trx);
    await appendDecision(trx, {
      kind: level === null ? 'override_removed' : 'override',
      actor: by,
      subject: documentId,
      payload: { anchor, before, after: level ?? before.computed, reasonCode, note },
    });
  });
}

type Before = {
  readonly computed: string | null;
  readonly effective: string | null;
  /** Hash of the result's body; null where there is no result yet. */
  readonly result: string | null;
};

/** The lock keeps a result that is being written from missing the override, and the reverse. */
async function lockTask(trx: Db, { documentId, anchor }: Task): Promise<Before> {
  const { rows: found } = await sql`
    select from documents where id = ${documentId} for update`.execute(trx);
  const { rows } = await sql<Before>`
    select coalesce(level, untagged_code) as computed, effective_level as effective, body_hash as result
    from (select from receipts where document_id = ${documentId} and anchor = ${anchor}::date limit 1) as known
    left join results on document_id = ${documentId} and anchor = ${anchor}::date
      and (release_id = ${ACTIVE} or stands_in)
    limit 1`.execute(trx);
  if (found[0] && rows[0]) return rows[0];
  throw new StoreError(
    'unknown_document',
    `document ${documentId.slice(0, 12)} was not received on ${anchor}, or was erased`,
  );
}

/** The level that people see of a row with the columns of `results`, as SQL. */
export function effectiveLevel(alias: string): RawBuilder<string | null> {
  const row = sql.ref(alias);
  return sql`coalesce((select overrides.level from overrides
    where overrides.document_id = ${row}.document_id and overrides.anchor = ${row}.anchor
    order by overrides.id desc limit 1), ${row}.level)`;
}

/** The override that holds for a row with the columns of a task, as a record's JSON or null, as SQL. */
export function holdingOverride(alias: string): RawBuilder<Override | null> {
  const row = sql.ref(alias);
  return sql`(select case when overrides.level is not null then json_build_object(
      'level', overrides.level, 'by', made_by, 'at', ${iso('made_at')},
      'reasonCode', reason_code, 'note', note) end
    from overrides where overrides.document_id = ${row}.document_id and overrides.anchor = ${row}.anchor
    order by overrides.id desc limit 1)`;
}

/** As `Date.toISOString` writes it. */
function iso(column: string): RawBuilder<string> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The overrides that hold for `tasks`, by `taskKey`. */
export async function loadOverrides(
  db: Db,
  tasks: readonly Task[],
): Promise<Map<string, Override>> {
  if (tasks.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select distinct on (document_id, anchor) overrides.*
    from ${wanted(tasks)} join overrides using (document_id, anchor)
    order by document_id, anchor, id desc`.execute(db);
  return new Map(
    rows.map(toStep).flatMap(({ documentId, anchor, level, ...step }) => {
      return level === null ? [] : [[taskKey({ documentId, anchor }), { level, ...step }] as const];
    }),
  );
}

/** Every override of a document that was ever made or taken back, the oldest first. */
export async function overrideHistory(db: Db, documentId: string): Promise<OverrideStep[]> {
  const { rows } = await sql<Row>`
    select * from overrides where document_id = ${documentId} order by id`.execute(db);
  return rows.map(toStep);
}

interface Row {
  readonly document_id: string;
  readonly anchor: string;
  readonly level: Level | null;
  readonly made_by: string;
  readonly made_at: Date;
  readonly reason_code: string;
  readonly note: string;
}

function toStep(row: Row): OverrideStep {
  return {
    documentId: row.document_id,
    anchor: row.anchor,
    level: row.level,
    by: row.made_by,
    at: row.made_at.toISOString(),
    reasonCode: row.reason_code,
    note: row.note,
  };
}

import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Role } from '../domain/result.ts';
import type { RecordFilter } from './records.ts';

/** Which records are asked for; what is absent does not restrict. */
export interface SearchFilter extends RecordFilter {
  /** Received on this day or before. */
  readonly until?: IsoDate;
  readonly roles?: readonly Role[];
  readonly outcome?: 'tagged' | 'untagged';
  readonly quality?: 'ok' | 'degraded' | 'unread';
  /** Months in the role, the least that can be. */
  readonly minMonths?: number;
  readonly maxMonths?: number;
  /** A part of the file's name, in either case; of one or two letters the beginning of a word. */
  readonly name?: string;
  readonly externalId?: string;
  /** A person has decided on another level than the computed one. */
  readonly isOverridden?: boolean;
  readonly receipt?: number;
}

/** The filter as SQL, over `receipts` and `results`. */
export function searchConditions(filter: SearchFilter): RawBuilder<unknown> {
  const { levels, signals, since, until, batch, id, roles, outcome, quality } = filter;
  const { minMonths, maxMonths, name, externalId, isOverridden, receipt } = filter;
  const all = [
    sql`true`,
    ...(levels ? [sql`effective_level = any(${levels}::text[])`] : []),
    ...(signals ? [sql`signals @> ${signals}::text[]`] : []),
    ...(roles ? [sql`role = any(${roles}::text[])`] : []),
    ...(outcome ? [sql`outcome = ${outcome}`] : []),
    ...(quality ? [sql`quality = ${quality}`] : []),
    ...(minMonths !== undefined ? [sql`pm_months >= ${minMonths}`] : []),
    ...(maxMonths !== undefined ? [sql`pm_months <= ${maxMonths}`] : []),
    ...(since ? [sql`receipts.anchor >= ${since}::date`] : []),
    ...(until ? [sql`receipts.anchor <= ${until}::date`] : []),
    ...(batch !== undefined ? [sql`batch = ${batch}`] : []),
    ...(externalId !== undefined ? [sql`external_id = ${externalId}`] : []),
    // Few are: the first condition has them found by the overrides, not by a walk over all results.
    ...(isOverridden
      ? [
          sql`(receipts.document_id, receipts.anchor) in (select document_id, anchor from overrides)`,
          sql`effective_level is distinct from level`,
        ]
      : []),
    ...(receipt !== undefined ? [sql`receipts.id = ${receipt}`] : []),
    ...(name ? [nameCondition(name)] : []),
    // A range, so that the primary key serves it: ids are hex, and `g` follows `f`.
    ...(id ? [sql`receipts.document_id >= ${id} and receipts.document_id < ${`${id}g`}`] : []),
  ];
  return sql.join(all, sql` and `);
}

/** What words of a file's name are parted by. */
const BETWEEN_WORDS = [' ', '_', '-', '.', ',', '/', '(', '+'];

/**
 * One or two letters stand in nearly every name, and no trigram finds them but at the beginning of a word.
 * Scripts that write no spaces have words of one letter, and are looked for anywhere.
 */
const BEGINNING = /^[a-z0-9]{1,2}$/i;

/** That a name has a part, over `receipts`. */
export function nameCondition(part: string): RawBuilder<unknown> {
  if (!BEGINNING.test(part)) return sql`source_name ilike ${`%${literal(part)}%`}`;
  const patterns = [`${part}%`, ...BETWEEN_WORDS.map((sign) => `%${literal(sign)}${part}%`)];
  const each = patterns.map((pattern) => sql`source_name ilike ${pattern}`);
  return sql`(${sql.join(each, sql` or `)})`;
}

/** Text that a pattern takes for itself. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

import { sql } from 'kysely';
import type {
  DimensionScore,
  ExperienceResult,
  LevelRecord,
  LevelTag,
  Result,
  TaggedResult,
  UntaggedResult,
} from '../domain/result.ts';
import { effectiveLevel } from '../report/record.ts';
import type { Db } from './open.ts';
import {
  type Cursor,
  type FoundRow,
  type Order,
  type SearchFilter,
  searchRows,
  WITHOUT_BODY,
} from './search.ts';

/** What a line of a list says of a record: without evidence, positions and reasons. */
export interface ListedRecord extends Pick<
  LevelRecord,
  'source' | 'intake' | 'override' | 'effectiveLevel'
> {
  readonly result: ListedResult;
}

export type ListedResult = ListedTagged | Pick<UntaggedResult, 'outcome' | 'document' | 'untagged'>;

export interface ListedTagged extends Pick<TaggedResult, 'outcome' | 'document' | 'signals'> {
  readonly level: Pick<LevelTag, 'tag' | 'score'>;
  readonly dimensions: readonly Pick<DimensionScore, 'label' | 'points' | 'max'>[];
  readonly experience: Pick<ExperienceResult, 'pmMonths'>;
}

export interface ListedPage {
  readonly found: readonly { readonly receipt: number; readonly record: ListedRecord }[];
  /** Null on the last page. */
  readonly next: Cursor | null;
}

/** `searchRecords` for lists that are looked at again and again. */
export type SearchListed = (
  filter: SearchFilter,
  order: Order,
  after: Cursor | null,
  limit: number,
) => Promise<ListedPage>;

const MOST_KEPT = 2_000;
const KEPT_MS = 10 * 60_000;

/**
 * A search that keeps what a list shows of a body, since reading bodies is nearly all that a list costs. A
 * body never changes, so that nothing kept is ever wrong; the rows themselves are asked for each time.
 */
export function openListed(db: Db): SearchListed {
  const kept = new Map<string, { readonly at: number; readonly result: ListedResult }>();
  const keep = (key: string, result: ListedResult): void => {
    kept.set(key, { at: Date.now(), result });
    // The oldest stand first. What was erased is not asked for any more, and goes with its time.
    for (const [oldest, { at }] of kept) {
      if (kept.size <= MOST_KEPT && at > Date.now() - KEPT_MS) break;
      kept.delete(oldest);
    }
  };
  return async (filter, order, after, limit) => {
    const { rows, next } = await searchRows(db, filter, order, after, limit, WITHOUT_BODY);
    const own = new Map(rows.map((row) => [keyOf(row), kept.get(keyOf(row))?.result]));
    const missing = rows.filter((row) => own.get(keyOf(row)) === undefined);
    for (const row of await loadBodies(db, missing)) {
      const result = listed(JSON.parse(row.body) as Result);
      keep(keyOf(row), result);
      own.set(keyOf(row), result);
    }
    const found = rows.flatMap((row) => {
      const result = own.get(keyOf(row));
      // Erased between the two questions.
      return result ? [{ receipt: row.receipt, record: toListed(row, result) }] : [];
    });
    return { found, next };
  };
}

interface BodyKey {
  readonly documentId: string;
  readonly bodyHash: string;
}

function keyOf({ documentId, bodyHash }: BodyKey): string {
  return `${documentId} ${bodyHash}`;
}

async function loadBodies(
  db: Db,
  keys: readonly BodyKey[],
): Promise<readonly (BodyKey & { readonly body: string })[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<BodyKey & { body: string }>`
    select document_id as "documentId", hash as "bodyHash", body
    from unnest(${keys.map(({ documentId }) => documentId)}::text[],
      ${keys.map(({ bodyHash }) => bodyHash)}::text[]) as asked (asked_id, asked_hash)
    join bodies on document_id = asked_id and hash = asked_hash`.execute(db);
  return rows;
}

function listed(result: Result): ListedResult {
  const { outcome, document } = result;
  if (outcome === 'untagged') return { outcome, document, untagged: result.untagged };
  const { level, dimensions, experience, signals } = result;
  return {
    outcome,
    document,
    level: { tag: level.tag, score: level.score },
    dimensions: dimensions.map(({ label, points, max }) => ({ label, points, max })),
    experience: { pmMonths: experience.pmMonths },
    signals,
  };
}

function toListed(row: FoundRow<null>, result: ListedResult): ListedRecord {
  const { source_name: name, bytes, anchor, batch, external_id: externalId, override } = row;
  return {
    source: { name: name.toWellFormed(), bytes },
    intake: { receivedAt: anchor, batch, externalId },
    override,
    effectiveLevel: effectiveLevel(result, override),
    result,
  };
}

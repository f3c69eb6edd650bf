import { type RawBuilder, sql } from 'kysely';
import type { Cursor, Order, Sort } from './search.ts';

type Sql = RawBuilder<unknown>;

/** Rows that are sorted alike: those that have a value, and behind them those that have none. */
export interface Part {
  /** Which rows they are, and that they come after the page before. */
  readonly where: Sql;
  /** Whether they stand behind those that have a value. */
  readonly isLast: boolean;
}

/** How a page is sorted: in the order of an index, from the place where the page before ended. */
export interface PageOrder {
  /** Whether it is one of results, so that an index of one release gives it; else it is one of receipts. */
  readonly isOfResults: boolean;
  readonly key: Sql;
  /** In a query of `receipts` and `results`. */
  readonly inner: Sql;
  /** The same where `receipts` are a query that has sorted them by a column `key`; null in an order of results. */
  readonly keyed: Sql | null;
  /** Of its rows, which are called `page`. */
  readonly outer: Sql;
  readonly parts: readonly Part[];
}

/** What is sorted by. */
const KEYS: Readonly<Record<Sort, Sql>> = {
  received: sql`receipts.id`,
  // No longer than an index entry may be.
  name: sql`left(lower(receipts.source_name), 100)`,
  score: sql`results.score`,
  months: sql`results.pm_months`,
};

/** What decides between equals, as the indexes have it. */
const BY_RECEIPT = [sql`receipts.id`];
const BY_TASK = [sql`results.document_id`, sql`results.anchor`, sql`receipts.id`];

export function pageOrder(order: Order, after: Cursor | null): PageOrder {
  const { sort, descending } = order;
  const key = KEYS[sort];
  const way = descending ? sql`desc` : sql`asc`;
  const sorted = (columns: readonly Sql[]): Sql =>
    sql.join(columns.map((column) => sql`${column} ${way}`));
  if (sort === 'received' || sort === 'name') {
    return {
      isOfResults: false,
      key,
      inner: sorted([key, ...BY_RECEIPT]),
      keyed: sorted([sql`receipts.key`, ...BY_RECEIPT]),
      outer: sql`page.is_last, ${sorted([sql`page.key`, sql`page.receipt`])}`,
      parts: [{ where: after ? receiptFollows(order, after) : sql`true`, isLast: false }],
    };
  }
  return {
    isOfResults: true,
    key,
    inner: sorted([key, ...BY_TASK]),
    keyed: null,
    outer: sql`page.is_last, ${sorted(['key', 'document_id', 'anchor', 'receipt'].map((name) => sql.ref(`page.${name}`)))}`,
    parts: [
      ...(after?.value === null ? [] : [valued(key, order, after)]),
      valueless(key, order, after),
    ],
  };
}

function receiptFollows(order: Order, { value, receipt }: Cursor): Sql {
  const than = thanOf(order);
  if (order.sort === 'received') return sql`receipts.id ${than} ${receipt}`;
  return sql`(${KEYS.name}, receipts.id) ${than} (${value}::text, ${receipt})`;
}

function valued(key: Sql, order: Order, after: Cursor | null): Part {
  const follows = after
    ? taskFollows(order, [key], [sql`${after.value}::integer`], after.receipt)
    : sql`true`;
  return { where: sql`${key} is not null and ${follows}`, isLast: false };
}

function valueless(key: Sql, order: Order, after: Cursor | null): Part {
  const follows = after?.value === null ? taskFollows(order, [], [], after.receipt) : sql`true`;
  return { where: sql`${key} is null and ${follows}`, isLast: true };
}

/** An index can begin at the first comparison; the second leaves out what the page before had of the same task. */
function taskFollows(
  order: Order,
  columns: readonly Sql[],
  values: readonly Sql[],
  receipt: number,
): Sql {
  const of = (column: string): Sql =>
    sql`(select ${sql.ref(column)} from receipts where id = ${receipt})`;
  const left = sql.join([...columns, sql`results.document_id`, sql`results.anchor`]);
  const right = sql.join([...values, of('document_id'), of('anchor')]);
  const than = thanOf(order);
  return sql`(${left}) ${than}= (${right})
    and ((${left}) ${than} (${right}) or receipts.id ${than} ${receipt})`;
}

function thanOf({ descending }: Order): Sql {
  return descending ? sql`<` : sql`>`;
}

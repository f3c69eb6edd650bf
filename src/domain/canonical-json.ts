/** What JSON can say; `undefined` members of objects are left out. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text of a value: keys sorted by UTF-16 code units, no white space, numbers in ECMAScript's
 * shortest form (as RFC 8785 has them). Equal values give equal bytes.
 *
 * @throws TypeError for a number that JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
      return `${value}`;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value as Members);
    default:
      throw new TypeError(`not a JSON value: ${typeof value}`);
  }
}

type Members = Readonly<Record<string, unknown>>;

function canonicalArray(values: readonly unknown[]): string {
  let text = '[';
  for (let i = 0; i < values.length; i++) text += (i > 0 ? ',' : '') + canonicalJson(values[i]);
  return `${text}]`;
}

function canonicalObject(value: Members): string {
  let text = '{';
  const { sorted, openings } = orderOf(Object.keys(value));
  for (let i = 0; i < sorted.length; i++) {
    const member = value[sorted[i]!];
    if (member === undefined) continue;
    text += (text === '{' ? '' : ',') + openings[i]! + canonicalJson(member);
  }
  return `${text}}`;
}

/** The keys of one kind of record. */
interface Order {
  /** As the record has them. */
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  /** How the member of each sorted key begins in JSON. */
  readonly openings: readonly string[];
}

/**
 * Records are of few kinds, and sorting their keys again each time costs more than writing them. By their
 * first key: to compare keys with those of a few kinds is far cheaper than to put them together to a name.
 */
const orders = new Map<string | undefined, Order[]>();
const MOST_FIRST_KEYS = 200;
const MOST_OF_ONE = 20;

function orderOf(keys: readonly string[]): Order {
  const alike = orders.get(keys[0]);
  const known = alike?.find((order) => isSame(order.keys, keys));
  if (known) return known;
  const sorted = keys.toSorted();
  const order = { keys, sorted, openings: sorted.map((key) => `${quote(key)}:`) };
  if (alike && alike.length < MOST_OF_ONE) alike.push(order);
  else if (!alike && orders.size < MOST_FIRST_KEYS) orders.set(keys[0], [order]);
  return order;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** What stands escaped in JSON: most strings hold nothing of it. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function quote(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

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
  for (const [key, opening] of orderOf(Object.keys(value))) {
    const member = value[key];
    if (member === undefined) continue;
    text += (text === '{' ? opening : `,${opening}`) + canonicalJson(member);
  }
  return `${text}}`;
}

/** A key, and how its member begins in JSON. */
type Opening = readonly [key: string, opening: string];

/** Records are of few kinds, and sorting their keys again each time costs more than writing them. */
const orders = new Map<string, readonly Opening[]>();
const MOST_ORDERS = 500;
const BETWEEN_KEYS = ',';

function orderOf(keys: readonly string[]): readonly Opening[] {
  const kind = keys.join(BETWEEN_KEYS);
  let order = orders.get(kind);
  if (order?.length !== keys.length) {
    order = keys.toSorted().map((key) => [key, `${quote(key)}:`]);
    if (orders.size < MOST_ORDERS && !keys.some(isOdd)) orders.set(kind, order);
  }
  return order;
}

function isOdd(key: string): boolean {
  return key.includes(BETWEEN_KEYS);
}

/** What stands escaped in JSON: most strings hold nothing of it. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function quote(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

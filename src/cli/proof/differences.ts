/** A place where two JSON values differ. */
export interface Difference {
  /** A JSON Pointer (RFC 6901). */
  readonly path: string;
  readonly kind: 'changed' | 'missing' | 'added';
}

/** Where two JSON values differ, deepest places, in the order of the first; at most `limit`. */
export function differencesOf(before: unknown, after: unknown, limit: number): Difference[] {
  const found: Difference[] = [];
  compare(before, after, '', found, limit);
  return found;
}

function compare(a: unknown, b: unknown, path: string, found: Difference[], limit: number): void {
  if (found.length >= limit || a === b) return;
  if (!isHolder(a) || !isHolder(b) || Array.isArray(a) !== Array.isArray(b)) {
    found.push({ path, kind: 'changed' });
    return;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (found.length >= limit) return;
    const below = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!(key in a)) found.push({ path: below, kind: 'added' });
    else if (!(key in b)) found.push({ path: below, kind: 'missing' });
    else compare(a[key], b[key], below, found, limit);
  }
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Where a login leads: a path of this server, whatever a link asked for. */
export function safeNext(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/')) return '/';
  const base = 'http://here.invalid';
  if (!URL.canParse(asked, base)) return '/';
  const url = new URL(asked, base);
  return url.origin === base ? url.pathname + url.search : '/';
}

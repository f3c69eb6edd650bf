/** Every address of the page and of the API that the page asks, in one place. */
export const links = {
  people: '/people',
  compare: '/people/compare',
  intake: '/intake',
  batch: (id: string) => `/intake/${encodeURIComponent(id)}`,
  resume: (receipt: number) => `/people/${receipt}`,
  resumeText: (receipt: number) => `/people/${receipt}?view=text`,
  override: (receipt: number) => `/people/${receipt}/override`,
  erase: (receipt: number) => `/people/${receipt}/erase`,
  runs: '/runs',
  promote: '/runs/promote',
  rollback: '/runs/rollback',
  health: '/status',
  queue: (name: string) => `/status/queues/${name}`,
  queueRetry: (name: string) => `/status/queues/${name}/retry`,
  retry: (id: string) => `/intake/${encodeURIComponent(id)}/retry`,
  login: '/login',
  logout: '/session/end',
  api: '/docs',
  theme: '/theme',
  blind: '/blind',
} as const;

/** An address with its query; empty values are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

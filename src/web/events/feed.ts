import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { codeOf } from '../../queue/queues.ts';
import { type News, readNews } from '../../store/news.ts';

/** News as it happens, for all who listen; the database is asked once for all of them. */
export interface Feed {
  /** @returns stops listening */
  listen(hear: (news: readonly News[]) => void): () => void;
  isClosed(): boolean;
  close(): Promise<void>;
}

const EVERY_MS = 1_000;
/** More than the transactions take that write what is news. */
const OVERLAP_MS = 10_000;

export function openFeed({ store, log }: Context): Feed {
  const listeners = new Set<(news: readonly News[]) => void>();
  const stopping = new AbortController();
  const told = new Map<string, number>();
  let watching: Promise<void> | null = null;

  const look = async (since: number): Promise<void> => {
    const news = await readNews(store.db, new Date(since - OVERLAP_MS));
    const now = Date.now();
    for (const [subject, at] of told) if (at < now - 3 * OVERLAP_MS) told.delete(subject);
    const fresh = news.filter(({ subject }) => !told.has(subject));
    for (const { subject } of news) told.set(subject, now);
    if (fresh.length > 0) for (const hear of listeners) hear(fresh);
  };
  /** For as long as somebody listens. */
  const watch = async (): Promise<void> => {
    let since = Date.now();
    // What happened just before somebody came is no news to anybody.
    const before = await readNews(store.db, new Date(since - OVERLAP_MS));
    for (const { subject } of before) told.set(subject, since);
    while (listeners.size > 0 && !stopping.signal.aborted) {
      const now = Date.now();
      await look(since);
      since = now;
      await sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const keepWatching = (): void => {
    watching ??= watch()
      .catch((error: unknown) => log.error({ code: codeOf(error) }, 'events'))
      .finally(() => {
        watching = null;
        if (listeners.size > 0 && !stopping.signal.aborted)
          setTimeout(keepWatching, EVERY_MS).unref();
      });
  };
  return {
    listen(hear) {
      listeners.add(hear);
      keepWatching();
      return () => listeners.delete(hear);
    },
    isClosed: () => stopping.signal.aborted,
    async close() {
      stopping.abort();
      listeners.clear();
      await watching;
    },
  };
}

import type { SSEStreamingApi } from 'hono/streaming';
import { setTimeout as sleep } from 'node:timers/promises';
import type { News } from '../../store/news.ts';
import type { Feed } from './feed.ts';

export interface StreamedNews {
  readonly isWanted: (news: News) => boolean;
  /** What is shown at the start and whenever it changed; null for nothing. */
  readonly state: (() => Promise<unknown>) | null;
}

const LOOK_MS = 1_000;
/** Proxies close what is silent for long. */
const SILENT_LOOKS = 15;

/** Sends news, and the state as event `batch`, until the other end goes away or the feed is closed. */
export async function streamNews(
  stream: SSEStreamingApi,
  feed: Feed,
  { isWanted, state }: StreamedNews,
): Promise<void> {
  const waiting: News[] = [];
  const bell = newBell();
  const ended = new AbortController();
  const stop = feed.listen((news) => {
    waiting.push(...news.filter(isWanted));
    bell.ring();
  });
  stream.onAbort(() => {
    ended.abort();
    bell.ring();
  });
  let shown: string | null = null;
  try {
    for (let silent = 0; !ended.signal.aborted && !feed.isClosed(); silent++) {
      const now = state && JSON.stringify(await state());
      if (now !== null && now !== shown) {
        await stream.writeSSE({ event: 'batch', data: now });
        [shown, silent] = [now, 0];
      }
      for (let news = waiting.shift(); news; news = waiting.shift()) {
        const data = JSON.stringify({ ...news.ids, ...news.details });
        await stream.writeSSE({ event: news.event, data });
        silent = 0;
      }
      if (silent % SILENT_LOOKS === SILENT_LOOKS - 1) await stream.write(': here\n\n');
      await bell.wait(LOOK_MS, ended.signal);
    }
  } finally {
    stop();
  }
}

interface Bell {
  ring(): void;
  /** Until the next ring, or so long. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

function newBell(): Bell {
  let rung = Promise.withResolvers<void>();
  return {
    ring: () => rung.resolve(),
    async wait(ms, signal) {
      await Promise.race([rung.promise, sleep(ms, undefined, { signal }).catch(() => undefined)]);
      rung = Promise.withResolvers();
    },
  };
}

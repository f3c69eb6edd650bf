import { fit } from '../../report/width.ts';
import { columnsOf } from '../terminal.ts';

/** Redrawing more often than the eye sees would only cost time. */
const REDRAW_MS = 100;
/** How often a log that is not a terminal gets a line. */
const LOG_MS = 10_000;
const ERASE_LINE = '\r\u001b[2K';

/** Tells on standard error how far a run is. */
export interface Progress {
  /** One more file is done. */
  step(name: string): void;
  /** Takes the progress line off the terminal, so that something else can be printed. */
  clear(): void;
}

/**
 * A line that redraws itself on a terminal, a plain line now and then elsewhere.
 *
 * @param total how many files there are; null while that is not known
 */
export function openProgress(
  stream: NodeJS.WriteStream,
  total: () => number | null,
  now: () => number = () => performance.now(),
): Progress {
  const startedAt = now();
  const interval = stream.isTTY ? REDRAW_MS : LOG_MS;
  let done = 0;
  let shownAt = stream.isTTY ? -REDRAW_MS : startedAt;
  let isShown = false;
  const clear = () => {
    if (isShown) stream.write(ERASE_LINE);
    isShown = false;
  };
  return {
    clear,
    step(name) {
      done++;
      const time = now();
      if (time - shownAt < interval || done === total()) return;
      shownAt = time;
      const text = progressText({ done, total: total(), elapsedMs: time - startedAt });
      if (stream.isTTY) {
        stream.write(ERASE_LINE + fit(`${text}  ${name}`, columnsOf(stream) - 1));
        isShown = true;
      } else {
        stream.write(`${text}\n`);
      }
    },
  };
}

/** `120 of 340 files (35%), 41.2 files/s, 6 s left`; `120 files, 41.2 files/s` where the total is unknown. */
export function progressText(state: {
  readonly done: number;
  readonly total: number | null;
  readonly elapsedMs: number;
}): string {
  const { done, total, elapsedMs } = state;
  const perSecond = done / Math.max(elapsedMs / 1000, 0.001);
  const rate = `${perSecond.toFixed(1)} files/s`;
  if (total === null) return `${done} files, ${rate}`;
  const percent = Math.floor((100 * done) / total);
  const left = durationText((total - done) / perSecond);
  return `${done} of ${total} files (${percent}%), ${rate}, ${left} left`;
}

/** `6 s`, `2 min 05 s`, `1 h 10 min`. */
export function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
  const minutes = Math.floor((whole % 3600) / 60);
  return `${Math.floor(whole / 3600)} h ${String(minutes).padStart(2, '0')} min`;
}

/**
 * Works on up to `window` items at once and yields the results in the items' order. At most `window`
 * results are ever held. Stops early, without an error, once `signal` is aborted: what was yielded is
 * then a prefix of the whole.
 */
export async function* mapInOrder<T, R>(
  items: Iterable<T>,
  window: number,
  work: (item: T) => Promise<R>,
  signal: AbortSignal,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  const source = items[Symbol.iterator]();
  for (;;) {
    while (running.length < window && !signal.aborted) {
      const next = source.next();
      if (next.done) break;
      running.push(start(work, next.value));
    }
    const first = running.shift();
    if (!first) return;
    const result = await unlessAborted(first, signal);
    if (result === STOPPED) return;
    yield result;
  }
}

const STOPPED = Symbol('stopped');

/** The promise's result, or STOPPED at the abort; leaves no listener behind on a signal that lives long. */
function unlessAborted<R>(promise: Promise<R>, signal: AbortSignal): Promise<R | typeof STOPPED> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(STOPPED);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    const settle = () => signal.removeEventListener('abort', stop);
    promise.then(resolve, reject).then(settle, settle);
  });
}

/** A failure waits for its turn: until then it must not count as unhandled. */
function start<T, R>(work: (item: T) => Promise<R>, item: T): Promise<R> {
  const promise = work(item);
  promise.catch(() => undefined);
  return promise;
}

/**
 * Yields what `source` yields while `source` runs on: what is ready waits in memory. Whoever stops
 * early, or fails, waits until `source` has ended its step and closed, so that nothing runs on behind.
 */
export async function* readAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  const ready: T[] = [];
  let running = true;
  let changed = Promise.withResolvers<void>();
  const pump = async (): Promise<void> => {
    try {
      for await (const item of source) {
        ready.push(item);
        changed.resolve();
        if (!running) return;
      }
    } finally {
      running = false;
      changed.resolve();
    }
  };
  const pumped = pump();
  // Its failure is thrown below; unheard until then, it would end the process.
  pumped.catch(() => undefined);
  try {
    for (;;) {
      for (let item = ready.shift(); item !== undefined; item = ready.shift()) yield item;
      if (!running) break;
      await changed.promise;
      changed = Promise.withResolvers();
    }
    await pumped;
  } finally {
    running = false;
    await pumped.catch(() => undefined);
  }
}

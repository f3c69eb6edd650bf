/** Ends a run in order: the first SIGINT or SIGTERM aborts, a second one ends the process as if nobody listened. */
export interface Interruption {
  readonly signal: AbortSignal;
  stopListening(): void;
}

export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  const abort = () => {
    stopListening();
    controller.abort();
  };
  const stopListening = () => {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
  };
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  return { signal: controller.signal, stopListening };
}

/** Open connections end by themselves well within this. */
const LINGER_MS = 2_000;

/**
 * A service that has closed everything must not stay because something still holds on to its process, such as a
 * connection that is tried for again and again. For commands that have nothing more to say.
 */
export function endSoon(): void {
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

/**
 * What a child process may take, and how long it serves. Time and memory depend on the machine and on what
 * else it does, so they decide no outcome: who meets one of them has lost an attempt, which is worth another.
 */
export interface ProcessLimits {
  /** Wall-clock time of a task, milliseconds. */
  readonly timeoutMs: number;
  /** The same for a task that recognises text in pictures, from when it begins to, milliseconds. */
  readonly ocrTimeoutMs: number;
  /** Resident memory at which a busy child is stopped, MiB, where the system tells it (Linux). */
  readonly maxResidentMb: number;
  /** JavaScript heap of a child, MiB; past it the child aborts. */
  readonly maxHeapMb: number;
  /** Tasks after which a child is replaced: the memory of WebAssembly never shrinks. */
  readonly recycleAfter: number;
  /** Resident memory past which a child is replaced once its task is done, MiB. */
  readonly recycleAboveMb: number;
}

/**
 * A child that has read 1,800 real resumes one after another holds 310 MiB; one that begins, 130. A file that unfolds
 * as far as the reader lets it adds 160: from 320 on another child takes the next file, so that none holds 512. It is
 * looked at every 50 ms, in which it can grow by 30 MiB: what the reader does not count is stopped at 480.
 */
export const DEFAULT_PROCESS_LIMITS: ProcessLimits = {
  timeoutMs: 60_000,
  ocrTimeoutMs: 180_000,
  maxResidentMb: 480,
  maxHeapMb: 256,
  recycleAfter: 1_000,
  recycleAboveMb: 320,
};

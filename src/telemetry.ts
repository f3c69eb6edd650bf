/** What a working process tells of itself, for those who count: codes and durations, never a name or a text. */
export interface Telemetry {
  /** A part of the work took `seconds`. */
  stageDone(stage: WorkStage, seconds: number): void;
  /** A document came to a result: its level, or the code of why it has none. */
  settled(outcome: string): void;
  /** A try ended without a result, by the code of its error. */
  tryFailed(queue: string, code: string): void;
  /** A job was given up: its tries ran out, or its worker died with it too often. */
  givenUp(queue: string): void;
  /** A child process of the pool was lost and replaced. */
  childLost(loss: string): void;
}

export const WORK_STAGES = ['fetch', 'extract', 'analyse', 'store'] as const;
export type WorkStage = (typeof WORK_STAGES)[number];

/** For commands that nobody watches. */
export const UNWATCHED: Telemetry = {
  stageDone: () => undefined,
  settled: () => undefined,
  tryFailed: () => undefined,
  givenUp: () => undefined,
  childLost: () => undefined,
};

/** Does `work` and tells how long it took, whether or not it failed. */
export async function timed<T>(
  telemetry: Telemetry,
  stage: WorkStage,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    telemetry.stageDone(stage, (performance.now() - startedAt) / 1000);
  }
}

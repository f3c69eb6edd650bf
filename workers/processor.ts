import type { Extraction } from '../src/domain/extraction.ts';
import type { Anchor, Versions } from '../src/domain/result.ts';
import type { LimitOptions } from '../src/limit-options.ts';
import type { Rubric } from '../src/rubric/rubric.ts';
import { createPool } from '../src/pool/pool.ts';
import { type Telemetry, UNWATCHED } from '../src/telemetry.ts';

/**
 * The work itself, away from the event loop that keeps the queue's locks. A bad file, a crash or a
 * hang is a typed outcome of the answer; what is thrown is a fault of the environment.
 */
export interface Processor {
  extract(bytes: Uint8Array): Promise<Extraction>;
  /** @returns the result as canonical JSON */
  analyse(input: AnalyseInput): Promise<string>;
  close(): Promise<void>;
}

export interface AnalyseInput {
  readonly documentId: string;
  readonly extraction: Extraction;
  readonly anchor: Anchor;
  readonly versions: Versions;
  /** Default: the built-in one. */
  readonly rubric?: Rubric;
}

/**
 * leveltag's own: a pool of child processes.
 *
 * @param size processes; default one a core
 * @param telemetry told of each child that is lost
 */
export function poolProcessor(
  { limits, processes }: LimitOptions,
  size?: number,
  telemetry: Telemetry = UNWATCHED,
): Processor {
  const pool = createPool({
    limits,
    processes,
    onFault: ({ loss }) => telemetry.childLost(loss),
    ...(size !== undefined && { size }),
  });
  return {
    extract: (bytes) => pool.run('extract', { bytes }),
    analyse: (input) => pool.run('analyse', input),
    close: () => pool.close(),
  };
}

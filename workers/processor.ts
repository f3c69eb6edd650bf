import type { Extraction } from '../src/domain/extraction.ts';
import type { LimitOptions } from '../src/limit-options.ts';
import { createPool } from '../src/pool/pool.ts';
import type { AnalyseInput, ReadInput, ReadOutput } from '../src/pool/protocol.ts';
import type { Rescored, RescoreInput } from '../src/reprocess/rescore.ts';
import { type Telemetry, UNWATCHED } from '../src/telemetry.ts';

export type { AnalyseInput, ReadInput, ReadOutput };

/**
 * The work itself, away from the event loop that keeps the queue's locks. A bad file, a crash or a
 * hang is a typed outcome of the answer; what is thrown is a fault of the environment.
 */
export interface Processor {
  extract(bytes: Uint8Array): Promise<Extraction>;
  /** Both at one go, where the text need not cross between processes for that; default: one after the other. */
  read?(input: ReadInput): Promise<ReadOutput>;
  /** Results as another rubric scores them; null where the text has to be judged. Default: none can be. */
  rescore?(input: RescoreInput): Promise<readonly (Rescored | null)[]>;
  /** @returns the result as canonical JSON */
  analyse(input: AnalyseInput): Promise<string>;
  close(): Promise<void>;
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
    read: (input) => pool.run('read', input),
    rescore: (input) => pool.run('rescore', input),
    analyse: (input) => pool.run('analyse', input),
    close: () => pool.close(),
  };
}

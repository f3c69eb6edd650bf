import type { RunState } from '../store/schema.ts';
import type { MovedTag, Stage } from './moved.ts';

/** What a run did and what would change, or has changed, for those who read the results. */
export interface RunReport {
  /** Null for a dry run, which leaves nothing behind. */
  readonly runId: number | null;
  readonly state: Exclude<RunState, 'running'> | 'dry_run';
  readonly fromRelease: string;
  readonly toRelease: string;
  /** The stages whose versions differ between the two releases. */
  readonly stages: readonly Stage[];
  /** Documents that were ever received, each once for every received date. */
  readonly received: number;
  /** Those whose last try gave no result. */
  readonly failed: number;
  /** Those that have a result under both releases. */
  readonly compared: number;
  /** Those of them whose result differs in any way. */
  readonly changed: number;
  /** Of what was compared, how much readers see otherwise: what a person has set stays as it is. */
  readonly movedPercent: number;
  readonly flipBudget: number;
  readonly moved: readonly MovedTag[];
}

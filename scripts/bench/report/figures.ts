import type { ColdStart } from '../parts/cold-start.ts';
import type { Costs } from '../parts/costs.ts';
import type { Curve } from '../parts/growth.ts';
import type { MemoryResult } from '../parts/memory.ts';
import type { ProcessesResult } from '../parts/processes.ts';
import type { Speed } from '../parts/stages.ts';
import type { NightResult } from '../million/night.ts';
import type { QueueResult } from '../parts/queue.ts';
import type { StoreCurve } from '../parts/store-growth.ts';
import type { RaceResult } from '../race/race.ts';
import type { ServiceTimes } from '../service/service.ts';
import type { Spread } from '../statistics.ts';

/** The parts of a benchmark, in the order in which they are run. */
export const PARTS = [
  'pdf',
  'docx',
  'stages',
  'peers',
  'share',
  'costs',
  'processes',
  'cold',
  'memory',
  'growth',
  'service',
  'queue',
  'store',
] as const;
export type Part = (typeof PARTS)[number];

/** All that one run has measured; a part that was left out is absent. */
export interface Figures {
  readonly machine: Machine;
  readonly sizes: Sizes;
  readonly pdf?: RaceResult;
  readonly docx?: RaceResult;
  readonly stages?: readonly Speed[];
  readonly peers?: readonly Speed[];
  readonly share?: Share;
  readonly costs?: readonly Costs[];
  readonly processes?: readonly ProcessesResult[];
  readonly cold?: readonly ColdStart[];
  readonly memory?: MemoryResult;
  readonly growth?: readonly Curve[];
  /** What a plan of many machines is made from: docs/scaling.md. */
  readonly service?: ServiceTimes;
  readonly store?: readonly StoreCurve[];
  readonly queue?: readonly QueueResult[];
  /** Written by `npm run bench:million`. */
  readonly million?: NightResult;
}

export interface Machine {
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Processes that wanted to run, on average over the minute before the start. */
  readonly load: number;
}

export interface Sizes {
  /** Small: enough to see that everything works, too little for figures to mean anything. */
  readonly small: boolean;
  readonly rounds: number;
  /** Files by their type. */
  readonly files: Readonly<Record<string, number>>;
}

/** What part of the time of a tag goes by after extraction. */
export interface Share {
  readonly ofTime: Spread;
  readonly documents: number;
}

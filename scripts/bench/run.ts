import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { ReadDocument } from '../../src/domain/extraction.ts';
import { readAll } from './read-all.ts';
import type { BenchFile } from './files.ts';
import { measureColdStart } from './parts/cold-start.ts';
import { measureCosts } from './parts/costs.ts';
import { measureGrowth } from './parts/growth.ts';
import { measureMemory } from './parts/memory.ts';
import { measureProcesses } from './parts/processes.ts';
import { measureQueue } from './parts/queue.ts';
import { measureShare } from './parts/share.ts';
import { measureStages } from './parts/stages.ts';
import { measureStoreGrowth } from './parts/store-growth.ts';
import { measureTextPeers } from './parts/text-peers.ts';
import { DOCX_CONTENDERS, PDF_CONTENDERS } from './race/readers.ts';
import { runRace } from './race/race.ts';
import { PARTS, type Figures, type Machine, type Part } from './report/figures.ts';
import { measureService } from './service/service.ts';

export interface Plan {
  readonly parts: readonly Part[];
  readonly rounds: number;
  readonly small: boolean;
  readonly files: readonly BenchFile[];
  /** Told of each part as it begins. */
  readonly onPart: (part: Part, place: number) => void;
}

/** Compromise reads a whole text in a tenth of a second. */
const TEXTS_FOR_PEERS = 40;

/** Measures part after part. */
export async function runBench(plan: Plan): Promise<Figures> {
  const { parts, rounds, small, files, onPart } = plan;
  const measured: Record<string, unknown> = {};
  const documents = await readAll(files);
  const work = partsOf(plan, documents);
  for (const [place, part] of parts.entries()) {
    onPart(part, place);
    const figures = await work[part]().catch(onFault(part));
    if (figures !== null) measured[part] = figures;
  }
  const counts = Object.groupBy(files, ({ type }) => type);
  const sizes = Object.entries(counts).map(([type, some]) => [type, some!.length]);
  return {
    machine: describeMachine(),
    sizes: { small, rounds, files: Object.fromEntries(sizes) },
    ...measured,
  };
}

function partsOf(
  { files, rounds, small }: Plan,
  documents: readonly ReadDocument[],
): Record<Part, () => Promise<unknown>> {
  const pathsOf = (wanted: string) =>
    files.filter(({ type }) => type === wanted).map(({ path }) => path);
  const bytes = files.map((file) => file.bytes);
  const paths = files.map(({ path }) => path);
  return {
    pdf: () => runRace('pdf', PDF_CONTENDERS, pathsOf('pdf'), rounds),
    docx: () => runRace('docx', DOCX_CONTENDERS, pathsOf('docx'), rounds),
    stages: () => measureStages(documents, rounds),
    peers: () => measureTextPeers(documents.slice(0, TEXTS_FOR_PEERS), Math.min(rounds, 3)),
    share: () => measureShare(bytes, rounds),
    costs: () => measureCosts(files, small ? 0.5 : 10),
    processes: () => measureProcesses(bytes, pathsOf('pdf'), rounds),
    cold: async () => measureColdStart(rounds),
    memory: () => measureMemory(paths, small ? 40 : 10_000),
    growth: () => measureGrowth(small ? 1 : 3, small ? 0.5 : 1),
    service: () => measureService(bytes, small),
    queue: () => measureQueue(small),
    store: () => measureStoreGrowth(small ? [200, 2_000] : [1_000, 10_000, 100_000, 1_000_000]),
  };
}

/** One part that cannot be measured on this machine does not take the others with it. */
function onFault(part: Part): (error: unknown) => null {
  return (error) => {
    console.error(`${part} could not be measured:`, error);
    return null;
  };
}

function describeMachine(): Machine {
  return {
    node: process.version,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0]!,
  };
}

export function isPart(name: string): name is Part {
  return (PARTS as readonly string[]).includes(name);
}

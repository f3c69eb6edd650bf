/**
 * One contender of a race in a process of its own, so that readers that cannot share one neither help nor hinder
 * each other: `node contender.ts <race> <name>`, then messages from the parent.
 */
import { readFileSync } from 'node:fs';
import { treeTime, wallTime } from '../clocks.ts';
import { DOCX_CONTENDERS, PDF_CONTENDERS } from './readers.ts';

const [race, name] = process.argv.slice(2);
const contenders = race === 'pdf' ? PDF_CONTENDERS : DOCX_CONTENDERS;
const read = await contenders.find((each) => each.name === name)!.load();
let files: { readonly path: string; readonly bytes: Uint8Array }[] = [];

process.on('message', async (message: ToContender) => {
  if (message.do === 'try') {
    files = message.paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
    answer({ readable: await tryAll() });
  } else if (message.do === 'keep') {
    files = files.filter((_, i) => message.readable[i]);
    answer({});
  } else {
    const [processor, wall] = [treeTime(), wallTime()];
    for (const file of files) await read(file);
    answer({ processor: treeTime() - processor, wall: wallTime() - wall });
  }
});
answer({});

/** Messages to a contender: which of the files it can read, which of them all can, one pass over those. */
export type ToContender =
  | { readonly do: 'try'; readonly paths: readonly string[] }
  | { readonly do: 'keep'; readonly readable: readonly boolean[] }
  | { readonly do: 'pass' };

export interface FromContender {
  readonly readable?: readonly boolean[];
  /** Seconds. */
  readonly processor?: number;
  readonly wall?: number;
  /** MiB, the most so far. */
  readonly peakMb: number;
}

async function tryAll(): Promise<boolean[]> {
  const readable: boolean[] = [];
  for (const file of files) {
    const text = await Promise.resolve()
      .then(() => read(file))
      .catch(() => null);
    readable.push(text !== null);
  }
  return readable;
}

function answer(said: Omit<FromContender, 'peakMb'>): void {
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.send!({ ...said, peakMb } satisfies FromContender);
}

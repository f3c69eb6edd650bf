import { callTree, type Frame } from '../../profile/call-tree.ts';
import { record } from '../../profile/record.ts';
import { prepareStage } from '../../profile/stages.ts';
import type { BenchFile } from '../files.ts';

/** Where the time of a stage goes. */
export interface Costs {
  readonly stage: (typeof COSTED)[number];
  /** The dearest first. */
  readonly places: readonly Cost[];
}

export interface Cost {
  /** A source file, a package, or what the run-time system does by itself. */
  readonly place: string;
  /** What it calls in WebAssembly, apart from what it does itself. */
  readonly wasm: boolean;
  /** Of the stage's time. */
  readonly share: number;
}

const COSTED = ['pdf', 'docx', 'analyse'] as const;
const LISTED = 12;

/** Samples each stage for so many seconds. */
export async function measureCosts(files: readonly BenchFile[], seconds: number): Promise<Costs[]> {
  const costs: Costs[] = [];
  for (const stage of COSTED) {
    const { items, onePass } = await prepareStage(stage, files);
    if (items === 0) continue;
    const { profile } = await record(onePass, seconds);
    costs.push({ stage, places: placesOf(callTree(profile)).slice(0, LISTED) });
  }
  return costs;
}

function placesOf(root: Frame): Cost[] {
  const found = new Map<string, { place: string; wasm: boolean; time: number }>();
  const add = (place: string, wasm: boolean, time: number): void => {
    const key = `${place} ${wasm}`;
    const known = found.get(key) ?? { place, wasm, time: 0 };
    found.set(key, { ...known, time: known.time + time });
  };
  const visit = (frame: Frame): void => {
    const place = placeOf(frame.key);
    if (frame.wasm > 0) add(place, true, frame.wasm);
    add(place, false, frame.self - frame.wasm);
    for (const child of frame.children.values()) visit(child);
  };
  for (const child of root.children.values()) visit(child);
  return [...found.values()]
    .map(({ place, wasm, time }) => ({ place, wasm, share: time / root.total }))
    .sort((a, b) => b.share - a.share);
}

/** The file of a function, or its package: `name file:line`, a name that may hold spaces. */
function placeOf(key: string): string {
  const file = /(\S+):\d+$/.exec(key)?.[1];
  if (!file) return key;
  const name = /^(?:@[^/]+\/)?[^/]+(?=\/(?:dist|lib|build|esm|cjs)\/)/.exec(file);
  return name?.[0] ?? file;
}

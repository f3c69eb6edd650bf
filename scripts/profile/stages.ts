import { monthOfDate } from '../../src/domain/months.ts';
import { readDocx } from '../../src/extract/docx/read-docx.ts';
import { readPdf } from '../../src/extract/pdf/read-pdf.ts';
import { readExperience } from '../../src/experience/experience.ts';
import { findSections } from '../../src/sections/sections.ts';
import { detectSignals } from '../../src/signals/detect.ts';
import type { BenchFile } from '../bench/files.ts';
import { readAll } from '../bench/read-all.ts';
import { judgeRead, LIMITS, tagBytes } from '../bench/counting/judge.ts';

export const STAGES = [
  'pdf',
  'docx',
  'sections',
  'signals',
  'experience',
  'analyse',
  'all',
] as const;
export type Stage = (typeof STAGES)[number];

/** A stage over all its inputs, which are ready. */
export interface StageWork {
  readonly items: number;
  onePass(): Promise<void>;
}

const ANCHOR_MONTH = monthOfDate('2026-06-30');

export function isStage(name: string): name is Stage {
  return (STAGES as readonly string[]).includes(name);
}

/** Readers are given bytes; the stages after them texts that are read before. */
export async function prepareStage(stage: Stage, files: readonly BenchFile[]): Promise<StageWork> {
  if (stage === 'all') return overAll(files, ({ bytes }) => tagBytes(bytes));
  if (stage === 'pdf' || stage === 'docx') {
    const read = stage === 'pdf' ? readPdf : readDocx;
    const ofType = files.filter(({ type }) => type === stage);
    // What a file that cannot be read costs counts too.
    return overAll(ofType, ({ bytes }) => read(bytes, LIMITS).catch(() => null));
  }
  const documents = await readAll(files);
  const inputs = documents.map((document) => {
    const sections = findSections(document.layer);
    const { positions } = readExperience(document.layer, sections, ANCHOR_MONTH);
    return { document, sections, positions };
  });
  const work: Record<typeof stage, (input: (typeof inputs)[number]) => unknown> = {
    sections: ({ document }) => findSections(document.layer),
    experience: ({ document, sections }) => readExperience(document.layer, sections, ANCHOR_MONTH),
    signals: ({ document, sections, positions }) =>
      detectSignals(document.layer, sections, positions),
    analyse: ({ document }) => judgeRead(document),
  };
  return overAll(inputs, work[stage]);
}

function overAll<T>(inputs: readonly T[], does: (input: T) => unknown): StageWork {
  return {
    items: inputs.length,
    onePass: async () => {
      for (const input of inputs) await does(input);
    },
  };
}

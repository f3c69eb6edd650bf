import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import type { ReadDocument } from '../../../src/domain/extraction.ts';
import { monthOfDate } from '../../../src/domain/months.ts';
import { openEvidenceBook } from '../../../src/evidence/evidence.ts';
import { citeExperience } from '../../../src/evidence/experience.ts';
import { citeFindings } from '../../../src/evidence/findings.ts';
import { readExperience } from '../../../src/experience/experience.ts';
import { analyse } from '../../../src/pipeline.ts';
import { DEFAULT_RUBRIC } from '../../../src/rubric/default-rubric.ts';
import { gatherFacts } from '../../../src/rubric/facts.ts';
import { tagLevel } from '../../../src/rubric/level-tag.ts';
import { scoreDimensions } from '../../../src/rubric/score.ts';
import { findSections } from '../../../src/sections/sections.ts';
import { detectSignals } from '../../../src/signals/detect.ts';
import { versionsFor } from '../../../src/versions.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import { takeTurns } from '../turns.ts';

export interface Speed {
  readonly name: string;
  readonly documentsPerSecond: Spread;
  /** Million characters of text. */
  readonly millionCharactersPerSecond: number;
  /** Its time over that of the whole of leveltag's judgement in the same round. */
  readonly ofWhole: Spread;
}

const WHOLE = 'judgement, with its JSON';
const ANCHOR = { date: '2026-06-30', source: 'as_of' } as const;

/** Texts already read, from sections to JSON: the whole, and each stage given what those before it made. */
export async function measureStages(
  documents: readonly ReadDocument[],
  rounds: number,
): Promise<Speed[]> {
  const prepared = await Promise.all(documents.map(prepare));
  const month = monthOfDate(ANCHOR.date);
  const stages: Readonly<Record<string, (one: Prepared) => unknown>> = {
    [WHOLE]: async ({ document }) => canonicalJson(await judge(document)),
    sections: ({ document }) => findSections(document.layer),
    experience: ({ document, sections }) => readExperience(document.layer, sections, month),
    signals: ({ document, sections, experience }) =>
      detectSignals(document.layer, sections, experience.positions),
    evidence: cite,
    rubric: ({ facts }) => tagLevel(DEFAULT_RUBRIC, scoreDimensions(DEFAULT_RUBRIC, facts), facts),
    JSON: ({ result }) => canonicalJson(result),
  };
  return timeAll(prepared, stages, charactersOf(documents), rounds);
}

/**
 * Times each over all inputs, `rounds` times and in turns, by processor time; the first is what the others are
 * compared with, round by round.
 */
export async function timeAll<T>(
  inputs: readonly T[],
  tasks: Readonly<Record<string, (input: T) => unknown>>,
  characters: number,
  rounds: number,
): Promise<Speed[]> {
  const passes = Object.entries(tasks).map(([name, task]) => [
    name,
    async () => {
      for (const input of inputs) await task(input);
    },
  ]);
  const times = Object.entries(await takeTurns(Object.fromEntries(passes), rounds));
  const [, whole] = times[0]!;
  return times.map(([name, ms]) => ({
    name,
    documentsPerSecond: spreadOf(ms.map((time) => (1000 * inputs.length) / time)),
    millionCharactersPerSecond: characters / 1000 / spreadOf(ms).median,
    ofWhole: spreadOf(ms.map((time, round) => time / whole[round]!)),
  }));
}

export function charactersOf(documents: readonly ReadDocument[]): number {
  return documents.reduce((sum, { layer }) => sum + layer.text.length, 0);
}

function judge(document: ReadDocument) {
  return analyse(document, { documentId: '', anchor: ANCHOR, versions: versionsFor() });
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** What each stage is given, as the pipeline makes it. */
async function prepare(document: ReadDocument) {
  const { layer } = document;
  const sections = findSections(layer);
  const experience = readExperience(layer, sections, monthOfDate(ANCHOR.date));
  const findings = await detectSignals(layer, sections, experience.positions);
  const given = { document, sections, experience, findings };
  const { cited, timeline } = cite(given);
  const facts = gatherFacts(experience, timeline, cited.counted);
  return { ...given, facts, result: await judge(document) };
}

function cite({ document, sections, experience, findings }: Cited) {
  const book = openEvidenceBook(document.layer, sections);
  const cited = citeFindings(findings, sections, experience.positions, book);
  return { cited, timeline: citeExperience(experience, cited.counted, document.layer, book) };
}

interface Cited {
  readonly document: ReadDocument;
  readonly sections: ReturnType<typeof findSections>;
  readonly experience: ReturnType<typeof readExperience>;
  readonly findings: Awaited<ReturnType<typeof detectSignals>>;
}

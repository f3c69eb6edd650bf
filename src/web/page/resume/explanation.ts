import { explain, RubricMismatch } from '../../../explain/explain.ts';
import type { TaggedExplanation } from '../../../explain/explanation.ts';
import {
  gainText,
  labelsOf,
  lossText,
  monthsSentence,
  waysUp,
} from '../../../explain/render/flip-sentences.ts';
import { whyNot } from '../../../explain/why-not.ts';
import type { Level, LevelRecord, TaggedResult } from '../../../domain/result.ts';
import type { SignalId } from '../../../domain/signal.ts';
import { oneLine } from '../../../report/safe-text.ts';
import type { Rubric } from '../../../rubric/rubric.ts';
import { LEVEL_WORDS } from '../words/levels.ts';
import { KEY_SIGNALS, SIGNAL_WORDS, TOOL_SIGNALS } from '../words/signals.ts';
import type { ExplainedSentence, ResumeExplanation } from './model.ts';

const ASKED: readonly Level[] = ['senior', 'mid', 'junior'];

/** Why it is not another level and what would change it; empty where the rubric is not the one it was made with. */
export function explanationOf(record: LevelRecord, rubric: Rubric): ResumeExplanation {
  const { result } = record;
  if (result.outcome === 'untagged') return [];
  try {
    const explanation = explain(record, rubric) as TaggedExplanation;
    const why = ASKED.filter((level) => level !== result.level.tag).map((level) => ({
      title: `Why not ${LEVEL_WORDS[level]}`,
      sentences: whyNot(record, rubric, level).reasons.map(plain),
    }));
    const all = [...why, ...changes(explanation, result), missingSignals(record, result, rubric)];
    return all.filter(({ sentences }) => sentences.length > 0);
  } catch (error) {
    if (error instanceof RubricMismatch) return [];
    throw error;
  }
}

function changes(explanation: TaggedExplanation, result: TaggedResult): ResumeExplanation {
  const { flips } = explanation;
  const quotes = new Map(
    result.evidence.map(({ id, parts }) => [
      id,
      parts.map(({ quote }) => oneLine(quote)).join(' … '),
    ]),
  );
  const up = waysUp(flips.gains).map((gain) =>
    plain(`${LEVEL_WORDS[gain.to]} with ${gainText(gain, labelsOf(explanation))}.`),
  );
  const down = [
    ...flips.losses.map((loss) => ({
      text: `${lossText(loss)}:`,
      evidence: loss.without.map((id) => ({ id, quote: quotes.get(id) ?? id })),
    })),
    ...flips.months.map((months) => plain(monthsSentence(months))),
  ];
  return [
    { title: 'What would raise it', sentences: up },
    { title: 'What would lower it', sentences: down },
  ];
}

/** Signals that a reader may look for and that do not count: one by one where something was found. */
function missingSignals(
  record: LevelRecord,
  { signals, notCounted }: TaggedResult,
  rubric: Rubric,
) {
  const given = new Set(signals.map(({ id }) => id));
  const stopped = new Set(notCounted.map(({ signal }) => signal));
  const missing = [...TOOL_SIGNALS, ...KEY_SIGNALS].filter((id) => !given.has(id));
  const wordsOf = (id: SignalId): string => SIGNAL_WORDS[id];
  const found = missing
    .filter((id) => stopped.has(id))
    .map((id) => `${wordsOf(id)}: ${whyNot(record, rubric, id).reasons.join(' ')}`);
  const nothing = missing.filter((id) => !stopped.has(id)).map(wordsOf);
  return {
    title: 'Why a signal does not count',
    sentences: [
      ...found,
      ...(nothing.length > 0 ? [`Nothing was found of: ${nothing.join(', ')}.`] : []),
    ].map(plain),
  };
}

function plain(text: string): ExplainedSentence {
  return { text, evidence: [] };
}

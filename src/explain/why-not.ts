import type { Level, LevelRecord, TaggedResult } from '../domain/result.ts';
import { SIGNAL_IDS, type SignalId } from '../domain/signal.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { citedPiece, stoppedPieces } from './cited.ts';
import { requireRubric } from './explain.ts';
import type { RequirementTrace, WhyNot, WhyNotLevel, WhyNotSignal } from './explanation.ts';
import { flipsOf, type Flips } from './flips.ts';
import { openLedger } from './ledger.ts';
import { shortfall } from './sentences.ts';
import { traceRequirements } from './trace.ts';

const NO_FLIPS: Flips = { losses: [], months: [], gains: [] };
const RANK: Readonly<Partial<Record<Level, number>>> = { junior: 1, mid: 2, senior: 3 };

/**
 * Why a record has not the level, or does not count the signal, that was expected.
 *
 * @throws RubricMismatch where the record was made with another rubric
 */
export function whyNot(record: LevelRecord, rubric: Rubric, target: Level | SignalId): WhyNot {
  const { result } = record;
  if (result.outcome === 'tagged') {
    requireRubric(result, rubric);
    return isSignal(target)
      ? whyNotSignal(result, rubric, target)
      : whyNotLevel(result, rubric, target);
  }
  const reasons = [`${result.untagged.message} ${result.untagged.action}`];
  return isSignal(target)
    ? {
        asked: 'signal',
        target,
        isGiven: false,
        reasons,
        counted: [],
        notCounted: [],
        criteria: [],
      }
    : {
        asked: 'level',
        target,
        actual: null,
        isGiven: false,
        reasons,
        requirements: [],
        flips: NO_FLIPS,
      };
}

function isSignal(target: string): target is SignalId {
  return (SIGNAL_IDS as readonly string[]).includes(target);
}

function whyNotLevel(result: TaggedResult, rubric: Rubric, target: Level): WhyNotLevel {
  const { tag, role } = result.level;
  const ledger = openLedger(result, rubric);
  const all = traceRequirements(result, rubric, ledger.tenure);
  const isGiven = tag === target;
  const common = { asked: 'level', target, actual: tag, isGiven } as const;
  if (isGiven) {
    const own = all.filter((one) => one.level === tag);
    return { ...common, reasons: [`The level is ${tag}.`], requirements: own, flips: NO_FLIPS };
  }
  if (role === 'other' || target === 'not_applicable') {
    return { ...common, reasons: [roleSentence(result)], requirements: [], flips: NO_FLIPS };
  }
  const { losses, months, gains } = flipsOf(result, rubric);
  const to = ({ to: other }: { readonly to: Level }) => other === target;
  const flips = {
    losses: losses.filter(to),
    months: months.filter(to),
    gains: gains.filter(to),
  };
  return { ...common, ...levelReasons(result, target, all), flips };
}

function levelReasons(result: TaggedResult, target: Level, all: readonly RequirementTrace[]) {
  const { tag, reasons } = result.level;
  if (target === 'indeterminate') {
    const sentence = 'The facts in the resume settle the level: no missing date could change it.';
    return { reasons: [sentence], requirements: [] };
  }
  if (tag === 'indeterminate') {
    return { reasons: [reasons[0]!], requirements: all.filter((one) => one.level === target) };
  }
  const isHigher = (RANK[target] ?? 0) > (RANK[tag] ?? 0);
  const asked = isHigher ? target : tag;
  const requirements = all.filter((one) => one.level === asked);
  if (isHigher) return { reasons: requirements.map(shortfall), requirements };
  const met = requirements.filter(({ holds }) => holds);
  const sentence = `The resume shows more: it has all that ${tag === 'senior' ? 'a senior' : 'a mid-level'} result asks for.`;
  return { reasons: [sentence], requirements: met };
}

function roleSentence({ level }: TaggedResult): string {
  if (level.role === 'other') return level.reasons[0]!;
  return level.role === 'it_pm'
    ? 'The resume shows positions that run IT projects, so a level applies.'
    : 'The resume shows positions that work beside IT projects, so a level applies.';
}

function whyNotSignal(result: TaggedResult, rubric: Rubric, target: SignalId): WhyNotSignal {
  const signal = result.signals.find(({ id }) => id === target);
  const own = new Set(signal?.evidence);
  const counted = result.evidence.filter(({ id }) => own.has(id)).map(citedPiece);
  const notCounted = stoppedPieces(result).filter((one) => one.signal === target);
  const criteria = rubric.dimensions.flatMap((dimension, d) =>
    dimension.criteria.flatMap(({ id, label, max, measure }, c) => {
      if (measure.kind !== 'signals' || !measure.signals.includes(target)) return [];
      return [{ id, label, max, points: result.dimensions[d]!.criteria[c]!.points }];
    }),
  );
  return {
    asked: 'signal',
    target,
    isGiven: counted.length > 0,
    reasons: signalReasons(counted.length, notCounted, criteria.length),
    counted,
    notCounted,
    criteria,
  };
}

function signalReasons(
  counted: number,
  notCounted: WhyNotSignal['notCounted'],
  criteria: number,
): string[] {
  const pieces = (count: number) => `${count} ${count === 1 ? 'piece' : 'pieces'} of evidence`;
  const first =
    counted > 0
      ? `It counts, by ${pieces(counted)}.`
      : notCounted.length > 0
        ? `Something was found, but none of it counts.`
        : 'No rule of this signal found anything in the text of the resume.';
  const because = [...new Set(notCounted.map((one) => one.because))];
  const idle =
    criteria === 0 ? ['No criterion of the rubric asks for it: it gives no points.'] : [];
  return [first, ...because.map((one) => `Not counted: ${one}.`), ...idle];
}

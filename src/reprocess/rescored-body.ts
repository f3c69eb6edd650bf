import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Level } from '../domain/result.ts';
import { DEFAULT_RUBRIC } from '../rubric/default-rubric.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Judgement, Places } from '../store/rescored.ts';
import { factsOf, type TaggedBody } from './rescore.ts';
import { tagLevel } from '../rubric/level-tag.ts';
import { scoreDimensions } from '../rubric/score.ts';
import type { Facts } from '../rubric/facts.ts';

/** The body of a tagged result, as it is stored. */
export interface Rescoring {
  /** A body that is kept whole. */
  readonly base: string;
  /** What stands in the body instead of the base's; null where the base is the body. */
  readonly judged: Judgement | null;
}

export interface RubricChange {
  /** The rubric that made the results, and the one that is laid over them; null is the built-in one. */
  readonly from: Rubric | null;
  readonly to: Rubric | null;
}

/** What another rubric makes of a result. */
export interface Rescored {
  /** Of the whole body. */
  readonly hash: string;
  readonly judged: Judgement & Places;
  readonly tag: Level;
  readonly score: number;
}

/**
 * `rescore`, on the texts that are stored: what no rubric has a say in is read, and never written again.
 *
 * @returns null where the text has to be judged
 */
export function rescoredBody({ base, judged }: Rescoring, change: RubricChange): Rescored | null {
  const cut = cutOf(base);
  if (!cut) return null;
  const facts = factsOf(JSON.parse(base) as TaggedBody);
  const again = judge(facts, change.from ?? DEFAULT_RUBRIC);
  // It has to be what the rubric makes of it, letter by letter, which also proves that it was cut in the right places.
  const before = judged ?? {
    dimensions: base.slice(OPENING.length, cut.dimensionsEnd),
    level: base.slice(cut.levelStart, cut.levelEnd),
  };
  if (again.dimensions !== before.dimensions || again.level !== before.level) return null;
  const now = judge(facts, change.to ?? DEFAULT_RUBRIC);
  const body =
    OPENING +
    now.dimensions +
    base.slice(cut.dimensionsEnd, cut.levelStart) +
    now.level +
    base.slice(cut.levelEnd);
  const { dimensions, level, tag, score } = now;
  return {
    hash: createHash('sha256').update(body).digest('hex'),
    judged: { dimensions, level, ...inCharacters(base, cut) },
    tag,
    score,
  };
}

function judge(facts: Facts, rubric: Rubric) {
  const dimensions = scoreDimensions(rubric, facts);
  const level = tagLevel(rubric, dimensions, facts);
  return {
    dimensions: canonicalJson(dimensions),
    level: canonicalJson(level),
    tag: level.tag,
    score: level.score,
  };
}

const OPENING = '{"dimensions":';

/** Members stand in the order of their names, and no text within holds a bare quotation mark. */
function cutOf(body: string): Places | null {
  if (!body.startsWith(OPENING)) return null;
  const dimensionsEnd = body.indexOf(',"document":{', OPENING.length);
  const level = body.indexOf(LEVEL, dimensionsEnd);
  const levelEnd = body.indexOf(',"notCounted":[', level);
  if (dimensionsEnd < 0 || level < 0 || levelEnd < 0) return null;
  return { dimensionsEnd, levelStart: level + LEVEL.length - 1, levelEnd };
}

const LEVEL = ',"level":{';
/** Characters that are two units of UTF-16. */
const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g;

/** PostgreSQL counts characters, JavaScript units of UTF-16. */
function inCharacters(text: string, places: Places): Places {
  const shift = (at: number): number => at - (text.slice(0, at).match(PAIRS)?.length ?? 0);
  return {
    dimensionsEnd: shift(places.dimensionsEnd),
    levelStart: shift(places.levelStart),
    levelEnd: shift(places.levelEnd),
  };
}

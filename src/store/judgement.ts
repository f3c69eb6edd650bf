import { hash } from 'node:crypto';
import type { TaggedResult } from '../domain/result.ts';
import { type KeptFacts, keptFacts } from '../rubric/kept-facts.ts';

/** What a rubric makes of a text, as canonical JSON: two members of a result's body. */
export interface Judgement {
  readonly dimensions: string;
  readonly level: string;
}

/** Where these stand in a body that is kept whole, in bytes of UTF-8 from 0. */
export interface Places {
  readonly dimensionsEnd: number;
  readonly levelStart: number;
  readonly levelEnd: number;
}

/** What is kept beside a whole body, so that another rubric can be laid over it. */
export interface BodyFacts extends KeptFacts {
  readonly places: Places;
  /** Of the judgement that stands in the body. */
  readonly digest: string;
}

export function digestOf({ dimensions, level }: Judgement): string {
  return hash('md5', `${dimensions}\n${level}`);
}

/**
 * @param body of a result, as it is stored
 * @param result the same, where it is at hand
 * @returns `BodyFacts` as JSON; null for a result without a level, over which no rubric can be laid
 */
export function factsOfBody(body: string, result?: TaggedResult): string | null {
  const cut = cutOf(body);
  if (!cut) return null;
  const facts: BodyFacts = {
    ...keptFacts(result ?? (JSON.parse(body) as TaggedResult)),
    places: inBytes(body, cut),
    digest: digestOf({
      dimensions: body.slice(OPENING.length, cut.dimensionsEnd),
      level: body.slice(cut.levelStart, cut.levelEnd),
    }),
  };
  return JSON.stringify(facts);
}

const OPENING = '{"dimensions":';
const LEVEL = ',"level":{';

/** Members stand in the order of their names, and no text within holds a bare quotation mark. */
function cutOf(body: string): Places | null {
  if (!body.startsWith(OPENING)) return null;
  const dimensionsEnd = body.indexOf(',"document":{', OPENING.length);
  const level = body.indexOf(LEVEL, dimensionsEnd);
  const levelEnd = body.indexOf(',"notCounted":[', level);
  if (dimensionsEnd < 0 || level < 0 || levelEnd < 0) return null;
  return { dimensionsEnd, levelStart: level + LEVEL.length - 1, levelEnd };
}

function inBytes(body: string, { dimensionsEnd, levelStart, levelEnd }: Places): Places {
  const first = Buffer.byteLength(body.slice(0, dimensionsEnd));
  const second = first + Buffer.byteLength(body.slice(dimensionsEnd, levelStart));
  const third = second + Buffer.byteLength(body.slice(levelStart, levelEnd));
  return { dimensionsEnd: first, levelStart: second, levelEnd: third };
}

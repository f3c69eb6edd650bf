import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './domain/canonical-json.ts';
import type { Versions } from './domain/result.ts';
import { DEFAULT_RUBRIC, rubricName } from './rubric/default-rubric.ts';
import type { Rubric } from './rubric/rubric.ts';
import stages from './versions.json' with { type: 'json' };

/** Hex digits of a stage's version: 48 bits tell any two states of one stage apart. */
const DIGITS = 12;

/**
 * The versions that a result made now with `rubric` carries. The hashes of the stages are committed in
 * `versions.json` (written by `npm run versions`), so the clone and the installed package agree; a custom
 * rubric is hashed into the rubric's version.
 */
export function versionsFor(rubric: Rubric = DEFAULT_RUBRIC): Versions {
  return { ...stages, rubric: rubricVersion(rubric), rubricId: rubricName(rubric) };
}

function rubricVersion(rubric: Rubric): string {
  if (rubric === DEFAULT_RUBRIC) return stages.rubric;
  const own = canonicalJson(rubric);
  if (own === canonicalJson(DEFAULT_RUBRIC)) return stages.rubric;
  return bytesToHex(sha256(utf8ToBytes(`${stages.rubric}\n${own}`))).slice(0, DIGITS);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './domain/canonical-json.ts';
import type { Versions } from './domain/result.ts';
import { DEFAULT_LIMITS } from './extract/limits.ts';
import type { ExtractLimits } from './extract/limits.ts';
import { DEFAULT_RUBRIC, rubricName } from './rubric/default-rubric.ts';
import type { Rubric } from './rubric/rubric.ts';
import stages from './versions.json' with { type: 'json' };

/** Hex digits of a stage's version: 48 bits tell any two states of one stage apart. */
const DIGITS = 12;

/**
 * The versions that a result made now with `rubric` and `limits` carries. The hashes of the stages are
 * committed in `versions.json` (written by `npm run versions`), so the clone and the installed package agree; a
 * custom rubric is hashed into the rubric's version, and limits that are not the default into extraction's.
 */
export function versionsFor(
  rubric: Rubric = DEFAULT_RUBRIC,
  limits: ExtractLimits = DEFAULT_LIMITS,
): Versions {
  return {
    ...stages,
    extract: versionWith(stages.extract, limits, DEFAULT_LIMITS),
    rubric: versionWith(stages.rubric, rubric, DEFAULT_RUBRIC),
    rubricId: rubricName(rubric),
  };
}

/** The version of a stage whose option may not be what it is by default. */
function versionWith<T>(stage: string, option: T, byDefault: T): string {
  if (option === byDefault) return stage;
  const own = canonicalJson(option);
  if (own === canonicalJson(byDefault)) return stage;
  return bytesToHex(sha256(utf8ToBytes(`${stage}\n${own}`))).slice(0, DIGITS);
}

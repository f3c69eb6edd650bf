import type { Anchor, Versions } from '../domain/result.ts';
import { DEFAULT_RUBRIC } from '../rubric/default-rubric.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { composeResult } from '../store/result-body.ts';
import { type ResultRow, toRow } from '../store/result-row.ts';
import { rescore } from './rescore.ts';

export interface Rescoring {
  /** The body of a result, and the day on which its document was received. */
  readonly body: string;
  readonly anchor: Anchor;
}

export interface RubricChange {
  /** The rubric that made the results, and the one that is laid over them; null is the built-in one. */
  readonly from: Rubric | null;
  readonly to: Rubric | null;
  /** Of the new results. */
  readonly versions: Versions;
}

/** @returns the new result as the store writes it; null where its text has to be judged anew */
export function rescoredRow({ body, anchor }: Rescoring, change: RubricChange): ResultRow | null {
  const result = composeResult(body, change.versions, anchor);
  // Why a text has no level is up to no rubric.
  if (result.outcome === 'untagged') return { ...toRow(result), body: null };
  const { from, to } = change;
  const scored = rescore(result, from ?? DEFAULT_RUBRIC, to ?? DEFAULT_RUBRIC);
  if (scored === null) return null;
  const row = toRow({ ...result, ...scored });
  return row.body === body ? { ...row, body: null } : row;
}

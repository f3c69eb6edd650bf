import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Versions } from '../domain/result.ts';

/** The hash of a set of stage versions: part of every key of a result. */
export function releaseId(versions: Versions): string {
  return createHash('sha256').update(canonicalJson(versions)).digest('hex');
}

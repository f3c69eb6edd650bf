import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Anchor, Result, Versions } from '../domain/result.ts';

/** A result without versions and anchor, as canonical JSON; equal bodies have equal hashes. */
export interface ResultBody {
  readonly hash: string;
  readonly body: string;
}

/** Takes versions and anchor out: what is left is the same under many releases and dates. */
export function toBody(result: Result): ResultBody {
  const { versions: _versions, anchor: _anchor, ...rest } = result;
  const body = canonicalJson(rest);
  return { body, hash: createHash('sha256').update(body).digest('hex') };
}

/** The result again, byte for byte once it is written as canonical JSON. */
export function composeResult(body: string, versions: Versions, anchor: Anchor): Result {
  return { ...(JSON.parse(body) as Result), versions, anchor };
}

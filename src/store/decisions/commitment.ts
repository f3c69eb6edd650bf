import { createHash, createHmac, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.ts';

/** What the chain says of an entry, all of it covered by its hash; none of it names a person. */
export interface ChainEntry {
  readonly sequence: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly kind: string;
  /** Number of the actor. */
  readonly actor: string;
  readonly subject: string | null;
  readonly content: string;
  /** Hash of the entry before. */
  readonly previous: string;
}

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64);

export function hashOf(entry: ChainEntry): string {
  const { sequence, at, kind, actor, subject, content, previous } = entry;
  const text = canonicalJson({ sequence, at, kind, actor, subject, content, previous });
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Says nothing of `text` to whoever does not have the salt, and binds whoever has it. Without the salt a
 * commitment to a known file, or to one of a few levels, cannot be found by trying.
 */
export function commit(salt: Uint8Array, text: string): string {
  return createHmac('sha256', salt).update(text).digest('hex');
}

export function newSalt(): Buffer {
  return randomBytes(32);
}

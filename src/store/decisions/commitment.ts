import { createHmac, hash, randomBytes } from 'node:crypto';
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
  return hash('sha256', canonicalJson({ sequence, at, kind, actor, subject, content, previous }));
}

/**
 * Says nothing of `text` to whoever does not have the salt, and binds whoever has it. Without the salt a
 * commitment to a known file, or to one of a few levels, cannot be found by trying.
 */
export function commit(salt: Uint8Array, text: string): string {
  if (salt.length !== SALT_BYTES) return createHmac('sha256', salt).update(text).digest('hex');
  // What `createHmac` gives. That makes an object of the key for each, which costs several times the hashing.
  const inner = hash('sha256', Buffer.concat([padded(salt, 0x36), Buffer.from(text)]), 'buffer');
  return hash('sha256', Buffer.concat([padded(salt, 0x5c), inner]));
}

/** Of the hash. */
const BLOCK_BYTES = 64;
const SALT_BYTES = 32;

function padded(key: Uint8Array, by: number): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES).fill(by);
  for (let at = 0; at < key.length; at++) block[at]! ^= key[at]!;
  return block;
}

/** So many at one go: each go costs more than its bytes. */
export function newSalts(count: number): Buffer[] {
  const all = randomBytes(count * SALT_BYTES);
  return Array.from({ length: count }, (_, at) =>
    all.subarray(at * SALT_BYTES, (at + 1) * SALT_BYTES),
  );
}

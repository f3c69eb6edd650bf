import { createHash } from 'node:crypto';

/** A document is named by what it holds: SHA-256 of its bytes, hex. */
export function documentId(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

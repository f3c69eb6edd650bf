import { createHash, randomBytes } from 'node:crypto';

/** A secret that a machine keeps: 256 random bits, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of such a secret. Nobody guesses 256 bits, so a quick hash does. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

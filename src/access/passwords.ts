import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { AccessError } from './errors.ts';

/** OWASP's recommendation: 128 MB and about a third of a second a password. */
const COST = { N: 2 ** 17, r: 8, p: 1 };
const KEY_BYTES = 32;
const MIN_LENGTH = 12;
/** Longer ones only cost time. */
const MAX_LENGTH = 256;

/**
 * What is stored of a password: `scrypt$N$r$p$salt$key`, base64.
 *
 * @throws AccessError `weak_password`
 */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < MIN_LENGTH || password.length > MAX_LENGTH) {
    const message = `a password has from ${MIN_LENGTH} to ${MAX_LENGTH} characters: choose another`;
    throw new AccessError('weak_password', message);
  }
  const salt = randomBytes(16);
  const key = await derive(password, salt, KEY_BYTES, COST);
  return ['scrypt', COST.N, COST.r, COST.p, encode(salt), encode(key)].join('$');
}

/** Compares in the same time wherever they differ. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, n, r, p, salt, key] = stored.split('$');
  const expected = Buffer.from(key ?? '', 'base64');
  if (password.length > MAX_LENGTH || expected.length !== KEY_BYTES) return false;
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt!, 'base64'), KEY_BYTES, cost);
  return timingSafeEqual(given, expected);
}

const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${'A'.repeat(22)}==$${'A'.repeat(43)}=`;

/** Takes as long as a wrong password of an account that exists, so that time does not tell which do. */
export async function comparePasswordOfNobody(password: string): Promise<void> {
  await isPassword(password, NOBODY);
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function derive(
  password: string,
  salt: Uint8Array,
  length: number,
  cost: { readonly N: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

import { createHmac, randomBytes } from 'node:crypto';

/** A secret as Standard Webhooks writes one. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/**
 * The headers by which a receiver knows that a body came from here and now (Standard Webhooks):
 * HMAC-SHA-256 of `id.timestamp.body`.
 *
 * @param seconds since 1970
 */
export function signedHeaders(
  secret: string,
  id: string,
  seconds: number,
  body: string,
): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}

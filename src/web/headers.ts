import { secureHeaders } from 'hono/secure-headers';
import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './env.ts';

/** Nothing inline, nothing from elsewhere, in no frame: what resume text could smuggle in does not run. */
export function safeHeaders(isSecure: boolean): MiddlewareHandler<WebEnv> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // With less, browsers send forms of our own pages with the origin `null`.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
    // What a handler says itself holds.
    overwrite: false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  });
}

/** Resumes are private: unless a handler says otherwise, nothing is kept by caches. */
export const uncached: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-store');
};

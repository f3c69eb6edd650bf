import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_HOURS } from '../../access/sessions.ts';
import type { WebEnv } from '../env.ts';

/** The prefix has browsers refuse the cookie from any other host, and without https. */
function nameOf(isSecure: boolean): string {
  return isSecure ? '__Host-leveltag' : 'leveltag';
}

export function sessionCookie(c: Context<WebEnv>, isSecure: boolean): string | null {
  return getCookie(c, nameOf(isSecure)) ?? null;
}

/** Out of the reach of scripts; sent along with links from elsewhere, never with their forms. */
export function giveSessionCookie(c: Context<WebEnv>, isSecure: boolean, secret: string): void {
  setCookie(c, nameOf(isSecure), secret, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure,
    path: '/',
    maxAge: SESSION_HOURS * 3_600,
  });
}

export function takeSessionCookie(c: Context<WebEnv>, isSecure: boolean): void {
  deleteCookie(c, nameOf(isSecure), { path: '/', secure: isSecure });
}

import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { WebEnv } from '../env.ts';
import type { Frame, Notice, Theme, View } from './frame.ts';
import { layout } from './layout.ts';

export const THEME_COOKIE = 'leveltag-theme';
export const BLIND_COOKIE = 'leveltag-blind';
const THEMES: readonly Theme[] = ['auto', 'dark', 'light'];

/** By their name in the address, so that no link can put words of its own on the page. */
const NOTICES: Readonly<Record<string, Notice>> = {
  override: { kind: 'done', text: 'Your decision is saved, with your name.' },
  withdrawn: { kind: 'done', text: 'The decision was taken back: the computed level holds again.' },
  erased: {
    kind: 'done',
    text: 'Erased for good. The log says that it was done, and names nobody.',
  },
  retry: { kind: 'done', text: 'Queued again: the files are read in a moment.' },
  paused: { kind: 'done', text: 'Paused: what is in work is ended, and nothing new is begun.' },
  resumed: { kind: 'done', text: 'The queue goes on.' },
  removed: { kind: 'done', text: 'The job is out of the queue.' },
  started: { kind: 'done', text: 'The job waits no longer.' },
  jobgone: { kind: 'failed', text: 'The job is in work, or has ended meanwhile.' },
  promoted: { kind: 'done', text: 'Promoted: readers see the new results.' },
  rolledback: { kind: 'done', text: 'Rolled back: readers see the results from before.' },
  unconfirmed: { kind: 'failed', text: 'Nothing was erased: type the word erase to confirm.' },
  incomplete: { kind: 'failed', text: 'Nothing was saved: choose a level and a reason.' },
};

export function frameOf(c: Context<WebEnv>): Frame {
  const user = c.get('user');
  const { pathname, search } = new URL(c.req.url);
  const done = c.req.query('done') ?? '';
  return {
    user: user && { name: user.name, role: user.role },
    theme: readTheme(getCookie(c, THEME_COOKIE)),
    csrf: c.get('csrf')?.newToken() ?? '',
    here: pathname + search,
    blind: isBlind(c),
    notice: Object.hasOwn(NOTICES, done) ? NOTICES[done] : undefined,
  };
}

export function isBlind(c: Context<WebEnv>): boolean {
  return getCookie(c, BLIND_COOKIE) === 'on';
}

export function readTheme(text: unknown): Theme {
  return THEMES.find((theme) => theme === text) ?? 'auto';
}

/** A view in the page around it. */
export function show(
  c: Context<WebEnv>,
  make: (frame: Frame) => View,
): Response | Promise<Response> {
  const frame = frameOf(c);
  return c.html(layout(frame, make(frame)));
}

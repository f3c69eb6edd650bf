import type { Context } from '../context.ts';
import type { PageImages } from '../render/page-images.ts';
import type { Feed } from './events/feed.ts';
import type { WebSettings } from './settings.ts';

/** What the routes share. */
export interface Web {
  readonly context: Context;
  readonly settings: WebSettings;
  readonly images: PageImages;
  readonly feed: Feed;
  /** Cookies are sent over https alone, except on this machine. */
  readonly isSecure: boolean;
}

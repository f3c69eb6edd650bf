import type { Context } from '../context.ts';
import type { Pool } from '../pool/pool.ts';
import type { PageImages } from '../render/page-images.ts';
import type { Feed } from './events/feed.ts';
import type { WebSettings } from './settings.ts';
import type { Writes } from './writes.ts';

/** What the routes share. */
export interface Web {
  readonly context: Context;
  readonly settings: WebSettings;
  /** Opens files for whoever looks, away from the event loop and from the work on others. */
  readonly pool: Pool;
  readonly images: PageImages;
  readonly feed: Feed;
  readonly writes: Writes;
  /** Cookies are sent over https alone, except on this machine. */
  readonly isSecure: boolean;
}

import type { Context } from '../context.ts';
import type { PageImages } from '../render/page-images.ts';
import type { WebSettings } from './settings.ts';

/** What the routes share. */
export interface Web {
  readonly context: Context;
  readonly settings: WebSettings;
  readonly images: PageImages;
  /** Cookies are sent over https alone, except on this machine. */
  readonly isSecure: boolean;
}

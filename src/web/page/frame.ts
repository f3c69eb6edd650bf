import type { Html } from './html.ts';

export type Theme = 'light' | 'dark' | 'auto';

/** What every view knows of who looks and how. */
export interface Frame {
  /** Who is logged in; null before. */
  readonly user: { readonly name: string; readonly role: 'viewer' | 'recruiter' | 'admin' } | null;
  readonly theme: Theme;
  /** Goes with every form. */
  readonly csrf: string;
  /** Path and query of this view, to come back to. */
  readonly here: string;
  /** Blind review: nothing is shown that tells who a resume is about. */
  readonly blind: boolean;
  /** What was just done, shown once at the top. */
  readonly notice?: Notice | undefined;
}

export interface Notice {
  readonly kind: 'done' | 'failed';
  readonly text: string;
}

/** One view, ready to be put into the page around it. */
export interface View {
  readonly title: string;
  /** Which entry of the navigation is current. */
  readonly nav: 'people' | 'intake' | 'runs' | 'health' | null;
  readonly body: Html;
  /** Its style sheet, which says what all views share too; default: that alone. */
  readonly style?: string;
  /** Without scripts the view is loaded again after these seconds. */
  readonly refreshSeconds?: number | null;
  /** Its script, with which the view is better; it works without. Default: what all views have. */
  readonly script?: string;
  /** `wide` views use the whole window. */
  readonly width?: 'wide' | 'narrow';
}

export function mayDecide(frame: Frame): boolean {
  return frame.user !== null && frame.user.role !== 'viewer';
}

export function mayAdminister(frame: Frame): boolean {
  return frame.user?.role === 'admin';
}

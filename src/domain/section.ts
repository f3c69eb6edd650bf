import type { Span } from './span.ts';

export type SectionType =
  /** What stands above the first heading: name, contacts, often an unlabelled summary. */
  | 'head'
  | 'summary'
  | 'objective'
  | 'experience'
  | 'projects'
  | 'skills'
  | 'certifications'
  | 'training'
  | 'education'
  | 'references'
  | 'volunteer'
  | 'publications'
  | 'awards'
  | 'other';

export interface Section {
  /** `s0`, `s1`, … in reading order; together the sections cover the whole text. */
  readonly id: string;
  readonly type: SectionType;
  /** The heading's words; null for the head and for sections begun by their content. */
  readonly title: Span | null;
  /** What stands under the heading, up to the next one. */
  readonly body: Span;
  /** The rule that recognised it. */
  readonly rule: string;
}

/** Where a section begins: with its heading, if it has one. */
export function sectionStart({ title, body }: Section): number {
  return title?.start ?? body.start;
}

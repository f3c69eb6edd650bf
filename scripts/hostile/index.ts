import type { HostileCase } from './case.ts';
import { DOCX_CASES } from './docx-cases.ts';
import { OTHER_CASES } from './other-cases.ts';
import { PDF_BOMBS } from './pdf-bombs.ts';
import { BROKEN_PDFS } from './pdf-broken.ts';
import { LOCKED_PDFS } from './pdf-locked.ts';
import { TEXT_CASES } from './text-cases.ts';

/** Every hostile file, in one table. */
export const HOSTILE_CASES: readonly HostileCase[] = [
  ...PDF_BOMBS,
  ...BROKEN_PDFS,
  ...LOCKED_PDFS,
  ...DOCX_CASES,
  ...TEXT_CASES,
  ...OTHER_CASES,
];

import type { HostileCase } from './case.ts';
import { DOC_CASES } from './doc-cases.ts';
import { DOCX_CASES } from './docx-cases.ts';
import { HTML_CASES, ODT_CASES, RTF_CASES } from './markup-cases.ts';
import { OTHER_CASES } from './other-cases.ts';
import { PDF_BOMBS } from './pdf-bombs.ts';
import { BROKEN_PDFS } from './pdf-broken.ts';
import { LOCKED_PDFS } from './pdf-locked.ts';
import { PICTURE_CASES } from './picture-cases.ts';
import { TEXT_CASES } from './text-cases.ts';

/** Every hostile file, in one table. */
export const HOSTILE_CASES: readonly HostileCase[] = [
  ...PDF_BOMBS,
  ...BROKEN_PDFS,
  ...LOCKED_PDFS,
  ...DOCX_CASES,
  ...DOC_CASES,
  ...ODT_CASES,
  ...RTF_CASES,
  ...HTML_CASES,
  ...TEXT_CASES,
  ...PICTURE_CASES,
  ...OTHER_CASES,
];

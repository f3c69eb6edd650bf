import { ExtractFailure } from '../failure.ts';
import type { Binary, Place } from './binary.ts';

/** `wIdent` of every Word document ([MS-DOC] 2.5.2). */
const WORD = 0xa5ec;
/** `nFib` of Word 97, the first whose text is kept as this reader expects it. */
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
/** Where the pairs of place and length begin ([MS-DOC] 2.5.1). */
const PLACES = 0x9a;

/** How many characters each story has, in the order in which they follow one another. */
export const STORIES = [
  'body',
  'footnotes',
  'margins',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'marginBoxes',
] as const;
export type Story = (typeof STORIES)[number];

/** The file information block: where everything else stands. */
export interface FileInformation {
  readonly table: '0Table' | '1Table';
  /** Half-open ranges of character positions. */
  readonly stories: Readonly<Record<Story, { readonly start: number; readonly end: number }>>;
  /** The place, in the table stream, of what [MS-DOC] 2.5.6 lists at `index`. */
  place(index: number): Place;
}

/** Indexes of [MS-DOC] 2.5.6. */
export const STYLES = 1;
export const MARGIN_STORIES = 11;
export const CHARACTER_PAGES = 12;
export const PARAGRAPH_PAGES = 13;
export const PIECES = 33;
export const SHAPES = 40;
export const BOX_STORIES = 56;
export const LISTS = 73;
export const LIST_OVERRIDES = 74;

/** @throws ExtractFailure `corrupt`, `encrypted` or `unsupported_type` */
export function readFileInformation(document: Binary): FileInformation {
  if (document.u16(0) !== WORD) {
    throw new ExtractFailure('corrupt', 'The Word document is damaged: its header is missing.');
  }
  const flags = document.u16(0x0a);
  if (flags & ENCRYPTED) throw new ExtractFailure('encrypted', 'The document has a password.');
  if (document.u16(2) < WORD_97) {
    throw new ExtractFailure(
      'unsupported_type',
      'The document was written by Word 95 or older, which is not read.',
    );
  }
  return {
    table: flags & SECOND_TABLE ? '1Table' : '0Table',
    stories: readStories(document),
    place: (index) => ({
      at: document.u32(PLACES + 8 * index),
      length: document.u32(PLACES + 8 * index + 4),
    }),
  };
}

function readStories(document: Binary): FileInformation['stories'] {
  let start = 0;
  const stories = STORIES.map((story, i) => {
    const length = Math.max(0, document.i32(0x4c + 4 * i));
    const range = { start, end: start + length };
    start += length;
    return [story, range];
  });
  return Object.fromEntries(stories) as FileInformation['stories'];
}

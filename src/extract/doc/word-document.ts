import type { ExtractLimits } from '../limits.ts';
import { ExtractFailure } from '../failure.ts';
import { Binary } from './binary.ts';
import { readBoxes, type DocBox } from './boxes.ts';
import * as information from './file-information.ts';
import type { FileInformation } from './file-information.ts';
import { readFormattedPages, type FormattedRun } from './formatted-pages.ts';
import { readLists, UNKNOWN_LISTS, type ListMarks } from './lists.ts';
import { readPieces, type Piece } from './pieces.ts';
import { NO_STYLES, readStyles, type DocStyles } from './styles.ts';

/** A Word document opened: its text in pieces, and what formats it. */
export interface WordDocument {
  readonly document: Binary;
  readonly stories: FileInformation['stories'];
  readonly pieces: readonly Piece[];
  readonly characters: readonly FormattedRun[];
  readonly paragraphs: readonly FormattedRun[];
  readonly styles: DocStyles;
  readonly lists: ListMarks;
  /** By the position they hang on. */
  readonly boxes: ReadonlyMap<number, readonly DocBox[]>;
  /** Where each header and footer begins in its story; the last is its end. */
  readonly margins: readonly number[];
}

/**
 * Opens the streams of a Word document ([MS-DOC] 2.1). Text that cannot be found is damage; formatting
 * that cannot be read is done without.
 *
 * @param stream gives a stream by its name, null when there is none
 * @throws ExtractFailure, RangeError where the document is damaged
 */
export function openWordDocument(
  stream: (name: string) => Binary | null,
  limits: ExtractLimits,
): WordDocument {
  const document = required(stream('WordDocument'));
  const { stories, place, table: name } = information.readFileInformation(document);
  const table = required(stream(name));
  const part = (index: number) => table.part(place(index));
  const pages = (index: number, kind: 'characters' | 'paragraphs') =>
    orElse([], () => readFormattedPages(document, part(index), kind, limits));
  return {
    document,
    stories,
    pieces: readPieces(part(information.PIECES)),
    characters: pages(information.CHARACTER_PAGES, 'characters'),
    paragraphs: pages(information.PARAGRAPH_PAGES, 'paragraphs'),
    styles: orElse(NO_STYLES, () => readStyles(part(information.STYLES))),
    lists: orElse(UNKNOWN_LISTS, () =>
      readLists(table, place(information.LISTS).at, part(information.LIST_OVERRIDES)),
    ),
    boxes: orElse(new Map(), () =>
      readBoxes(part(information.BOX_STORIES), part(information.SHAPES)),
    ),
    margins: orElse([], () => positions(part(information.MARGIN_STORIES))),
  };
}

function required(stream: Binary | null): Binary {
  if (stream) return stream;
  throw new ExtractFailure('corrupt', 'The Word document is damaged: a part of it is missing.');
}

function positions(list: Binary): number[] {
  return Array.from({ length: Math.floor(list.bytes.length / 4) }, (_, i) => list.u32(4 * i));
}

function orElse<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}

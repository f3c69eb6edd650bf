import type { Rgb } from '../flow/contrast.ts';
import { FlowWriter, type CharacterBudget, type ParagraphStyle } from '../flow/flow-writer.ts';
import type { Flow } from '../flow/flow.ts';
import { Place } from '../flow/place.ts';
import type { RunProperties } from '../flow/run-properties.ts';
import { symbolText, visibleText } from '../visible-text.ts';
import type { DocBox } from './boxes.ts';
import {
  overlay,
  readCharacterProperties,
  runOf,
  type CharacterProperties,
} from './character-properties.ts';
import { runAt, type FormattedRun } from './formatted-pages.ts';
import { readParagraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import { segmentsOf, type Segment } from './segments.ts';
import type { WordDocument } from './word-document.ts';

/** Characters with a meaning of their own ([MS-DOC] 2.4.1 and 2.8.25). */
const CELL = '\x07';
const PAGE_BREAK = '\x0c';
const PARAGRAPH = '\r';
const FIELD_BEGIN = '\x13';
const FIELD_RESULT = '\x14';
const FIELD_END = '\x15';
const SHOWN: Readonly<Record<string, string>> = {
  '\x0b': '\n',
  '\x0e': '\n',
  '\x1e': '-',
  '\x1f': '',
};
const SPECIAL = /([\x00-\x08\x0b-\x1f])/;
/** Twips in a point, and English Metric Units in a twip. */
const EMU = 635;
/** Text boxes in text boxes deeper than this are not entered. */
const MAX_BOXES = 8;

/** A stretch of the open paragraph, or a box that hangs there. */
type Content = { readonly text: string; readonly run: FormattedRun | null } | DocBox;

/** Reads stories of a Word document into flows. */
export class StoryReader {
  readonly #word: WordDocument;
  readonly #budget: CharacterBudget;
  readonly #runs = new Map<string, RunProperties>();
  readonly #properties = new Map<FormattedRun, CharacterProperties>();
  #boxes = 0;

  constructor(word: WordDocument, budget: CharacterBudget) {
    this.#word = word;
    this.#budget = budget;
  }

  /** The positions `[start, end)`. @throws ExtractFailure `limit_exceeded` */
  read(start: number, end: number): Flow {
    const place = new Place(new FlowWriter(this.#budget));
    this.#readInto(place, start, end);
    place.close();
    return place.writer.finish();
  }

  #readInto(place: Place, start: number, end: number): void {
    let contents: Content[] = [];
    /** Of the fields that are open: whether the text is their instruction. */
    const fields: boolean[] = [];
    let last: Segment | null = null;
    for (const segment of segmentsOf(this.#word, start, end)) {
      last = segment;
      let index = 0;
      for (const part of segment.text.split(SPECIAL)) {
        if (part === PARAGRAPH || part === CELL || part === PAGE_BREAK) {
          this.#endParagraph(place, contents, part, segment.offset + index * segment.width);
          contents = [];
        } else if (part === FIELD_BEGIN) fields.push(true);
        else if (part === FIELD_RESULT) fields[fields.length - 1] = false;
        else if (part === FIELD_END) fields.pop();
        else if (part !== '' && !fields.includes(true)) {
          contents.push(...this.#contentsOf(part, segment, index));
        }
        index += part.length;
      }
    }
    if (last && contents.length > 0) this.#endParagraph(place, contents, PARAGRAPH, last.offset);
  }

  #contentsOf(part: string, segment: Segment, index: number): readonly Content[] {
    const { run } = segment;
    if (part === '\x08') return this.#word.boxes.get(segment.position + index) ?? [];
    if (!SPECIAL.test(part)) return [{ text: part, run }];
    const shown = SHOWN[part];
    return shown ? [{ text: shown, run }] : [];
  }

  /** @param offset of the character that ends it, in the document stream */
  #endParagraph(place: Place, contents: readonly Content[], mark: string, offset: number): void {
    const formatted = runAt(this.#word.paragraphs, offset);
    const style = this.#word.styles(formatted?.style ?? 0);
    const own = formatted ? readParagraphProperties(formatted.list) : {};
    const paragraph = { ...style.paragraph, ...own };
    if (paragraph.endsRow && mark === CELL) return place.endRow();
    const inTable = (paragraph.inTable ?? false) || mark === CELL;
    if (contents.length > 0) place.enter(inTable);
    for (const content of contents) {
      if ('start' in content) this.#writeBox(place, content);
      else this.#writeText(place, content, formatted?.style ?? 0, paragraph);
    }
    const end = this.#paragraphStyle(paragraph, style.heading);
    if (mark === CELL) place.endCell(end);
    else place.endParagraph(end);
  }

  #paragraphStyle(paragraph: ParagraphProperties, heading: boolean): ParagraphStyle {
    const { outline, list = 0, level = 0 } = paragraph;
    const mark = this.#word.lists(list, level);
    return {
      heading: outline === undefined ? heading : outline < 9,
      list: mark === 'none' ? null : mark,
    };
  }

  #writeText(
    place: Place,
    { text, run }: { readonly text: string; readonly run: FormattedRun | null },
    style: number,
    { background = null }: ParagraphProperties,
  ): void {
    const own = run ? this.#propertiesOf(run) : {};
    if (own.deleted) return;
    const shown = own.symbol !== undefined && text === '(' ? symbolText(hex(own.symbol)) : text;
    place.writer.addText(
      visibleText(shown, this.#budget.repairs),
      this.#runProperties(style, own, background),
    );
  }

  #writeBox(place: Place, { start, end, at }: DocBox): void {
    if (this.#boxes >= MAX_BOXES) return;
    const story = this.#word.stories.boxes;
    this.#boxes++;
    place.writer.openBox({ x: at.x * EMU, y: at.y * EMU });
    const inside = new Place(place.writer);
    this.#readInto(inside, story.start + start, Math.min(story.end, story.start + end));
    inside.close();
    place.writer.closeBox();
    this.#boxes--;
  }

  #propertiesOf(run: FormattedRun): CharacterProperties {
    let properties = this.#properties.get(run);
    if (!properties) this.#properties.set(run, (properties = readCharacterProperties(run.list)));
    return properties;
  }

  /** The same object for the same looks, so that runs stay few. */
  #runProperties(
    style: number,
    own: CharacterProperties,
    behind: Rgb | null | 'unknown',
  ): RunProperties {
    // What fills a shape is not looked into: it may be dark.
    const under = this.#boxes > 0 ? 'unknown' : behind;
    const key = JSON.stringify([style, own, under]);
    let run = this.#runs.get(key);
    if (!run) {
      const outer = this.#word.styles(style).characters;
      const named = own.style === undefined ? {} : this.#word.styles(own.style).characters;
      run = runOf(overlay(overlay(outer, named), own), under);
      this.#runs.set(key, run);
    }
    return run;
  }
}

function hex(code: number): string {
  return code.toString(16);
}

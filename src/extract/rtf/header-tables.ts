import type { Rgb } from '../flow/contrast.ts';
import { charsetLabel, SYMBOL_CHARSET } from './code-pages.ts';

/** How a font's bytes become characters: by a code page, as glyphs of a symbol font, or as the document's are. */
export type FontEncoding = { readonly label: string } | 'symbol' | null;

/** The names by which word processors call the styles of headings. */
const HEADING_NAME = /^(?:heading|title|subtitle)\b/i;
/** Outline levels from 0 to this make a heading, the next is body text. */
export const LAST_HEADING_LEVEL = 8;

/** What the tables before the text say: fonts, colours and styles by their number. */
export class HeaderTables {
  readonly #fonts = new Map<number, FontEncoding>();
  readonly #colors: (Rgb | null)[] = [];
  readonly #headings = new Set<number>();
  #font = 0;
  #style = 0;
  #channels: { red?: number; green?: number; blue?: number } = {};

  font(number: number): FontEncoding {
    return this.#fonts.get(number) ?? null;
  }

  /** Null for the automatic colour and for numbers that the table does not hold. */
  color(number: number): Rgb | null {
    return this.#colors[number] ?? null;
  }

  isHeading(style: number): boolean {
    return this.#headings.has(style);
  }

  fontWord(word: string, value: number): void {
    if (word === 'f') this.#font = value;
    if (word !== 'fcharset') return;
    const label = charsetLabel(value);
    this.#fonts.set(
      this.#font,
      value === SYMBOL_CHARSET ? 'symbol' : label === null ? null : { label },
    );
  }

  colorWord(word: string, value: number): void {
    if (word === 'red' || word === 'green' || word === 'blue') this.#channels[word] = value;
  }

  /** A semicolon ends a colour; one without channels is the automatic one. */
  colorText(text: string): void {
    for (const character of text) {
      if (character !== ';') continue;
      const { red, green = 0, blue = 0 } = this.#channels;
      this.#colors.push(red === undefined ? null : [red & 0xff, green & 0xff, blue & 0xff]);
      this.#channels = {};
    }
  }

  styleWord(word: string, value: number | null): void {
    if (word === 's') this.#style = value ?? 0;
    if (word === 'outlinelevel' && value !== null && value <= LAST_HEADING_LEVEL) {
      this.#headings.add(this.#style);
    }
  }

  styleText(text: string): void {
    if (HEADING_NAME.test(text.trim())) this.#headings.add(this.#style);
  }
}

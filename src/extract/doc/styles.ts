import { Binary } from './binary.ts';
import {
  overlay,
  readCharacterProperties,
  type CharacterProperties,
} from './character-properties.ts';
import { readParagraphProperties, type ParagraphProperties } from './paragraph-properties.ts';

/** What a style comes to once those it is based on are taken in. */
export interface DocStyle {
  readonly heading: boolean;
  readonly characters: CharacterProperties;
  readonly paragraph: ParagraphProperties;
}

interface Draft extends DocStyle {
  readonly base: number;
}

const NO_STYLE: DocStyle = { heading: false, characters: {}, paragraph: {} };
/** A chain of styles longer than this is a loop. */
const MAX_CHAIN = 30;
const NO_BASE = 0xfff;
/** Kinds of style ([MS-DOC] 2.9.260). */
const PARAGRAPH = 1;
const CHARACTER = 2;
/** Numbers of Word's own styles ([MS-DOC] 2.9.259): headings 1 to 9, title, subtitle. */
const HEADINGS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 62, 74]);

/** Styles by their number. */
export type DocStyles = (style: number) => DocStyle;

export const NO_STYLES: DocStyles = () => NO_STYLE;

/** Reads the style sheet ([MS-DOC] 2.9.271). */
export function readStyles(sheet: Binary): DocStyles {
  const count = sheet.u16(2);
  const baseSize = sheet.u16(4);
  const drafts: (Draft | null)[] = [];
  let at = 2 + sheet.u16(0);
  for (let i = 0; i < count && at + 2 <= sheet.bytes.length; i++) {
    const length = sheet.u16(at);
    drafts.push(length === 0 ? null : readStyle(sheet.part({ at: at + 2, length }), baseSize));
    at += 2 + length;
  }
  const resolved = new Map<number, DocStyle>();
  return (style) => {
    let found = resolved.get(style);
    if (!found) resolved.set(style, (found = resolve(drafts, style)));
    return found;
  };
}

function readStyle(style: Binary, baseSize: number): Draft {
  const kind = style.u16(2) & 0xf;
  const base = style.u16(2) >> 4;
  const nameEnd = baseSize + 2 + 2 * style.u16(baseSize) + 2;
  const first = styleList(style, nameEnd);
  const second = kind === PARAGRAPH ? styleList(style, first.end) : first;
  const hasCharacters = kind === PARAGRAPH || kind === CHARACTER;
  return {
    base,
    heading: kind === PARAGRAPH && HEADINGS.has(style.u16(0) & 0xfff),
    // A paragraph's list begins with the number of its style.
    paragraph: kind === PARAGRAPH ? readParagraphProperties(tail(first.list, 2)) : {},
    characters: hasCharacters ? readCharacterProperties(second.list) : {},
  };
}

/** A list of properties with its length before it; each begins at an even place. */
function styleList(style: Binary, at: number): { readonly list: Binary; readonly end: number } {
  if (at + 2 > style.bytes.length) return { list: new Binary(new Uint8Array()), end: at };
  const length = Math.min(style.u16(at), style.bytes.length - at - 2);
  return { list: style.part({ at: at + 2, length }), end: at + 2 + length + (length % 2) };
}

function tail(list: Binary, from: number): Binary {
  return new Binary(list.bytes.subarray(from));
}

function resolve(drafts: readonly (Draft | null)[], style: number): DocStyle {
  const chain: Draft[] = [];
  for (let next = style; next !== NO_BASE && chain.length < MAX_CHAIN;) {
    const draft = drafts[next];
    if (!draft) break;
    chain.push(draft);
    next = draft.base;
  }
  return chain.reduceRight<DocStyle>(
    (outer, { heading, characters, paragraph }) => ({
      heading: outer.heading || heading,
      characters: overlay(outer.characters, characters),
      paragraph: { ...outer.paragraph, ...paragraph },
    }),
    NO_STYLE,
  );
}

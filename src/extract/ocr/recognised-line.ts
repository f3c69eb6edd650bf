/** A line that was recognised in a picture. Pixels from the top left corner, y downwards. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  /** What its letters stand on: two points, left and right. */
  readonly baseline: Box;
}

export interface RecognisedWord extends Box {
  /** Left to right. */
  readonly symbols: readonly RecognisedSymbol[];
  /** 0 to 100. */
  readonly confidence: number;
}

export interface RecognisedSymbol extends Box {
  readonly text: string;
}

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Tesseract's JSON (jsonrenderer.cpp), as far as it is used. */
interface TesseractPage {
  readonly blocks?: readonly { readonly paragraphs?: readonly { readonly lines?: Line[] }[] }[];
}

interface Line {
  readonly baseline: Box;
  readonly words?: readonly Word[];
}

interface Word {
  readonly bbox: Box;
  readonly confidence: number;
  readonly symbols?: readonly { readonly bbox: Box; readonly text: string }[];
}

/** The lines of a page, block by block, as Tesseract's JSON lists them. */
export function linesIn(json: string): RecognisedLine[] {
  const page = JSON.parse(json) as TesseractPage;
  const paragraphs = (page.blocks ?? []).flatMap((block) => block.paragraphs ?? []);
  return paragraphs
    .flatMap((paragraph) => paragraph.lines ?? [])
    .map(({ baseline, words = [] }) => ({ baseline, words: words.map(toWord) }))
    .filter((line) => line.words.length > 0);
}

function toWord({ bbox, confidence, symbols = [] }: Word): RecognisedWord {
  return {
    ...bbox,
    confidence,
    symbols: symbols.map((symbol) => ({ ...symbol.bbox, text: symbol.text })),
  };
}

export function textOfWord(word: RecognisedWord): string {
  return word.symbols.map((symbol) => symbol.text).join('');
}

export function lettersOf(word: RecognisedWord): number {
  return word.symbols.filter((symbol) => /\p{L}|\p{N}/u.test(symbol.text)).length;
}

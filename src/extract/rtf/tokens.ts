/** One piece of an RTF file. Bytes of text stand for themselves: one character for each byte. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'end' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'text'; readonly text: string };

const OPEN: Token = { kind: 'open' };
const CLOSE: Token = { kind: 'close' };
const END: Token = { kind: 'end' };

/** In pieces: an expression that goes over megabytes at once may run out of stack, depending on what ran before. */
const TEXT = /[^\\{}\r\n]{1,8192}/y;
/** A control word: letters, a number that may be negative, one space that belongs to it (RTF 1.9.1, "Control Word"). */
const WORD = /([A-Za-z]{1,32})(-?\d{1,10})? ?/y;

/** Cuts an RTF file into its tokens. Whatever bytes come, it goes on and comes to an end. */
export class Tokens {
  readonly #rtf: string;
  #at = 0;

  /** @param rtf one character for each byte */
  constructor(rtf: string) {
    this.#rtf = rtf;
  }

  next(): Token {
    const rtf = this.#rtf;
    while (rtf[this.#at] === '\r' || rtf[this.#at] === '\n') this.#at++;
    const first = rtf[this.#at];
    if (first === undefined) return END;
    if (first === '{' || first === '}') {
      this.#at++;
      return first === '{' ? OPEN : CLOSE;
    }
    if (first === '\\') return this.#control();
    TEXT.lastIndex = this.#at;
    const text = TEXT.exec(rtf)![0];
    this.#at += text.length;
    return { kind: 'text', text };
  }

  /** Passes over bytes that are no RTF (`\bin`). */
  skip(bytes: number): void {
    this.#at = Math.min(this.#rtf.length, this.#at + Math.max(0, bytes));
  }

  #control(): Token {
    WORD.lastIndex = this.#at + 1;
    const match = WORD.exec(this.#rtf);
    if (!match) return this.#symbol();
    this.#at = WORD.lastIndex;
    const [, word, value] = match;
    return { kind: 'word', word: word!, value: value === undefined ? null : Number(value) };
  }

  #symbol(): Token {
    const symbol = this.#rtf[this.#at + 1] ?? '';
    this.#at += 2;
    if (symbol !== "'") return { kind: 'word', word: symbol, value: null };
    const code = /^[\da-f]{1,2}/i.exec(this.#rtf.slice(this.#at, this.#at + 2))?.[0] ?? '';
    this.#at += code.length;
    return { kind: 'text', text: code === '' ? '' : String.fromCharCode(parseInt(code, 16)) };
  }
}

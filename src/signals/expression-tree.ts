/**
 * A regular expression as a tree, as far as it says which words a match must hold. Case is folded. What
 * consumes nothing and says nothing of words (lookarounds, `^`, `$`) is left out.
 */
export type Part =
  /** These characters, one after another: letters and digits only, or none. */
  | { readonly kind: 'text'; readonly text: string }
  | One
  /** `\b`, or no word character before, or none after. */
  | { readonly kind: 'edge' }
  /** A word character follows. */
  | { readonly kind: 'ahead' }
  | { readonly kind: 'choice'; readonly options: readonly Sequence[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly min: number; readonly max: number };

/** One character. */
interface One {
  readonly kind: 'one';
  /** The characters that it may be; null where they are many. */
  readonly of: readonly string[] | null;
  /** Whether it certainly stands between words, or in one. */
  readonly separates: boolean;
  readonly inWord: boolean;
  readonly maybeSpace: boolean;
}

export type Sequence = readonly Part[];

/** Sets of more characters than this are not spelt out. */
const FEW = 6;
/** Groups that look around for a word character. */
const EDGE = /^\(\?(?:<!(?:\\w|\[\\w[^\]\\]*\])|!\\w)\)$/;
const AHEAD = '(?=\\w)';
const UNKNOWN = manyOf({});
const DIGITS = [...'0123456789'];

/** @throws SyntaxError for what no rule has needed yet: name it here before using it */
export function parseExpression(source: string): Sequence {
  const reader = { source, at: 0 };
  const options = readChoice(reader);
  if (reader.at < source.length) throw new SyntaxError(`unbalanced expression: ${source}`);
  return unwrapped({ kind: 'choice', options });
}

/** A group of one option is its parts. */
function unwrapped(part: Part): Sequence {
  return part.kind === 'choice' && part.options.length === 1 ? part.options[0]! : [part];
}

interface Reader {
  readonly source: string;
  at: number;
}

function readChoice(reader: Reader): Sequence[] {
  const options: Sequence[] = [];
  let sequence: Part[] = [];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      reader.at++;
      options.push(sequence);
      sequence = [];
      continue;
    }
    const part = readPart(reader);
    const repeated = readQuantifier(reader, part ?? UNKNOWN);
    if (part) sequence.push(...unwrapped(repeated));
  }
  return [...options, sequence];
}

/** Letters and digits, or what separates them, up to one that a quantifier repeats: most of an expression. */
const PLAIN = /(?:[a-z0-9](?![*+?{]))+|(?:[ &/,'_-](?![*+?{]))+/iy;

function readPart(reader: Reader): Part | null {
  PLAIN.lastIndex = reader.at;
  const plain = PLAIN.exec(reader.source)?.[0];
  if (plain) {
    reader.at += plain.length;
    return { kind: 'text', text: plain.toLowerCase() };
  }
  const character = reader.source[reader.at]!;
  if (character === '(') return readGroup(reader);
  if (character === '[') return readSet(reader);
  if (character === '\\') return readEscape(reader);
  reader.at++;
  if (character === '^' || character === '$') return null;
  return character === '.' ? UNKNOWN : literal(character);
}

/** Groups read before: rules share their long lists of words, and what is known of one part is kept. */
const groups = new Map<string, Part | null>();

function readGroup(reader: Reader): Part | null {
  const start = reader.at;
  const group = reader.source.slice(start, groupEnd(reader));
  let part = groups.get(group);
  if (part === undefined) groups.set(group, (part = readNewGroup(reader)));
  reader.at = start + group.length;
  return part;
}

/** Past the bracket that closes the group that begins where the reader is. */
function groupEnd({ source, at }: Reader): number {
  const token = /\\.|\[(?:\\.|[^\]\\])*\]|[()]/gs;
  token.lastIndex = at;
  for (let depth = 0; ;) {
    const found = token.exec(source)?.[0];
    if (!found) throw new SyntaxError(`unbalanced expression: ${source}`);
    if (found === '(') depth++;
    else if (found === ')' && --depth === 0) return token.lastIndex;
  }
}

function readNewGroup(reader: Reader): Part | null {
  const start = reader.at;
  const opening = /\((?:\?(?::|<?[=!]|<\w+>))?/y;
  opening.lastIndex = start;
  const head = opening.exec(reader.source)![0];
  reader.at += head.length;
  const options = readChoice(reader);
  reader.at++;
  if (/[=!]$/.test(head)) {
    const group = reader.source.slice(start, reader.at);
    if (group === AHEAD) return { kind: 'ahead' };
    return EDGE.test(group) ? { kind: 'edge' } : null;
  }
  return { kind: 'choice', options };
}

function readSet(reader: Reader): Part {
  const set = /\[(\^?)((?:\\.|[^\]\\])*)\]/y;
  set.lastIndex = reader.at;
  const [whole, negated, body = ''] = set.exec(reader.source)!;
  reader.at += whole.length;
  if (negated) return manyOf({ separates: body.includes('\\w'), maybeSpace: !/ |\\s/.test(body) });
  if (/\\[a-z]|.-./i.test(body)) return manyOf({ maybeSpace: !NO_SPACE.test(body) });
  return oneOf([...new Set(body.replaceAll('\\', '').toLowerCase())]);
}

/** The inside of a set of letters, digits and marks, none of which is a space. */
const NO_SPACE = /^(?:\\[wd]|[a-z]-[a-z]|\d-\d|[^\\ -]|\\[^a-z]|-$)+$/i;

function oneOf(characters: readonly string[]): One {
  return {
    kind: 'one',
    of: characters.length > FEW ? null : characters,
    separates: characters.every(isSeparator),
    inWord: characters.every(isOfWord),
    maybeSpace: characters.includes(' '),
  };
}

function manyOf(known: Partial<One>): One {
  return { kind: 'one', of: null, separates: false, inWord: false, maybeSpace: true, ...known };
}

function readEscape(reader: Reader): Part {
  const escape = /\\(?:u[\da-f]{4}|x[\da-f]{2}|k<\w+>|.)/iy;
  escape.lastIndex = reader.at;
  const words = escape.exec(reader.source)![0];
  reader.at += words.length;
  if (words === '\\b') return { kind: 'edge' };
  if (words === '\\s' || words === '\\W') return manyOf({ separates: true });
  if (words === '\\w') return manyOf({ inWord: true, maybeSpace: false });
  if (words === '\\d') return { ...oneOf(DIGITS), of: DIGITS };
  return /^\\[a-z\d]/i.test(words) ? UNKNOWN : literal(words[1]!);
}

function readQuantifier(reader: Reader, part: Part): Part {
  const quantifier = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;
  quantifier.lastIndex = reader.at;
  const found = quantifier.exec(reader.source);
  if (!found) return part;
  reader.at += found[0].length;
  const [, mark, least, comma, most] = found;
  if (mark) {
    return { kind: 'repeat', part, min: mark === '+' ? 1 : 0, max: mark === '?' ? 1 : Infinity };
  }
  const min = Number(least);
  return { kind: 'repeat', part, min, max: comma ? Number(most || Infinity) : min };
}

function literal(character: string): Part {
  return { kind: 'text', text: character.toLowerCase() };
}

/** Whether a character is one of those that `\w` fits. */
export function isOfWord(character: string): boolean {
  return /\w/.test(character);
}

/** Whether a character of lower-case text stands between words. */
export function isSeparator(character: string): boolean {
  return !/[a-z0-9]/.test(character);
}

import { matchesIn } from '../domain/matches.ts';
import type { Span } from '../domain/span.ts';
import { TITLE_HEADS, TITLE_JOINTS, TITLE_MODIFIERS } from './title-words.ts';

/** Longer runs are lists of skills or sentences. */
const MOST_TOKENS = 14;
const NUMERAL = /^(?:i{1,3}|iv|v|[1-4])$/i;
/** `Sr.Project Manager`: an abbreviation is a word of its own, though no space follows it. */
const TOKEN =
  /\b(?:sr|snr|jr|asst|assoc|dy|prog|proj|tech)\.(?=[a-z])|\.?[a-z](?:[\w.'\u2019]|-(?=\w))*|[&/|,+()\u2013-]|\d+|\S/gi;

const MARK: ReadonlySet<string> = new Set(['.', "'", '\u2019']);

/** A head noun, without which there is no title: most lines have none. */
const HOLDS_HEAD = new RegExp(`(?<![a-z])(?:${[...TITLE_HEADS].join('|')})(?![a-z])`, 'i');

interface Token extends Span {
  readonly word: string;
  readonly role: 'head' | 'modifier' | 'joint' | 'none';
  /** Whether it is the first on its line. */
  readonly opensLine: boolean;
}

/**
 * The titles that a piece of text holds, in order: runs of title words that hold a head noun, grown over
 * "of ..." ("Director of Digital Innovation").
 *
 * @param anyCase also take words in lower case, as after a label ("Role: project manager")
 */
export function findTitles(text: string, span: Span, anyCase = false): Span[] {
  if (!HOLDS_HEAD.test(text.slice(span.start, span.end))) return [];
  const tokens = tokenise(text, span, anyCase);
  const titles: Span[] = [];
  let i = 0;
  while (i < tokens.length) {
    const end = runEnd(tokens, i);
    const title = end > i ? titleIn(tokens.slice(i, end)) : null;
    if (title && !isBracketed(text, title)) titles.push(title);
    i = Math.max(end, i + 1);
  }
  return titles;
}

/** `Project Management (PM) tools`: an abbreviation explained, no title. */
function isBracketed(text: string, title: Span): boolean {
  return text[title.start - 1] === '(' && text[title.end] === ')' && title.end - title.start < 5;
}

function tokenise(text: string, span: Span, anyCase: boolean): Token[] {
  const tokens: Token[] = [];
  let breaks = text.indexOf('\n', span.start);
  for (const match of matchesIn(TOKEN, text.slice(span.start, span.end))) {
    const start = span.start + match.index;
    const word = withoutMarks(match[0]);
    const role = roleAfter(tokens.at(-1)?.word ?? '', word, anyCase);
    const opensLine = breaks >= 0 && breaks < start;
    if (opensLine) breaks = text.indexOf('\n', start);
    tokens.push({ word, start, end: start + word.length, role, opensLine });
  }
  return withGapsBridged(withBracketsJoined(tokens));
}

/**
 * `Manager of Scholarly Technology`, `Information Technology and Insights Manager`: a capitalised word that no list holds, with
 * words of the title on either side.
 */
function withGapsBridged(tokens: Token[]): Token[] {
  for (let i = 2; i + 1 < tokens.length; i++) {
    const [before, joint, own, next] = [tokens[i - 2]!, tokens[i - 1]!, tokens[i]!, tokens[i + 1]!];
    if (own.role !== 'none' || !/^[A-Z][a-z]+$/.test(own.word)) continue;
    const isField = /^of$/i.test(joint.word) && before.role === 'head' && next.role === 'modifier';
    const isListed =
      /^(?:and|&)$/i.test(joint.word) && before.role === 'modifier' && next.role === 'head';
    if (isField || isListed) tokens[i] = { ...own, role: 'modifier' };
  }
  return tokens;
}

/** Without full stops and apostrophes at its end, of which hardly a word has any. */
function withoutMarks(word: string): string {
  return MARK.has(word.at(-1)!) ? word.replace(/[.'\u2019]+$/, '') : word;
}

/** `Information Technology (IT) Director`: an abbreviation in brackets does not part a title. */
function withBracketsJoined(tokens: Token[]): Token[] {
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [open, inner, close] = [tokens[i]!, tokens[i + 1]!, tokens[i + 2]!];
    if (open.word !== '(' || close.word !== ')' || !/^[A-Z]{2,5}$/.test(inner.word)) continue;
    tokens[i] = { ...open, role: 'joint' };
    tokens[i + 1] = { ...inner, role: 'modifier' };
    tokens[i + 2] = { ...close, role: 'joint' };
  }
  return tokens;
}

/** Only a scrum master is one by title, the others are degrees; a member is one of a team; the coast guard is a service. */
function isOtherSense(folded: string, before: string): boolean {
  if (folded === 'member') return !/^(?:team|staff)$/i.test(before);
  if (folded === 'guard') return /^(?:coast|national)$/i.test(before);
  return folded === 'master' && !/^scrum$/i.test(before);
}

/** Of words that are several the first role that they may have. */
const ROLES: ReadonlyMap<string, Token['role']> = new Map([
  ...[...TITLE_MODIFIERS].map((word) => [word, 'modifier'] as const),
  ...[...TITLE_HEADS].map((word) => [word, 'head'] as const),
  ...[...TITLE_JOINTS].map((word) => [word, 'joint'] as const),
]);

function roleAfter(before: string, word: string, anyCase: boolean): Token['role'] {
  const folded = word.toLowerCase();
  const role = ROLES.get(folded);
  if (role === undefined && !folded.includes('-')) return 'none';
  if (isOtherSense(folded, before)) return 'none';
  if (role === 'joint') return 'joint';
  if (!anyCase && !/^[.]?[A-Z0-9]/.test(word)) return 'none';
  return role ?? hyphenated(folded.split('-'));
}

/** `Project-Manager`, `Manager-Projects`, `front-end`. */
function hyphenated(parts: readonly string[]): Token['role'] {
  const isHead = (part: string) => TITLE_HEADS.has(part);
  const areTitle = parts.every((part) => isHead(part) || TITLE_MODIFIERS.has(part));
  if (parts.length < 2 || !areTitle) return 'none';
  return parts.some((part) => isHead(part) && !TITLE_MODIFIERS.has(part)) ? 'head' : 'modifier';
}

/** End of the run of title words that starts at `from`. */
function runEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && tokens[end]!.role !== 'none') end++;
  return end;
}

function titleIn(run: readonly Token[]): Span | null {
  let first = 0;
  let last = run.length - 1;
  while (first <= last && run[first]!.role === 'joint') first++;
  while (last >= first && !isHead(run, last)) last--;
  if (first > last || last - first >= MOST_TOKENS) return null;
  const tail = suffixEnd(run, last);
  return { start: run[first]!.start, end: run[tail]!.end };
}

/** In `Manager, Professional Services` the word after the comma describes what follows it. */
function isHead(run: readonly Token[], i: number): boolean {
  if (run[i]!.role !== 'head') return false;
  const inverts =
    /^(?:,|of|-|\u2013)$/i.test(run[i - 1]?.word ?? '') && run[i - 2]?.role === 'head';
  const next = run[i + 1];
  return !(inverts && next?.role === 'modifier' && !NUMERAL.test(next.word));
}

/** `Vice President Information Technology`: executives are named before their field, two words of it or more. */
function namesField(run: readonly Token[], head: number): boolean {
  return (
    /^(?:president|vp|avp|svp|evp|director)$/i.test(run[head]!.word) &&
    run[head + 1]?.role === 'modifier' &&
    run[head + 2]?.role === 'modifier'
  );
}

/** `Manager IT`, `VP Technology`: one word tells the field of information technology. */
const NAMES_FIELD_HEAD = /^(?:president|vp|avp|svp|evp|director|head|manager|[ad]?gm)$/i;
const FIELD_OF_IT = /^(?:IT|ICT|MIS|I\.T|Technology|Engineering)$/;

/** `Manager (IT)`: where the brackets close. */
function bracketedField(run: readonly Token[], head: number): number | null {
  const [open, field, close] = run.slice(head + 1, head + 4);
  const isField = open?.word === '(' && close?.word === ')' && FIELD_OF_IT.test(field!.word);
  return isField && NAMES_FIELD_HEAD.test(run[head]!.word) ? head + 3 : null;
}

function namesIt(run: readonly Token[], head: number): boolean {
  return NAMES_FIELD_HEAD.test(run[head]!.word) && FIELD_OF_IT.test(run[head + 1]!.word);
}

/** `Project Manager III`, `Director of Information Technology`, `Manager, IT Projects`: what follows the head on its line. */
function suffixEnd(run: readonly Token[], head: number): number {
  const lineEnd = run.findIndex((token, i) => i > head && token.opensLine);
  return suffixEndOn(lineEnd < 0 ? run : run.slice(0, lineEnd), head);
}

function suffixEndOn(run: readonly Token[], head: number): number {
  const next = run[head + 1];
  if (!next) return head;
  if (NUMERAL.test(next.word)) return head + 1;
  const bracket = bracketedField(run, head);
  if (bracket !== null) return bracket;
  const goesOn = /^(?:of|,|-|\u2013)$/i.test(next.word);
  if (!goesOn && !namesField(run, head) && !namesIt(run, head)) return head;
  let end = head + 1;
  while (end + 1 < run.length && run[end + 1]!.role !== 'none' && end - head < 8) end++;
  while (end > head && run[end]!.role === 'joint') end--;
  return end;
}

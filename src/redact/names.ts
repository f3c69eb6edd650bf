import type { Span } from '../domain/span.ts';
import { mailboxes } from './contacts.ts';
import { piecesIn, speaksOfWork, wordsOf } from './pieces.ts';

/** Letters that follow a name, and words of file names and mailboxes that are none of it. */
const NO_NAME = new Set(
  (
    'pmp mba csm phd md esq jr sr ii iii iv mr mrs ms miss mx dr prof the and for with new final draft copy version updated current ' +
    'resume cv vitae curriculum profile application letter cover doc docx pdf txt info mail email contact hello jobs job work office ' +
    'senior junior mid lead manager management project program programme portfolio technical technology information systems it pm pmo ' +
    'source user admin administrator owner microsoft word unknown author january february march april may june july august september ' +
    'october november december of in on at by to from page confidential'
  ).split(' '),
);
const MOST_WORDS = 5;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const SHORTEST = 3;

/**
 * The words of the person's name: of the first piece of the header block that looks like a name, of the mailbox
 * of an e-mail address, of the file's name and of what the file says of its author where the header knows them.
 *
 * @param heads the header block, and running headers and footers
 */
export function findNameWords(
  text: string,
  heads: readonly Span[],
  { fileName, authors }: { readonly fileName: string; readonly authors: readonly string[] },
): string[] {
  const head = heads.map(({ start, end }) => text.slice(start, end)).join('\n');
  const first = heads
    .flatMap((span) => piecesIn(text, span))
    .map(({ start, end }) => text.slice(start, end))
    .find((piece) => looksLikeName(piece) && !isOrdinary(piece, text));
  const named = first === undefined ? [] : nameWords(first);
  const known = new Set(
    wordsOf(head)
      .flatMap((word) => [word, ...parts(word)])
      .map(fold),
  );
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const hinted = [...mailboxes(text), stem, ...authors]
    .flatMap((hint) => hint.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(/[^\p{L}\p{M}'’-]+/u))
    .filter((word) => isNameWord(word) && known.has(fold(word)) && !speaksOfWork(word));
  const running = head.match(
    /\b(?:resume|résumé|cv) (?:of|for|:) ?((?:\p{Lu}[\p{L}\p{M}'’.-]+ ?){2,4})/iu,
  );
  const all = [...named, ...hinted, ...(running ? nameWords(running[1]!) : [])];
  return [...new Set(all.flatMap((word) => [word, ...parts(word)]).filter(isNameWord))];
}

/** Two to five words that begin with capitals and speak of no work. */
function looksLikeName(piece: string): boolean {
  const words = piece.split(/\s+/).filter((word) => !NO_NAME.has(fold(word.replace(/\W/g, ''))));
  if (/[\d@:/]/.test(piece) || speaksOfWork(words.join(' '))) return false;
  return (
    words.length > 1 && words.length <= MOST_WORDS && words.every((word) => NAME_WORD.test(word))
  );
}

/** `HUMAN RESOURCES` over a text that speaks of human resources names nobody. */
function isOrdinary(piece: string, text: string): boolean {
  return wordsOf(piece).every((word) => {
    const small = word.toLowerCase();
    return (
      small !== word &&
      new RegExp(`(?<![\\p{L}@.])${escapeWord(small)}(?![\\p{L}@])`, 'u').test(text)
    );
  });
}

function nameWords(name: string): string[] {
  return wordsOf(name).map((word) => word.replace(/[.’']+$/, ''));
}

/** `Varga-Okoro` is looked for whole and in parts. */
function parts(word: string): string[] {
  return word.includes('-') ? word.split('-') : [];
}

function isNameWord(word: string): boolean {
  return word.length >= SHORTEST - 1 && !NO_NAME.has(fold(word)) && /\p{L}{2}/u.test(word);
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

import { monthOfDate, type IsoDate } from '../domain/months.ts';
import type { Result } from '../domain/result.ts';
import { compare, overlaps, type Span } from '../domain/span.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { readExperience } from '../experience/experience.ts';
import { findSections } from '../sections/sections.ts';
import { findContacts } from './contacts.ts';
import { findEducation } from './education.ts';
import { findNameWords } from './names.ts';
import { findOrganisations, organisationWords } from './organisations.ts';
import { piecesIn, speaksOfWork, wordsOf } from './pieces.ts';
import type { Redaction, Redactions, SecretWord } from './redaction.ts';
import { wordPattern } from './secret-words.ts';

/** What is known of a document beside its text. */
export interface KnownOf {
  readonly fileName: string;
  /** What the file says of its author; default: nothing. */
  readonly authors?: readonly string[];
  /** What "Present" means. */
  readonly anchor: IsoDate;
  /** The result, whose evidence of tools and certificates is left to be seen. */
  readonly result: Result;
}

/** Signals whose words name products and certificates: an employer of the same name does not hide them. */
const PRODUCTS = /^(?:ppm_tool\.|certification\/|compliance_framework\/|methodology\.)/;
const LONGEST_PIECE = 8;

/**
 * Finds what tells who a resume is about: by the header block, by how contacts and personal details are written,
 * by e-mail addresses, file name and author, by positions and education, and then wherever the same words stand.
 */
export function findRedactions(layer: TextLayer, known: KnownOf): Redactions {
  const { text } = layer;
  const sections = findSections(layer);
  const experience = readExperience(layer, sections, monthOfDate(known.anchor));
  const products = productSpans(known.result);
  const isProduct = (span: Span) => products.some((product) => overlaps(product, span));
  const heads = headSpans(layer, sections);
  const found = [
    ...findContacts(text),
    ...headRedactions(text, heads).filter((span) => !isProduct(span)),
    ...findOrganisations(layer, experience),
    ...findEducation(text, sections, products),
    ...sections
      .filter(({ type }) => type === 'references')
      .map(({ body }): Redaction => ({ ...body, kind: 'reference' })),
  ];
  const { fileName, authors = [] } = known;
  const names = findNameWords(text, heads, { fileName, authors });
  const words: SecretWord[] = [
    ...names.map((word) => ({ text: word, kind: 'name' as const, anyCase: false })),
    ...organisationWords(text, experience, found),
  ];
  const again = repeated(text, words).filter((span) => span.kind === 'name' || !isProduct(span));
  const spans = [...found, ...again].filter(({ start, end }) => start < end).sort(compare);
  return { spans, words };
}

function productSpans(result: Result): Span[] {
  if (result.outcome !== 'tagged') return [];
  return result.evidence.filter(({ rule }) => PRODUCTS.test(rule)).flatMap(({ parts }) => parts);
}

/** What stands above the first heading, and running headers and footers. */
function headSpans(layer: TextLayer, sections: ReturnType<typeof findSections>): Span[] {
  const running = layer.blocks.filter(({ kind }) => kind === 'header' || kind === 'footer');
  const top = sections.filter(({ type }) => type === 'head').map(({ body }) => body);
  return [...top, ...running];
}

/** Short pieces of the header block that do not speak of work: names, towns, whatever else stands there. */
function headRedactions(text: string, heads: readonly Span[]): Redaction[] {
  return heads
    .flatMap((span) => piecesIn(text, span))
    .filter(({ start, end }) => {
      const words = text.slice(start, end);
      return wordsOf(words).length <= LONGEST_PIECE && !speaksOfWork(words);
    })
    .map((piece): Redaction => ({ ...piece, kind: 'address' }));
}

function repeated(text: string, words: readonly SecretWord[]): Redaction[] {
  return words.flatMap((word) =>
    [...text.matchAll(wordPattern(word))].map(({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
      kind: word.kind,
    })),
  );
}

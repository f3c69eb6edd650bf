import type { Experience } from '../domain/experience.ts';
import { merge, overlaps, subtract, type Span } from '../domain/span.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { placesOf, type Redaction, type SecretWord } from './redaction.ts';

/** Words that many organisations have in their names: none of them tells which. */
const COMMON = new Set(
  (
    'group company corp corporation inc llc ltd plc limited gmbh and the of for at international national global american united states state county city ' +
    'department agency office ministry authority board commission bureau government federal public private north south east west northern southern eastern western ' +
    'central general first new old bank banking financial finance capital insurance mutual life health healthcare hospital medical clinic care center centre pharma ' +
    'university college school institute academy education learning technologies technology tech systems system solutions services service software data digital ' +
    'information communications telecom network networks wireless media energy power electric gas water utility utilities oil mining steel manufacturing industries ' +
    'industrial products logistics transport transportation shipping airlines air rail motors auto automotive retail stores store foods food beverage consulting ' +
    'consultants partners associates staffing management project program operations research development design engineering construction builders properties ' +
    'realty holdings enterprise enterprises business information online web cloud security safety claims card payments team cooperative union society association ' +
    'foundation council self employed freelance analytics apps labs studio studios works island bay valley view river independent contractor various clients client vendor remote it pmo senior manager director'
  ).split(' '),
);
const LONGEST_LINE = 200;
const MOST_NAME_WORDS = 8;
const COMPANY =
  /(?:\p{Lu}[\p{L}\p{N}&'’.-]* ){1,4}(?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|Corp|CORP|Corporation|CO\.|Co\.|GmbH|plc|PLC|LLP|N\.A|Pty|Pvt)(?![\p{L}\p{N}])\.?/gu;
const LABELLED =
  /\b(?:end[- ]client|client|vendor|employer|company|organi[sz]ation|via)\s?:\s?(?<secret>[^\n,;|]{2,60})/gi;
const SCHOOL =
  /(?:\p{Lu}[\p{L}'’.&-]+ )(?:(?:\p{Lu}[\p{L}'’.&-]+|of|and|at|the|for|de|&) ){0,5}(?:University|College|Institute|Academy|Polytechnic|School)\b(?:,? (?:of|at|for) (?:\p{Lu}[\p{L}'’.-]+ ?){1,4})?|\b(?:University|College|Institute|School|Academy) (?:of|for|at) (?:the )?(?:(?:\p{Lu}[\p{L}'’.-]+|and|&|at|of),? ?){1,5}/gu;

/** Employers by the positions, their header lines, labels and legal forms; schools by what schools are called. */
export function findOrganisations(layer: TextLayer, { positions }: Experience): Redaction[] {
  const { text } = layer;
  const headers = positions.filter(isHeaded(text)).flatMap(({ title, employer, dates }) => {
    const known = [title, employer, dates].filter((span) => span !== null);
    const lines = merge(
      known.map((span) => lineAround(layer, span)).filter((line) => line !== null),
    );
    const kept = [title, dates].filter((span) => span !== null);
    const rest = lines.flatMap((line) => subtract(line, kept));
    const below = employer || lines.length === 0 ? null : lineBelow(layer, lines.at(-1)!);
    return [...rest, ...(employer ? [employer] : []), ...(below ? [below] : [])];
  });
  return [
    ...headers.map((span): Redaction => ({ ...span, kind: 'employer' })),
    ...placesOf(text, COMPANY, 'employer'),
    ...placesOf(text, LABELLED, 'employer'),
    ...placesOf(text, SCHOOL, 'school'),
  ];
}

/** Dates inside an item of a list, such as "from 2015 to 2019", begin a position without a header. */
function isHeaded(text: string): (position: Experience['positions'][number]) => boolean {
  return ({ title, dates }) => {
    if (title !== null || dates === null) return true;
    const line = text.slice(text.lastIndexOf('\n', dates.start - 1) + 1, dates.start);
    return !ITEM.test(line);
  };
}

const ITEM = /^\s*[-*\u2022\u25aa\u25cf\u25e6\u2013]\s/;

/** The line of its block that a span stands in; null for one so long that it is no header. */
function lineAround({ text, blocks }: TextLayer, span: Span): Span | null {
  const block = blocks.find((one) => overlaps(one, span));
  if (!block) return null;
  const before = text.lastIndexOf('\n', span.start - 1) + 1;
  const after = text.indexOf('\n', span.end);
  const start = Math.max(block.start, before);
  const end = Math.min(block.end, after < 0 ? text.length : after);
  return end - start > LONGEST_LINE ? null : { start, end };
}

/** Where no employer was recognised: a short line below the header that is no sentence and no item of a list. */
function lineBelow({ text, blocks }: TextLayer, { end }: Span): Span | null {
  const start = end + /^\s*/.exec(text.slice(end))![0].length;
  const next = text.indexOf('\n', start);
  const line = { start, end: next < 0 ? text.length : next };
  const words = text.slice(line.start, line.end);
  const isItem = blocks.some((one) => one.kind === 'list_item' && overlaps(one, line));
  const isName = words.split(/\s+/).length <= MOST_NAME_WORDS && !/[.;:]$/.test(words);
  return isItem || !isName || !/^\p{Lu}/u.test(words) ? null : line;
}

/** An organisation's name, and those of its words that tell which one it is. */
export function organisationWords(
  text: string,
  { positions }: Experience,
  found: readonly Redaction[],
): SecretWord[] {
  const names = [
    ...positions
      .filter(isHeaded(text))
      .flatMap(({ employer }) => (employer ? [{ ...employer, kind: 'employer' as const }] : [])),
    ...found.filter(({ start, end }) => COMPANY_OR_SCHOOL.test(text.slice(start, end))),
  ];
  return names.flatMap(({ start, end, kind }) => {
    const name = text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (name.length < 3 || isCommon(name)) return [];
    const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu) ?? [];
    const telling = words.filter(
      (word) => word.length >= 4 && /^\p{Lu}/u.test(word) && !isCommon(word),
    );
    return [
      { text: name, kind, anyCase: true },
      ...telling.map((word) => ({ text: word, kind, anyCase: false })),
    ];
  });
}

const COMPANY_OR_SCHOOL =
  /\b(?:Inc|LLC|Ltd|Corp|Corporation|GmbH|plc|LLP|University|College|Institute|Academy|Polytechnic|School)\b/;

function isCommon(name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return words.every((word) => COMMON.has(word) || COMMON.has(word.replace(/['’]s$/, '')));
}

import { DEFAULT_PROCESS_LIMITS } from '../../../src/pool/process-limits.ts';
import { type Aim, MOST_MS, waitedFor } from './aims.ts';
import type { Figures } from './figures.ts';
import { number, percent } from './table.ts';

/** What stands between the figures and an aim that is missed; null where that is not known. */
export function whatStops({ what }: Aim, figures: Figures): string | null {
  const entry = REASONS.find(([pattern]) => pattern.test(what));
  return entry?.[1](figures) ?? null;
}

type Reason = (figures: Figures) => string | null;

const REASONS: readonly (readonly [RegExp, Reason])[] = [
  [/^PDF with boxes, over the bare/, bare],
  [/^PDF with boxes, over pdf-parse/, pdfParse],
  [/^Word documents/, word],
  [/^documents judged/, judged],
  [/^share of a tag/, () => 'It follows from the two: what judging costs, over what reading costs.'],
  [/^two processes/, processes],
  [/^seconds of the first view/, firstView],
  [/^MiB more/, uploads],
  [/^milliseconds of the slowest question/, slowestQuestion],
  [/^memory late/, memory],
  [
    /^seconds of a command/,
    () =>
      'A reader process is started before the command itself is loaded, and takes the longest: its modules, PDFium’s code and the expressions of the rules are compiled or fetched from where they are kept compiled, one after another. The sandbox needs a process of its own for files that nobody trusts.',
  ],
  [
    /^exponent of the growth of judging/,
    () =>
      'What `npm run work` counts grows in proportion to the text: ten times the pages, ten times the steps. The collector has more to walk over that is alive: profiled by `node --cpu-prof`, it took 7 % of the time at a hundred thousand characters and 15 % at a million.',
  ],
  [
    /^exponent of the growth of reading a PDF/,
    () =>
      'The layout looks at all pages together (body size, running heads), so the glyphs of every page are alive at once and the collector walks over them again and again. Reading and layout by themselves take the same for each page.',
  ],
  [
    /^documents tagged again/,
    () => 'A rubric of one’s own changes each result: its body of some 15 kB is written anew, and the log has an entry for each tag.',
  ],
  [
    /^through the queue/,
    () => 'Receiving, the queue’s own steps and the database’s transactions need the cores that reading needs: all of it runs on the one machine.',
  ],
]; // prettier-ignore

function processes({ processes }: Figures): string {
  const why =
    'Both processes share memory and the last cache with each other, and their compilers and collectors have threads of their own.';
  const two = processes?.find((each) => each.processes === 2)?.machineAllows;
  if (!two) return why;
  return `This machine allows ${number(two.loop.median)} where two processes run a loop over a number, and ${number(two.pdfium.median)} where two read the PDFs with PDFium alone and have nothing to do with each other. ${why}`;
}

function firstView({ service }: Figures): string | null {
  const empty = service?.page?.views?.emptyView;
  if (!empty) return null;
  return `A page of one word, in a window that has as little, takes the browser ${number(empty.median)} s on this machine: it starts a process for it, and paints without a graphics card. The rest is the answer of the service, a style sheet and a script, and laying out and painting what they say.`;
}

function uploads({ service }: Figures): string | null {
  const held = service?.page?.uploads.residentMiB;
  if (!held) return null;
  return `The service holds ${held[0]} MiB before, ${held[Math.floor(held.length / 2)]} after half of the files, and ${held.at(-1)} after all.`;
}

/** Where pages are parsed and their texts made. */
const ENGINE = /(open-pages|read-page)\.ts$/;

function bare({ costs }: Figures): string | null {
  const places = costs?.find(({ stage }) => stage === 'pdf')?.places;
  const engine = places?.filter(({ place, wasm }) => wasm && ENGINE.test(place)) ?? [];
  if (engine.length === 0) return null;
  const share = engine.reduce((sum, { share }) => sum + share, 0);
  return `PDFium’s own parsing and text pages are ${percent(share)} of the time and are what the bare reading does too. The rest is what it leaves out: a box and a style for each character, what is hidden, reading order, blocks, and the collector behind these.`;
}

function pdfParse({ pdf }: Figures): string | null {
  const ratioOf = (name: string) => pdf?.sides.find((side) => side.name === name)?.ratio.median;
  const [engine, parse] = [ratioOf('PDFium, bare'), ratioOf('pdf-parse')];
  if (engine === undefined || parse === undefined) return null;
  return `PDFium bare, without a box or an order, is itself ${number(parse / engine)} times as fast as pdf-parse: that bounds whoever reads with it.`;
}

function word({ docx, costs }: Figures): string | null {
  const mammoth = docx?.sides.find(({ name }) => name === 'mammoth');
  const stripped = docx?.sides.find(({ name }) => name === 'tags stripped');
  const places = costs?.find(({ stage }) => stage === 'docx')?.places.filter(({ wasm }) => !wasm);
  if (!mammoth || !stripped || !places?.[0]) return null;
  const factor = number(stripped.rate.median / mammoth.rate.median);
  return `Unzipping and stripping the tags by one expression is ${factor} times mammoth. Headers, lists, styles, what is hidden and blocks come on top: ${listed(places)}.`;
}

function judged({ costs }: Figures): string | null {
  const places = costs?.find(({ stage }) => stage === 'analyse')?.places;
  if (!places?.[0]) return null;
  return `No one place: some 250 rules bring about 180 searches a document at the places where their words stand, each then judged by its sentence. The dearest: ${listed(places)}.`;
}

function listed(places: readonly { readonly place: string; readonly share: number }[]): string {
  return places
    .slice(0, 4)
    .map(({ place, share }) => `\`${place}\` ${percent(share)}`)
    .join(', ');
}

function slowestQuestion(figures: Figures): string {
  const asked = waitedFor(figures).map(({ question, points }) => ({
    question,
    ms: points.at(-1)!.y,
  }));
  const slow = asked.filter(({ ms }) => ms > MOST_MS).map(({ question }) => question);
  const rest = Math.max(...asked.filter(({ ms }) => ms <= MOST_MS).map(({ ms }) => ms));
  const why = slow.every((question) => question.startsWith('how many'))
    ? ': a view waits 50 ms for a count at most, and shows it once it is there'
    : '';
  return `It is ${slow.map((question) => `“${question}”`).join(', ')}${why}. All others take ${number(rest)} ms at most.`;
}

function memory({ memory }: Figures): string | null {
  const points = memory?.points ?? [];
  if (points.length < 4) return null;
  const at = (share: number) => points[Math.floor(share * (points.length - 1))]!;
  const [early, late, end] = [at(0.25), at(0.75), at(1)];
  const { recycleAfter, recycleAboveMb } = DEFAULT_PROCESS_LIMITS;
  return `A reader that is never replaced holds ${number(early.y)} MiB after ${early.x} files, ${number(late.y)} after ${late.x} and ${number(end.y)} after ${end.x}. A pool replaces its readers after ${recycleAfter} files, and above ${recycleAboveMb} MiB.`;
}

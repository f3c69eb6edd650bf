import type { IsoDate } from '../../src/domain/months.ts';
import { toAmerican, toBritish } from './spelling.ts';

/** A text with the date that "Present" means in it. */
export interface Dated {
  readonly text: string;
  readonly anchor: IsoDate;
}

/** A change of a resume that must change nothing that leveltag says of it. */
export interface Rewrite {
  readonly name: string;
  readonly apply: (resume: Dated) => Dated;
  /** Brings what is quoted of a text and of its rewriting to one form. */
  readonly same: (quote: string) => string;
}

const YEARS_LATER = 3;
/** Years and their last two digits; not the versions of products. */
const YEAR =
  /(?<!\d|\b(?:project|server|office|sharepoint|exchange|windows) ?)(?:19[5-9]\d|20[0-4]\d)(?!\d)|(?<=['\u2019] ?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?[-,.]? ?)\d\d(?![\d,])/gi;

/** Brings quotes that differ by their years to one form. */
export const YEARLESS = (quote: string): string => quote.replace(YEAR, '####');

/** All dates, and what "Present" means, a number of years later; what was done stays as long. */
export function shiftYears({ text, anchor }: Dated, years: number): Dated {
  return {
    text: text.replace(YEAR, (year) => {
      const later = Number(year) + years;
      return String(year.length === 2 ? (later + 100) % 100 : later).padStart(year.length, '0');
    }),
    anchor: `${Number(anchor.slice(0, 4)) + years}${anchor.slice(4)}`,
  };
}

export const REWRITES: readonly Rewrite[] = [
  {
    name: 'dates and anchor three years later',
    apply: (resume) => shiftYears(resume, YEARS_LATER),
    same: YEARLESS,
  },
  {
    name: 'British spelling',
    apply: ({ text, anchor }) => ({ text: toBritish(text), anchor }),
    same: toAmerican,
  },
  {
    name: 'American spelling',
    apply: ({ text, anchor }) => ({ text: toAmerican(text), anchor }),
    same: toAmerican,
  },
  {
    name: 'list items in another order',
    apply: ({ text, anchor }) => ({ text: reorderItems(text), anchor }),
    same: (quote) => quote,
  },
];

const ITEM = /^[ \t]*[-\u2022\u25cf\u25aa*\uf0b7][ \t]+[A-Z]/;

/**
 * Reverses each run of list items. An item takes the lines after it along up to the next one; the last of a run
 * stays, since nothing shows where it ends.
 */
export function reorderItems(text: string): string {
  const lines = text.split('\n');
  const out: string[] = [];
  let run: string[][] = [];
  const flush = () => {
    const last = run.pop();
    out.push(...run.reverse().flat(), ...(last ?? []));
    run = [];
  };
  for (const line of lines) {
    if (ITEM.test(line)) run.push([line]);
    else if (run.length > 0 && isContinued(line)) run.at(-1)!.push(line);
    else {
      flush();
      out.push(line);
    }
  }
  flush();
  return out.join('\n');
}

/** Small letters go on with the item above. */
function isContinued(line: string): boolean {
  return /^\s*[a-z(&]/.test(line);
}

import { InvalidArgumentError, Option } from 'commander';
import { isIsoDate, type IsoDate } from '../domain/months.ts';
import { SIGNAL_IDS, type SignalId } from '../domain/signal.ts';
import { FORMATS } from '../report/format.ts';

/** `--jobs` above this is a slip of the finger, not a machine. */
const MAX_JOBS = 256;

export function formatOption(): Option {
  return new Option(
    '-f, --format <format>',
    'what to write; default: by the name of --out, else table on a terminal, jsonl otherwise',
  ).choices(FORMATS);
}

export function outOption(): Option {
  return new Option(
    '-o, --out <file>',
    'write to this file, which appears when it is complete (until then: <file>.partial)',
  );
}

export function rubricOption(): Option {
  return new Option('--rubric <file>', 'score by a rubric of your own (see "leveltag rubric")');
}

export function asOfOption(): Option {
  return new Option(
    '--as-of <date>',
    'what "Present" means in a resume, as YYYY-MM-DD; default: today',
  ).argParser(parseDate);
}

export function jobsOption(): Option {
  return new Option(
    '-j, --jobs <n>',
    'files to work on at once; the order of the output never depends on it (default: one a core)',
  ).argParser(parseJobs);
}

/** Given as `ocr: false`. */
export function noOcrOption(): Option {
  return new Option(
    '--no-ocr',
    'leave text in scans and pictures unread: they are needs_ocr (as with LEVELTAG_OCR=off)',
  );
}

export function thoroughOption(): Option {
  return new Option(
    '--thorough',
    'have a second reader check every PDF and Word document; slower (as with LEVELTAG_THOROUGH=on)',
  );
}

export function blindOption(): Option {
  return new Option(
    '--blind',
    'mask names, contacts, addresses, schools, employers and dates of birth and graduation (docs/blind.md)',
  );
}

export function signalOption(): Option {
  return new Option('-s, --signal <id>', 'only the evidence of this signal').argParser(parseSignal);
}

export function signalsOption(): Option {
  return new Option('-s, --signal <ids...>', 'only where all of these count').argParser(
    (id: string, before: readonly string[] = []) => [...before, parseSignal(id)],
  );
}

/** Who does it, for the log. */
export function byOption(): Option {
  return new Option('--by <name>', 'who does it, for the log; default: the user of this machine');
}

export function parseId(text: string): string {
  if (/^[0-9a-f]{1,64}$/i.test(text)) return text;
  throw new InvalidArgumentError('It must be hex digits, as "document_id" of a result shows them.');
}

/** A code, not a sentence: what stands there stays in the log when a person is erased. */
export function parseWord(text: string): string {
  if (/^[A-Za-z0-9._-]{1,40}$/.test(text)) return text;
  throw new InvalidArgumentError('It must be one word of letters, digits and . _ - only.');
}

export function parseDate(text: string): IsoDate {
  if (!isIsoDate(text)) {
    throw new InvalidArgumentError('It must be a real date of the form YYYY-MM-DD.');
  }
  return text;
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!/^\d+$/.test(text) || jobs < 1 || jobs > MAX_JOBS) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MAX_JOBS}.`);
  }
  return jobs;
}

/** Reads a whole number of a range. */
export function parseWhole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

export function parsePercent(text: string): number {
  const percent = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && percent <= 100) return percent;
  throw new InvalidArgumentError('It must be a number from 0 to 100.');
}

export function parseSignal(text: string): SignalId {
  const exact = SIGNAL_IDS.find((id) => id === text);
  if (exact) return exact;
  const similar = SIGNAL_IDS.filter((id) => id.includes(text.toLowerCase()));
  const hint = similar.length > 0 ? ` Did you mean ${similar.join(' or ')}?` : '';
  throw new InvalidArgumentError(`"leveltag signals" lists the ids.${hint}`);
}

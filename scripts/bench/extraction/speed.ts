import { spawnSync } from 'node:child_process';
import { readDocx } from '../../../src/extract/docx/read-docx.ts';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';
import { readPdf } from '../../../src/extract/pdf/read-pdf.ts';
import { processorTime, wallTime, type Clock } from '../clocks.ts';
import type { Figure } from '../figure.ts';
import { interleave } from '../interleave.ts';
import { readWithMammoth } from './docx-engines.ts';
import type { SourceFile } from './engines.ts';
import { readWithBarePdfium, readWithPdfJs } from './pdf-engines.ts';

type Read = (file: SourceFile) => unknown;

/** One pair of sides: reading with boxes and layout against another reader, on the same files in turn. */
interface Race {
  readonly name: string;
  readonly aim: number;
  readonly clock: Clock;
  readonly ours: Read;
  readonly theirs: Read;
}

const pdf: Read = ({ bytes }) => readPdf(bytes, DEFAULT_LIMITS);

const PDF_RACES: readonly Race[] = [
  {
    name: 'PDF against pdf-parse',
    aim: 2,
    clock: processorTime,
    ours: pdf,
    theirs: ({ bytes }) => readWithPdfJs(bytes),
  },
  {
    name: 'PDF against the bare text of PDFium',
    aim: 0.9,
    clock: processorTime,
    ours: pdf,
    theirs: ({ bytes }) => readWithBarePdfium(bytes),
  },
  {
    name: 'PDF against pdftotext, a process a file',
    aim: 3,
    clock: wallTime,
    ours: pdf,
    theirs: ({ path }) => spawnSync('pdftotext', [path, '-']),
  },
];

const DOCX_RACES: readonly Race[] = [
  {
    name: 'DOCX against mammoth, raw text',
    aim: 20,
    clock: processorTime,
    ours: ({ bytes }) => readDocx(bytes, DEFAULT_LIMITS),
    theirs: ({ bytes }) => readWithMammoth(bytes),
  },
];

/** Files a second as ratios, for the files that both sides read. */
export function racePdf(files: readonly SourceFile[], rounds: number): Promise<Figure[]> {
  return runRaces(PDF_RACES, files, rounds);
}

export function raceDocx(files: readonly SourceFile[], rounds: number): Promise<Figure[]> {
  return runRaces(DOCX_RACES, files, rounds);
}

async function runRaces(
  races: readonly Race[],
  files: readonly SourceFile[],
  rounds: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, aim, clock, ours, theirs } of races) {
    const usable = await readable(files, [ours, theirs]);
    const time = await interleave(pass(usable, ours), pass(usable, theirs), rounds, clock);
    const rate = (seconds: number) => `${(usable.length / seconds).toFixed(0)} files/s`;
    const detail = `${usable.length} files, ${rate(time.first)} against ${rate(time.second)}`;
    const ratio = usable.length === 0 ? null : time.speedup;
    figures.push({ name, aim, better: 'at_least', ratio, detail });
  }
  return figures;
}

/** A file that one side refuses would compare reading with refusing. */
async function readable(
  files: readonly SourceFile[],
  sides: readonly Read[],
): Promise<SourceFile[]> {
  const usable: SourceFile[] = [];
  for (const file of files) {
    const read = await Promise.allSettled(sides.map(async (side) => side(file)));
    if (read.every(({ status }) => status === 'fulfilled')) usable.push(file);
  }
  return usable;
}

function pass(files: readonly SourceFile[], read: Read): () => Promise<void> {
  return async () => {
    for (const file of files) await read(file);
  };
}

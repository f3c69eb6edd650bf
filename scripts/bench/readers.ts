import mammoth from 'mammoth';
import { readDocx } from '../../src/extract/docx/read-docx.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { readPdf } from '../../src/extract/pdf/read-pdf.ts';
import { stubCanvas } from '../../src/extract/pdf/second/stub-canvas.ts';
import { processorTime } from './clocks.ts';
import type { BenchFile } from './files.ts';
import type { Figure } from './figure.ts';
import { interleave, type Side } from './interleave.ts';

stubCanvas();
const { PDFParse } = await import('pdf-parse');

type Read = (bytes: Uint8Array) => Promise<unknown>;

/** Our reading of PDF, with blocks and a box for each character, against the words of pdf-parse. */
export async function comparePdf(files: readonly BenchFile[], rounds: number): Promise<Figure> {
  const usable: BenchFile[] = [];
  for (const file of files.filter(({ type }) => type === 'pdf')) {
    // A file that only one of them reads would compare reading with refusing.
    if (await readByBoth(file)) usable.push(file);
  }
  return compare('PDF with boxes against pdf-parse', 2, usable, rounds, {
    ours: (bytes) => readPdf(bytes, DEFAULT_LIMITS),
    theirs: parsePdf,
  });
}

async function readByBoth({ bytes }: BenchFile): Promise<boolean> {
  const [ours, theirs] = await Promise.allSettled([
    readPdf(bytes, DEFAULT_LIMITS),
    parsePdf(bytes),
  ]);
  if (ours.status === 'rejected' || theirs.status === 'rejected') return false;
  return ours.value.kind === 'read' && ours.value.layer.geometry !== null;
}

/** The words of the pages, as pdf-parse alone gives them. */
async function parsePdf(bytes: Uint8Array): Promise<string> {
  // pdf.js takes the buffer over, so it gets its own copy.
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0 });
  try {
    return (await parser.getText({ pageJoiner: '' })).text;
  } finally {
    await parser.destroy();
  }
}

/** Our reading of DOCX against `extractRawText` of mammoth. */
export async function compareDocx(files: readonly BenchFile[], rounds: number): Promise<Figure> {
  const usable: BenchFile[] = [];
  for (const file of files.filter(({ type }) => type === 'docx')) {
    const [ours, theirs] = await Promise.allSettled([
      readDocx(file.bytes, DEFAULT_LIMITS),
      extractRawText(file.bytes),
    ]);
    if (
      theirs.status === 'fulfilled' &&
      ours.status === 'fulfilled' &&
      ours.value.kind === 'read'
    ) {
      usable.push(file);
    }
  }
  return compare('DOCX against mammoth', 5, usable, rounds, {
    ours: (bytes) => readDocx(bytes, DEFAULT_LIMITS),
    theirs: extractRawText,
  });
}

async function extractRawText(bytes: Uint8Array): Promise<unknown> {
  return mammoth.extractRawText({ buffer: Buffer.from(bytes) });
}

async function compare(
  name: string,
  aim: number,
  files: readonly BenchFile[],
  rounds: number,
  { ours, theirs }: { ours: Read; theirs: Read },
): Promise<Figure> {
  if (files.length === 0) return { name, aim, better: 'at_least', ratio: null, detail: 'no files' };
  const { first, second, speedup } = await interleave(
    passOver(files, ours),
    passOver(files, theirs),
    rounds,
    processorTime,
  );
  const rate = (time: number) => `${(files.length / time).toFixed(0)} files/s`;
  const detail = `${files.length} files, ${rate(first)} against ${rate(second)}`;
  return { name, aim, better: 'at_least', ratio: speedup, detail };
}

function passOver(files: readonly BenchFile[], read: Read): Side {
  return async () => {
    for (const { bytes } of files) await read(bytes);
  };
}

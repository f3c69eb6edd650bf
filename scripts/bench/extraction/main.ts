/**
 * Measures the reading of files beside other readers: what is read, how fast, in how much memory.
 *
 *   npm run bench:extraction -- <folders…> [--rounds N] [--worst N] [--json FILE] [--no-speed]
 *
 *   folders     PDF and DOCX files; engines that are not installed are left out
 *   --rounds    times each side of a race is run; medians are printed. Default: 3
 *   --worst     files that agree least, listed by the beginning of their SHA-256. Default: 10
 *   --json      write the figures, and the agreement of each file
 *   --no-speed  what is read, only
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from '../../../src/extract/extract.ts';
import { sniff } from '../../../src/extract/sniff.ts';
import { formatFigures } from '../print.ts';
import { agreements } from './agreement.ts';
import { docxEngines } from './docx-engines.ts';
import { docxTruth } from './docx-truth.ts';
import { sumRecalls } from './docx-recall.ts';
import type { Engine, SourceFile } from './engines.ts';
import { PDF_ENGINES } from './pdf-engines.ts';
import { formatAgreements, formatRecalls } from './print.ts';
import { raceDocx, racePdf } from './speed.ts';

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    worst: { type: 'string', default: '10' },
    json: { type: 'string' },
    'no-speed': { type: 'boolean', default: false },
  },
});
if (folders.length === 0) {
  console.error(
    'usage: npm run bench:extraction -- <folders…> [--rounds N] [--worst N] [--json FILE]',
  );
  process.exit(2);
}

/** leveltag; running heads of a PDF, which it reads once, on every page, as the others have them. */
const ours: Engine = {
  name: 'leveltag',
  votes: false,
  read: async ({ bytes }) => {
    const extraction = await extract(bytes);
    if (extraction.kind !== 'read') return null;
    const { text, blocks, pages } = extraction.layer;
    const running = (kind: string) => kind === 'header' || kind === 'footer';
    return blocks
      .map(({ kind, start, end }) =>
        `${text.slice(start, end)}\n`.repeat(running(kind) ? pages.length : 1),
      )
      .join('\n');
  },
};

const files = folders.flatMap(filesIn);
const pdfs = await readByUs(files.filter(({ bytes }) => sniff(bytes) === 'pdf'));
const docx = await readByUs(files.filter(({ bytes }) => sniff(bytes) === 'docx'));

const pdfAgreements = await agreements(pdfs, ours, PDF_ENGINES);
console.log(
  `PDF: ${pdfs.length} files\n${formatAgreements(pdfAgreements, pdfs, Number(values.worst))}\n`,
);
// Half of the readers leave text boxes out, others read them twice: such files are held against their XML.
const plain = docx.filter(({ bytes }) => docxTruth(bytes).boxes.length === 0);
const docxAgreements = await agreements(plain, ours, docxEngines(plain));
console.log(
  `DOCX without text boxes: ${plain.length} files\n${formatAgreements(docxAgreements, plain, Number(values.worst))}\n`,
);
const recalls = await sumRecalls(docx);
console.log(`${formatRecalls(recalls)}\n`);

const figures = [];
if (!values['no-speed']) {
  figures.push(...(await racePdf(pdfs, Number(values.rounds))));
  figures.push(...(await raceDocx(docx, Number(values.rounds))));
  console.log(`${formatFigures(figures)}\n`);
}
const memory = {
  nothing: peakMemory('nothing', files),
  'leveltag, PDF': peakMemory('leveltag', pdfs),
  'pdf-parse': peakMemory('pdf-parse', pdfs),
  'leveltag, DOCX': peakMemory('leveltag', docx),
  mammoth: peakMemory('mammoth', docx),
};
console.log('peak memory of a process that reads them all, MiB');
for (const [name, mib] of Object.entries(memory)) console.log(`${name.padEnd(20)}${mib}`);

if (values.json) {
  const all = { pdf: pdfAgreements, docx: docxAgreements, recalls, figures, memory };
  writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
}

function filesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
}

/** Scans and what else has no text are another measure's business. */
async function readByUs(all: readonly SourceFile[]): Promise<SourceFile[]> {
  const read: SourceFile[] = [];
  for (const file of all) {
    const extraction = await extract(file.bytes);
    if (extraction.kind === 'read' && extraction.layer.origin === 'native') read.push(file);
  }
  return read;
}

function peakMemory(reader: string, paths: readonly SourceFile[]): number {
  const script = join(import.meta.dirname, 'memory.ts');
  return Number(execFileSync(process.execPath, [script, reader, ...paths.map(({ path }) => path)]));
}

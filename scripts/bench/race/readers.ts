import { spawnSync } from 'node:child_process';
import type { ExtractLimits } from '../../../src/extract/limits.ts';
import { DEFAULT_LIMIT_OPTIONS, withFlags } from '../../../src/limit-options.ts';

/** Reads the words of a file; throws, or gives null, where it cannot. */
export type Reader = (file: {
  readonly path: string;
  readonly bytes: Uint8Array;
}) => Promise<unknown> | unknown;

/** What takes part in a race, and is loaded in a process of its own. */
export interface Contender {
  readonly name: string;
  /** What its reading is, in a few words. */
  readonly gives: string;
  load(): Promise<Reader>;
}

/** leveltag first: what the others are compared with. */
export const PDF_CONTENDERS: readonly Contender[] = [
  {
    name: 'leveltag',
    gives: 'text in reading order, a box for each character, what is hidden',
    load: async () => {
      const { readPdf } = await import('../../../src/extract/pdf/read-pdf.ts');
      return ifRead(readPdf);
    },
  },
  {
    name: 'PDFium, bare',
    gives: 'the text of each page in the order of painting',
    load: async () => {
      const { readWithBarePdfium } = await import('../extraction/pdf-engines.ts');
      return ({ bytes }) => readWithBarePdfium(bytes);
    },
  },
  {
    name: 'pdftotext',
    gives: 'text; a process for each file',
    load:
      async () =>
      ({ path }) => {
        const { status, stdout } = spawnSync('pdftotext', [path, '-'], {
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        return status === 0 ? stdout : null;
      },
  },
  {
    name: 'pdf-parse',
    gives: 'text, by pdf.js',
    load: async () => {
      const { readWithPdfJs } = await import('../extraction/pdf-engines.ts');
      return ({ bytes }) => readWithPdfJs(bytes);
    },
  },
  {
    name: 'unpdf',
    gives: 'text, by a smaller build of pdf.js',
    load: async () => {
      const { extractText, getDocumentProxy } = await import('unpdf');
      return async ({ bytes }) => {
        const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
        const { text } = await extractText(document, { mergePages: true });
        await document.loadingTask.destroy();
        return text;
      };
    },
  },
];

export const DOCX_CONTENDERS: readonly Contender[] = [
  {
    name: 'leveltag',
    gives: 'text with headers, footers, text boxes, tables, lists, what is hidden',
    load: async () => {
      const { readDocx } = await import('../../../src/extract/docx/read-docx.ts');
      return ifRead(readDocx);
    },
  },
  {
    name: 'mammoth',
    gives: 'raw text of the body',
    load: async () => {
      const { default: mammoth } = await import('mammoth');
      return ({ bytes }) => mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    },
  },
  {
    name: 'tags stripped',
    gives: 'what docx2txt does: the body without its tags, by an expression',
    load: async () => {
      const { unzipSync } = await import('fflate');
      return ({ bytes }) => strip(unzipSync(bytes, { filter: ({ name }) => name === BODY }));
    },
  },
];

/** Recognising text in pictures is another library's work. */
const { limits: LIMITS } = withFlags(DEFAULT_LIMIT_OPTIONS, { ocr: false });
const BODY = 'word/document.xml';

type Read = (bytes: Uint8Array, limits: ExtractLimits) => Promise<{ readonly kind: string }>;

function ifRead(read: Read): Reader {
  return async ({ bytes }) => {
    const extraction = await read(bytes, LIMITS);
    return extraction.kind === 'read' ? extraction : null;
  };
}

function strip(files: Readonly<Record<string, Uint8Array>>): string | null {
  const body = files[BODY];
  if (!body) return null;
  return new TextDecoder()
    .decode(body)
    .replace(/<w:(?:p|br|tab)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '');
}

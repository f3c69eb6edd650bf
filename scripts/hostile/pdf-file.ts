import { deflateSync } from 'node:zlib';
import { RESUME_LINES } from './resume.ts';

/** The body of an indirect object. */
export type PdfObject = string | Buffer;

export interface PdfParts {
  /** By number from 1; the first is the catalog. */
  readonly objects: readonly PdfObject[];
  /** More entries of the trailer's dictionary. */
  readonly trailer?: string;
  /** Where the table of offsets is said to stand. Default: where it does. */
  readonly startxref?: number;
  /** Takes the offset of an object to the one that is written. */
  readonly offset?: (offset: number) => number;
}

/** A PDF as its specification has it (ISO 32000-1, 7.5), of parts that need not make sense. */
export function pdfFile({ objects, trailer = '', startxref, offset = same }: PdfParts): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = chunks[0]!.length;
  const offsets = objects.map((body, i) => {
    const object = bytes(`${i + 1} 0 obj\n`, body, '\nendobj\n');
    chunks.push(object);
    at += object.length;
    return at - object.length;
  });
  const rows = offsets.map((each) => `${String(offset(each)).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  chunks.push(
    bytes(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`,
      `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${startxref ?? at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

const same = (offset: number) => offset;

/** A stream whose dictionary has these entries beside its length. */
export function stream(entries: string, data: PdfObject): Buffer {
  return bytes(`<<${entries}/Length ${data.length}>>stream\n`, data, '\nendstream');
}

export function flate(data: PdfObject, entries = ''): Buffer {
  return stream(`${entries}/Filter/FlateDecode`, deflateSync(data));
}

export function bytes(...parts: readonly PdfObject[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
}

/** Operators that write the resume. */
export const RESUME_CONTENT = [
  'BT /F1 10 Tf 14 TL 50 740 Td',
  ...RESUME_LINES.map((line) => `(${line}) Tj T*`),
  'ET',
].join('\n');

export const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** What differs from a page with the resume on it; objects from 6 on are free to use. */
export interface OnePage {
  readonly content?: PdfObject;
  /** The value of `/Contents`. */
  readonly contents?: string;
  readonly font?: PdfObject;
  /** More entries of the page's dictionary. */
  readonly page?: string;
  readonly box?: string;
  /** More entries of its resources. */
  readonly resources?: string;
  /** More entries of the catalog. */
  readonly catalog?: string;
  readonly more?: readonly PdfObject[];
}

/** The objects of a PDF of one page: 1 catalog, 2 pages, 3 page, 4 font, 5 content, then `more`. */
export function onePage(parts: OnePage = {}): PdfObject[] {
  const { content, contents = '5 0 R', font, page = '', box = '[0 0 612 792]' } = parts;
  return [
    `<</Type/Catalog/Pages 2 0 R${parts.catalog ?? ''}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox${box}/Contents ${contents}` +
      `/Resources<</Font<</F1 4 0 R>>${parts.resources ?? ''}>>${page}>>`,
    font ?? HELVETICA,
    content ?? stream('', RESUME_CONTENT),
    ...(parts.more ?? []),
  ];
}

export function onePageFile(parts: OnePage = {}): Buffer {
  return pdfFile({ objects: onePage(parts) });
}

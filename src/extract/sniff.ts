import { latin1, zipEntryNames } from './container-names.ts';
import { isProbablyText } from './decode.ts';

/** The kinds of file that bytes are told apart into; `binary` is everything that none of the others is. */
export type FileType =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'zip'
  | 'ole_encrypted'
  | 'doc'
  | 'ole'
  | 'rtf'
  | 'html'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'gif'
  | 'text'
  | 'empty'
  | 'binary';

/** Readers accept a PDF whose header stands within its first kilobyte (ISO 32000-1, annex H.3.4.1). */
const PDF_HEADER_WINDOW = 1024;
const HTML_WINDOW = 1024;

/** Prefixes, in hex, that identify a type by themselves. */
const MAGIC: readonly (readonly [prefix: string, type: FileType])[] = [
  ['25504446', 'pdf'],
  ['7b5c727466', 'rtf'],
  ['89504e470d0a1a0a', 'png'],
  ['ffd8ff', 'jpeg'],
  ['49492a00', 'tiff'],
  ['4d4d002a', 'tiff'],
  ['474946383', 'gif'],
];

/**
 * The type of a file by its bytes alone; its name is never asked. A type says which reader to try, not
 * that the file is sound.
 */
export function sniff(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length)).toString(
    'hex',
  );
  for (const [prefix, type] of MAGIC) if (head.startsWith(prefix)) return type;
  if (head.startsWith('504b0304') || head.startsWith('504b0506')) return sniffZip(bytes);
  if (head.startsWith('d0cf11e0a1b11ae1')) return sniffOle(bytes);
  if (isHtml(bytes)) return 'html';
  if (latin1(bytes, 0, PDF_HEADER_WINDOW).includes('%PDF-')) return 'pdf';
  return isProbablyText(bytes) ? 'text' : 'binary';
}

function sniffZip(bytes: Uint8Array): FileType {
  const names = zipEntryNames(bytes);
  if (names === null) return latin1(bytes, 0, bytes.length).includes('word/') ? 'docx' : 'zip';
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('ppt/'))) return 'pptx';
  if (latin1(bytes, 30, 120).includes('application/vnd.oasis.opendocument.text')) return 'odt';
  return 'zip';
}

/**
 * An OLE compound file names its streams in UTF-16 in directory sectors that may lie anywhere, so they
 * are looked for in the whole file: an encrypted OOXML document has `EncryptedPackage` ([MS-OFFCRYPTO]
 * 2.3.4.4), a Word document `WordDocument` ([MS-DOC] 2.1.1).
 */
function sniffOle(bytes: Uint8Array): FileType {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'ole_encrypted';
  if (file.includes(Buffer.from('WordDocument', 'utf16le'))) return 'doc';
  return 'ole';
}

function isHtml(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 0, HTML_WINDOW).replace(
    /^(?:\xef\xbb\xbf|\s|<\?xml[^>]*>|<!--[^]*?-->)+/,
    '',
  );
  return /^<(?:!doctype\s+html|html|head|body|meta|table|div)\b/i.test(head);
}

import { latin1, zipEntryNames } from './container-names.ts';
import { decodeText, isProbablyText } from './decode.ts';
import { textTypeOf, type TextType } from './text-type.ts';

/** The kinds of file that bytes are told apart into; `binary` is everything that none of the others is. */
export type FileType =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'odf'
  | 'iwork'
  | 'epub'
  | 'zip'
  | 'ole_encrypted'
  | 'doc'
  | 'ole'
  | 'rtf'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'gif'
  | TextType
  | 'empty'
  | 'binary';

/** Readers accept a PDF whose header stands within its first kilobyte (ISO 32000-1, annex H.3.4.1). */
const PDF_HEADER_WINDOW = 1024;
/** Enough to tell what a text is written in. */
const TEXT_WINDOW = 16 * 1024;

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
  if (/^504b(?:0304|0102|0506)/.test(head)) return sniffZip(bytes);
  if (head.startsWith('d0cf11e0a1b11ae1')) return sniffOle(bytes);
  const type = isProbablyText(bytes) ? typeOfText(bytes) : 'binary';
  if (type === 'html') return type;
  return latin1(bytes, 0, PDF_HEADER_WINDOW).includes('%PDF-') ? 'pdf' : type;
}

function sniffZip(bytes: Uint8Array): FileType {
  const names = zipEntryNames(bytes);
  if (names === null || names.length === 0) return sniffDamagedZip(bytes);
  const type = documentTypeOf(names);
  return type === 'odf' ? sniffOpenDocument(bytes, names) : (type ?? 'zip');
}

/** Where the file does not say at its beginning what it is, its reader finds out. */
function sniffOpenDocument(bytes: Uint8Array, names: readonly string[]): FileType {
  const head = latin1(bytes, 30, 200);
  if (head.includes(ODT)) return 'odt';
  return !head.includes('opendocument') && names.includes('content.xml') ? 'odt' : 'odf';
}

/** What an OpenDocument text says of itself; it stands first in the file (ISO/IEC 26300-2, 3.3). */
const ODT = 'application/vnd.oasis.opendocument.text';
const OOXML = /^(?:\[Content_Types\]\.xml|_rels\/\.rels)$/;

/** The kind of document that is packed with entries of these names; null where they are files of their own. */
export function documentTypeOf(names: readonly string[]): FileType | null {
  const has = (name: string) => names.includes(name);
  const folder = (path: string) => names.some((name) => name.startsWith(path));
  if (names.some((name) => /^word\/[^/]+\.xml$/.test(name))) return 'docx';
  if (names.some((name) => OOXML.test(name))) {
    if (folder('word/')) return 'docx';
    if (folder('xl/')) return 'xlsx';
    if (folder('ppt/')) return 'pptx';
  }
  if (has('xl/workbook.xml')) return 'xlsx';
  if (has('ppt/presentation.xml')) return 'pptx';
  if (has('META-INF/container.xml')) return 'epub';
  if (has('mimetype') || (has('content.xml') && has('META-INF/manifest.xml'))) return 'odf';
  return names.some((name) => /(?:^|\/)(?:Document\.iwa|index\.apxl|Index\.zip)$/.test(name))
    ? 'iwork'
    : null;
}

/** The directory, which stands last, is lost: the first entries still tell what the file was. */
function sniffDamagedZip(bytes: Uint8Array): FileType {
  const all = latin1(bytes, 0, bytes.length);
  if (all.includes('word/') || all.startsWith('[Content_Types].xml', 30)) return 'docx';
  return all.slice(0, 200).includes(ODT) ? 'odt' : 'zip';
}

/** Streams of workbooks, presentations, drawings, mails and installers. */
const OTHER_STREAMS = [
  'Workbook',
  'PowerPoint Document',
  'VisioDocument',
  '__substg1.0',
  'SummaryInformation',
];

/**
 * An OLE compound file names its streams in UTF-16 in directory sectors that may lie anywhere, so they
 * are looked for in the whole file: an encrypted OOXML document has `EncryptedPackage` ([MS-OFFCRYPTO]
 * 2.3.4.4), a Word document `WordDocument` ([MS-DOC] 2.1.1).
 */
function sniffOle(bytes: Uint8Array): FileType {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'ole_encrypted';
  if (file.includes(Buffer.from('WordDocument', 'utf16le'))) return 'doc';
  const isOther = OTHER_STREAMS.some((name) => file.includes(Buffer.from(name, 'utf16le')));
  // A file cut short has lost its directory: the reader of Word documents says that it is damaged.
  return isOther ? 'ole' : 'doc';
}

function typeOfText(bytes: Uint8Array): TextType {
  return textTypeOf(decodeText(bytes.subarray(0, TEXT_WINDOW)));
}

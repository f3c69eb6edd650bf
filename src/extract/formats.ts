import type { Extraction, UntaggedCode } from '../domain/extraction.ts';
import { ExtractFailure } from './failure.ts';
import type { PictureType } from './image/picture-file.ts';
import type { ExtractLimits } from './limits.ts';
import type { FileType } from './sniff.ts';

/**
 * A reader gives the text of one format, or throws `ExtractFailure`. Readers are imported when first
 * needed: a run over one format does not pay for the libraries of the others.
 */
export type Reader = (
  bytes: Uint8Array,
  limits: ExtractLimits,
  options?: ReadOptions,
) => Promise<Extraction>;

export interface ReadOptions {
  /** Told before text is recognised in pictures: that takes seconds a page, all else milliseconds. */
  readonly onRecognition?: () => void;
}

export interface Format {
  readonly mediaType: string;
  readonly read: Reader;
}

/** The one table from a file's type to what reads it; a new format is a reader and its line here. */
export const FORMATS: Readonly<Record<FileType, Format>> = {
  pdf: {
    mediaType: 'application/pdf',
    read: async (bytes, limits, options) =>
      (await import('./pdf/read-pdf.ts')).readPdf(bytes, limits, options),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    read: async (bytes, limits) => (await import('./docx/read-docx.ts')).readDocx(bytes, limits),
  },
  text: {
    mediaType: 'text/plain',
    read: async (bytes, limits) => (await import('./read-text.ts')).readText(bytes, limits),
  },
  doc: {
    mediaType: 'application/msword',
    read: async (bytes, limits) => (await import('./doc/read-doc.ts')).readDoc(bytes, limits),
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    read: async (bytes, limits) => (await import('./odt/read-odt.ts')).readOdt(bytes, limits),
  },
  mhtml: {
    mediaType: 'multipart/related',
    read: async (bytes, limits) => (await import('./html/read-mhtml.ts')).readMhtml(bytes, limits),
  },
  rtf: {
    mediaType: 'application/rtf',
    read: async (bytes, limits) => (await import('./rtf/read-rtf.ts')).readRtf(bytes, limits),
  },
  html: {
    mediaType: 'text/html',
    read: async (bytes, limits) => (await import('./html/read-html.ts')).readHtml(bytes, limits),
  },
  xlsx: unsupported(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'a spreadsheet',
  ),
  pptx: unsupported(
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'a presentation',
  ),
  zip: {
    mediaType: 'application/zip',
    read: async (bytes, limits) =>
      (await import('./archive/read-archive.ts')).readArchive(bytes, limits),
  },
  odf: unsupported(
    'application/vnd.oasis.opendocument',
    'an OpenDocument spreadsheet or presentation',
  ),
  iwork: unsupported('application/vnd.apple.pages', 'a document of Apple Pages or its siblings'),
  epub: unsupported('application/epub+zip', 'an electronic book'),
  json: unsupported('application/json', 'data in JSON'),
  xml: unsupported('application/xml', 'data in XML'),
  csv: unsupported('text/csv', 'a table of data'),
  source: unsupported('text/plain', 'the source of a program or of a document'),
  ole: unsupported('application/x-ole-storage', 'an old Office file, but no Word document'),
  binary: unsupported('application/octet-stream', 'of an unknown type'),
  png: image('png'),
  jpeg: image('jpeg'),
  tiff: image('tiff'),
  gif: unsupported('image/gif', 'a GIF picture', 'Save it as PNG or PDF and send that.'),
  ole_encrypted: refused('application/x-ole-storage', 'encrypted', 'The document has a password.'),
  empty: refused('application/octet-stream', 'empty', 'The file has no bytes.'),
};

function unsupported(mediaType: string, what: string, action?: string): Format {
  return refused(mediaType, 'unsupported_type', `The file is ${what}, which is not read.`, action);
}

function image(type: PictureType): Format {
  return {
    mediaType: `image/${type}`,
    read: async (bytes, limits, options) =>
      (await import('./image/read-image.ts')).readImage(bytes, type, limits, options),
  };
}

function refused(mediaType: string, code: UntaggedCode, message: string, action?: string): Format {
  return {
    mediaType,
    read: async () => {
      throw new ExtractFailure(code, message, action);
    },
  };
}

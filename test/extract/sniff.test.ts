import { describe, expect, it } from 'vitest';
import { sniff } from '../../src/extract/sniff.ts';
import { zip } from './zip.ts';

const OLE = 'd0cf11e0a1b11ae1';

function ole(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from(OLE, 'hex'),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ]);
}

function truncated(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

describe('a type is told from the bytes', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a PDF after other bytes', `${'\0'.repeat(200)}%PDF-1.4`, 'pdf'],
    ['a Word document', zip({ 'word/document.xml': '<a/>' }), 'docx'],
    ['a Word document with a second body', zip({ 'word/document2.xml': '<a/>' }), 'docx'],
    ['half a Word document', truncated(zip({ 'word/document.xml': 'x'.repeat(50) })), 'docx'],
    ['a spreadsheet', zip({ 'xl/workbook.xml': '<a/>' }), 'xlsx'],
    ['a presentation', zip({ 'ppt/presentation.xml': '<a/>' }), 'pptx'],
    ['an OpenDocument', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }, 0), 'odt'],
    ['an archive', zip({ 'my resume/word.docx': 'x' }), 'zip'],
    ['an empty archive', zip({}), 'zip'],
    ['an old Word document', ole('WordDocument'), 'doc'],
    ['an encrypted document', ole('EncryptedPackage'), 'ole_encrypted'],
    ['another OLE file', ole('Workbook'), 'ole'],
    ['RTF', '{\\rtf1\\ansi Hello}', 'rtf'],
    ['HTML', '<!DOCTYPE html><html><body>x</body></html>', 'html'],
    ['HTML after a comment', '\n<!-- page --><html>', 'html'],
    ['a PNG', Buffer.from('89504e470d0a1a0a00', 'hex'), 'png'],
    ['a JPEG', Buffer.from('ffd8ffe0', 'hex'), 'jpeg'],
    ['a TIFF', Buffer.from('49492a0008', 'hex'), 'tiff'],
    ['a TIFF of the other end', Buffer.from('4d4d002a08', 'hex'), 'tiff'],
    ['a GIF', 'GIF89a', 'gif'],
    ['text', 'Rosa Example\nProject Manager', 'text'],
    ['text in UTF-16', Buffer.from('\ufeffRosa Example', 'utf16le'), 'text'],
    ['text in UTF-16 without a mark', Buffer.from('Rosa Example', 'utf16le'), 'text'],
    ['text in Windows-1252', Buffer.from('R\xe9sum\xe9 of Rosa', 'latin1'), 'text'],
    ['text that speaks of PDF', `${'word '.repeat(300)}%PDF-1.4`, 'text'],
    ['text that begins with a tag', '<Rosa Example>', 'text'],
    ['nothing', '', 'empty'],
    ['other bytes', Buffer.from([1, 2, 3, 0, 255, 254, 7]), 'binary'],
  ])('%s', (_, bytes, type) => {
    expect(sniff(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)).toBe(type);
  });
});

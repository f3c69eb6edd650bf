import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import { fromRows } from './case.ts';
import type { HostileCase } from './case.ts';
import { RESUME_TEXT } from './resume.ts';

/** The resume, encrypted. */
async function locked(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const document = new PDFDocument({ size: 'LETTER', ...options });
  document.font('Helvetica').fontSize(10).text(RESUME_TEXT);
  document.end();
  return buffer(document);
}

export const LOCKED_PDFS: readonly HostileCase[] = fromRows('pdf', [
  [
    'a password to open',
    'encrypted with a user password',
    'encrypted',
    () => locked({ userPassword: 'sesame', ownerPassword: 'open' }),
  ],
  [
    'a password to change',
    'encrypted with an owner password alone',
    'tagged',
    () => locked({ ownerPassword: 'open' }),
  ],
  [
    'a password to open, AES-256',
    'the newest encryption',
    'encrypted',
    () => locked({ userPassword: 'sesame', pdfVersion: '1.7ext3' }),
  ],
  [
    'a password to change, AES-256',
    'opens without one',
    'tagged',
    () => locked({ ownerPassword: 'open', pdfVersion: '1.7ext3' }),
  ],
]);

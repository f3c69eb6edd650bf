import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PdfFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** The PDF files of a folder and those below it. */
export function pdfFiles(folder: string): PdfFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.pdf'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const bytes = new Uint8Array(readFileSync(path));
      return { path, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
    });
}

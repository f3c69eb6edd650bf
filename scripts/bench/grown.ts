import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

const RESUMES = join(import.meta.dirname, '..', '..', 'fixtures', 'resumes');

/** A text of about `size` characters: the invented resumes one after another, again and again. */
export function grownText(size: number): string {
  const texts = readdirSync(RESUMES)
    .filter((name) => name !== 'untagged-german')
    .flatMap((name) => {
      const file = readdirSync(join(RESUMES, name)).find((entry) => entry === 'source.txt');
      return file ? [readFileSync(join(RESUMES, name, file), 'utf8')] : [];
    })
    .join('\n\n');
  return texts.repeat(Math.ceil(size / texts.length)).slice(0, size);
}

const CHARACTERS_A_PAGE = 2_500;
const LAID = { info: { CreationDate: new Date(0) }, compress: true } as const;

/** A PDF of so many pages of that text. */
export async function grownPdf(pages: number): Promise<Uint8Array> {
  const document = new PDFDocument({ ...LAID, autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  const text = grownText(pages * CHARACTERS_A_PAGE);
  for (let page = 0; page < pages; page++) {
    document.addPage();
    document
      .font('Helvetica')
      .fontSize(9)
      .text(text.slice(page * CHARACTERS_A_PAGE, (page + 1) * CHARACTERS_A_PAGE), {
        width: 460,
        height: 640,
      });
  }
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

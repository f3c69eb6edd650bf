import { createRequire } from 'node:module';

/** What the tests need of pdfkit, which brings no types. Points; y runs down from the page's top edge. */
export interface PdfPen {
  font(name: string): PdfPen;
  fontSize(points: number): PdfPen;
  fillColor(color: string): PdfPen;
  text(words: string, x: number, y: number, options?: PdfTextOptions): PdfPen;
  addPage(): PdfPen;
  image(bytes: Buffer, x: number, y: number, options: { width: number; height: number }): PdfPen;
  rotate(degrees: number, options: { origin: [number, number] }): PdfPen;
  heightOfString(words: string, options: PdfTextOptions): number;
  save(): PdfPen;
  restore(): PdfPen;
  readonly page: { dictionary: { data: Record<string, unknown> } };
}

export interface PdfTextOptions {
  width?: number;
  lineBreak?: boolean;
  align?: 'left' | 'right' | 'center' | 'justify';
  characterSpacing?: number;
  lineGap?: number;
}

interface PdfKitDocument extends PdfPen {
  on(event: 'data', take: (chunk: Buffer) => void): void;
  on(event: 'end', done: () => void): void;
  end(): void;
}

const PDFDocument = createRequire(import.meta.url)('pdfkit') as new (
  options: object,
) => PdfKitDocument;

/** A Letter page without margins, so that text stands exactly where it is put. */
export function makePdf(draw: (pen: PdfPen) => void, options: object = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER', margin: 0, ...options });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  document.font('Helvetica').fontSize(10);
  draw(document);
  document.end();
  return done;
}

/** Sets each string as a line of its own, `leading` points apart; gives the y below the last. */
export function lines(
  pen: PdfPen,
  words: readonly string[],
  x: number,
  y: number,
  leading = 12,
): number {
  words.forEach((line, i) => pen.text(line, x, y + i * leading, { lineBreak: false }));
  return y + words.length * leading;
}

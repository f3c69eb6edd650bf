import PDFDocument from 'pdfkit';

/** Draws on pages without margins: text stands exactly where it is put; points, y down from the top edge. */
export type PdfPen = PDFKit.PDFDocument;

/** A Letter page in 10-point Helvetica unless `draw` says otherwise. */
export function makePdf(
  draw: (pen: PdfPen) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER', margin: 0, ...options });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
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

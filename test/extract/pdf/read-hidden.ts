import { hiddenBlanked } from '../../../src/domain/hidden-blanked.ts';
import { extract } from '../../../src/extract/extract.ts';
import { makePdf } from './make-pdf.ts';
import type { PdfPen } from './make-pdf.ts';

const REST = 'Led the work of six engineers on the bank’s payment platform in London.';

/**
 * Reads a page on which `draw` draws, with a line that is plainly seen above it.
 *
 * @returns hidden passages in order, and the text that is seen
 */
export async function readPdfText(draw: (pen: PdfPen) => void, rest = REST) {
  const bytes = await makePdf((pen) => {
    pen.text(rest, 60, 100, { lineBreak: false });
    draw(pen);
  });
  const read = await extract(bytes);
  if (read.kind === 'unread') throw new Error(read.untagged.message);
  const { layer } = read;
  return {
    hidden: layer.hidden.map(({ start, end, reason }) => ({
      reason: reason as string,
      text: layer.text.slice(start, end),
    })),
    visible: hiddenBlanked(layer),
    findings: read.findings,
  };
}

import { crc32, deflateSync } from 'node:zlib';
import { withDocument } from '../../../src/extract/pdf/pdfium/document.ts';
import { withPdfium } from '../../../src/extract/pdf/pdfium/library.ts';
import { paint } from '../../../src/extract/pdf/pdfium/bitmap.ts';
import { makePdf } from '../pdf/make-pdf.ts';

/** A grey picture: a byte a pixel, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A page of a PDF as a scanner would see it. @param index 0-based */
export async function pictureOf(pdf: Uint8Array, dpi = 150, index = 0): Promise<Grey> {
  const grey = await withPdfium(200, (pdfium) =>
    withDocument(pdfium, pdf, (document) => {
      const page = pdfium.FPDF_LoadPage(document.handle, index);
      const width = pdfium.FPDF_GetPageWidthF(page);
      const height = pdfium.FPDF_GetPageHeightF(page);
      const view = { x0: 0, y0: 0, x1: width, y1: height, scale: dpi / 72 };
      const bitmap = paint(document, [{ page, width, height, annotations: false }], view);
      pdfium.FPDF_ClosePage(page);
      return { ...bitmap, pixels: Uint8Array.from(bitmap.pixels, (pixel) => pixel & 0xff) };
    }),
  );
  if (typeof grey === 'string') throw new Error(grey);
  return grey;
}

/** Grey paper with specks, laid on the glass at a slant. @param slope pixels down a pixel to the right */
export function worn({ width, height, pixels }: Grey, slope: number): Grey {
  const noise = numbers(7);
  const result = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = Math.round(y - slope * (x - width / 2));
      const across = Math.round(x + slope * (y - height / 2));
      const inside = from >= 0 && from < height && across >= 0 && across < width;
      const shade = inside ? pixels[from * width + across]! : 255;
      result[y * width + x] = Math.max(0, Math.min(255, shade * 0.85 + 15 + (noise() % 24)));
    }
  }
  return { width, height, pixels: result };
}

/** Turned by a quarter clockwise. */
export function turned({ width, height, pixels }: Grey): Grey {
  const result = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) result[x * height + height - 1 - y] = pixels[y * width + x]!;
  }
  return { width: height, height: width, pixels: result };
}

export function blank(width: number, height: number): Grey {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) };
}

/** Shapes without letters: what a photograph is to a reader of text. */
export function photograph(width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height);
  const noise = numbers(3);
  for (let i = 0; i < pixels.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const waves = Math.sin(x / 37) + Math.sin(y / 23) + Math.sin((x + y) / 61);
    pixels[i] = 128 + 30 * waves + (noise() % 30);
  }
  return { width, height, pixels };
}

/** Numbers from 0 to 32767, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) & 0x7fff;
  };
}

export function png({ width, height, pixels }: Grey, dpi?: number): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const perMetre = Buffer.alloc(9);
  perMetre.writeUInt32BE(Math.round((dpi ?? 0) / 0.0254), 0);
  perMetre.writeUInt32BE(Math.round((dpi ?? 0) / 0.0254), 4);
  perMetre.writeUInt8(1, 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      ...(dpi === undefined ? [] : [chunk('pHYs', perMetre)]),
      chunk('IDAT', deflateSync(rows, { level: 1 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length, 0);
  body.copy(result, 4);
  result.writeUInt32BE(crc32(body), body.length + 4);
  return result;
}

/** An uncompressed TIFF of several pages. @param orientation as EXIF counts */
export function tiff(pages: readonly Grey[], dpi = 150, orientation = 1): Uint8Array {
  const parts: Buffer[] = [Buffer.from('49492a0000000000', 'hex')];
  let at = 8;
  let link = { part: parts[0]!, offset: 4 };
  for (const { width, height, pixels } of pages) {
    parts.push(Buffer.from(pixels), Buffer.alloc(pixels.length % 2));
    const strip = at;
    at += pixels.length + (pixels.length % 2);
    const fields: [tag: number, type: number, value: number][] = [
      [256, 4, width],
      [257, 4, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, strip],
      [274, 3, orientation],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, pixels.length],
      [282, 5, at + 2 + 12 * 12 + 4],
      [296, 3, 2],
    ];
    const directory = Buffer.alloc(2 + 12 * fields.length + 4 + 8);
    directory.writeUInt16LE(fields.length, 0);
    fields.forEach(([tag, type, value], i) => {
      directory.writeUInt16LE(tag, 2 + 12 * i);
      directory.writeUInt16LE(type, 4 + 12 * i);
      directory.writeUInt32LE(1, 6 + 12 * i);
      directory.writeUInt32LE(value, 10 + 12 * i);
    });
    directory.writeUInt32LE(dpi, directory.length - 8);
    directory.writeUInt32LE(1, directory.length - 4);
    link.part.writeUInt32LE(at, link.offset);
    link = { part: directory, offset: 2 + 12 * fields.length };
    parts.push(directory);
    at += directory.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** A PDF whose pages are pictures and nothing else. */
export function scannedPdf(pages: readonly Grey[]): Promise<Uint8Array> {
  return makePdf(
    (pen) => {
      for (const page of pages) {
        const size: [number, number] = [612, (612 * page.height) / page.width];
        pen.addPage({ size, margin: 0 }).image(Buffer.from(png(page)), 0, 0, { width: 612 });
      }
    },
    { autoFirstPage: false },
  );
}

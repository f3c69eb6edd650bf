import { asOrientation } from './orientation.ts';
import type { PictureHeader } from './picture-file.ts';
import { dpiOf, TiffStructure } from './tiff-directory.ts';
import type { TiffFields } from './tiff-directory.ts';

const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
/** "Exif" and two zeros. */
const EXIF = '457869660000';
const JFIF = '4a46494600';
const PER_INCH = 1;
const PER_CENTIMETRE = 2;

/**
 * Reads the segments of a JPEG up to its pixels (ITU-T T.81, annex B).
 *
 * @returns null where it is cut off: the decoder would fill the rest with grey, and words would be missing
 */
export function jpegHeader(bytes: Uint8Array): PictureHeader | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  let exif: TiffFields = {};
  let density = 0;
  for (let at = 2; at + 4 <= file.length;) {
    const marker = file[at + 1]!;
    if (file[at] !== 0xff) return null;
    // Any number of filling bytes may stand before a marker.
    if (marker === 0xff) at++;
    else {
      const segment = file.subarray(at + 4, at + 2 + file.readUInt16BE(at + 2));
      if (marker === SOS) {
        if (size === null || file.indexOf(END, at) < 0) return null;
        const orientation = asOrientation(exif.orientation);
        return { ...size, orientation, dpi: density || dpiOf(exif), file: bytes };
      }
      if (isFrame(marker) && segment.length >= 5) {
        size = { height: segment.readUInt16BE(1), width: segment.readUInt16BE(3) };
      }
      if (marker === APP0) density = jfifDensity(segment);
      if (marker === APP1 && opensWith(segment, EXIF)) exif = exifFields(segment.subarray(6));
      at += 2 + file.readUInt16BE(at + 2);
    }
  }
  return null;
}

const END = Buffer.from('ffd9', 'hex');

/** SOF0 to SOF15; three numbers between them are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function jfifDensity(segment: Buffer): number {
  if (segment.length < 12 || !opensWith(segment, JFIF)) return 0;
  const unit = segment[7];
  const density = segment.readUInt16BE(8);
  if (unit === PER_CENTIMETRE) return Math.round(density * 2.54);
  return unit === PER_INCH ? density : 0;
}

function exifFields(structure: Buffer): TiffFields {
  const exif = new TiffStructure(structure);
  return (exif.first === 0 ? null : exif.directory(exif.first)?.fields) ?? {};
}

function opensWith(segment: Buffer, hex: string): boolean {
  return segment.toString('hex', 0, hex.length / 2) === hex;
}

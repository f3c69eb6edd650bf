import type { GreyPicture } from './rules.ts';

/** A grey picture and the file (PGM) that a recogniser reads it from: what is painted in it stands in the file. */
export interface GreyFile extends GreyPicture {
  readonly file: Uint8Array;
}

/** A black picture. */
export function newGreyFile(width: number, height: number): GreyFile {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const file = new Uint8Array(header.length + width * height);
  file.set(header);
  return { width, height, file, pixels: file.subarray(header.length) };
}

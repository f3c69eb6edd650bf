import type { Rgb } from '../flow/contrast.ts';
import type { Binary } from './binary.ts';
import { oldShade, shade } from './character-properties.ts';
import { eachSprm } from './sprms.ts';

/** What a list of paragraph properties says ([MS-DOC] 2.6.2); absent means inherited. */
export interface ParagraphProperties {
  inTable?: boolean;
  /** The paragraph is the end of a table row. */
  endsRow?: boolean;
  /** 0 to 8 make a heading, 9 body text. */
  outline?: number;
  /** 1-based number of the list; 0 for none. */
  list?: number;
  /** From 0. */
  level?: number;
  background?: Rgb | null | 'unknown';
}

type Reader = (properties: ParagraphProperties, list: Binary, at: number) => void;

const SPRMS: Readonly<Record<number, Reader>> = {
  0x2416: (properties, list, at) => void (properties.inTable = list.u8(at) === 1),
  0x2417: (properties, list, at) => void (properties.endsRow = list.u8(at) === 1),
  0x6649: (properties, list, at) => void (properties.inTable = list.i32(at) > 0),
  0x2640: (properties, list, at) => void (properties.outline = list.u8(at)),
  0x460b: (properties, list, at) => void (properties.list = Math.abs(list.i16(at))),
  0x260a: (properties, list, at) => void (properties.level = list.u8(at)),
  0x442d: (properties, list, at) => void (properties.background = oldShade(list.u16(at))),
  0xc64d: (properties, list, at) => void (properties.background = shade(list, at)),
};

export function readParagraphProperties(list: Binary): ParagraphProperties {
  const properties: ParagraphProperties = {};
  eachSprm(list, (code, at) => SPRMS[code]?.(properties, list, at));
  return properties;
}

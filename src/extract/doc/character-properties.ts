import { hexColor, WHITE, BLACK, cannotBeSeen, type Rgb } from '../flow/contrast.ts';
import type { RunProperties } from '../flow/run-properties.ts';
import type { Binary } from './binary.ts';
import { eachSprm } from './sprms.ts';

/** What a list of character properties says ([MS-DOC] 2.6.1). */
export interface CharacterProperties {
  bold?: Toggle;
  caps?: Toggle;
  vanish?: Toggle;
  deleted?: boolean;
  /** Half points. */
  size?: number;
  /** Null for the automatic colour. */
  color?: Rgb | null;
  /** Null for none. */
  background?: Rgb | null | 'unknown';
  style?: number;
  /** A character of a symbol font that stands in the place of another. */
  symbol?: number;
}

/** Off, on, as the style says, or its opposite ([MS-DOC] 2.9.321). */
type Toggle = 0 | 1 | 128 | 129;

/** The sixteen colours of [MS-DOC] 2.9.119, from 1; 0 is automatic. */
const COLORS: readonly (Rgb | null)[] = [
  null,
  ...[
    '000000',
    '0000ff',
    '00ffff',
    '00ff00',
    'ff00ff',
    'ff0000',
    'ffff00',
    'ffffff',
    '000080',
    '008080',
    '008000',
    '800080',
    '800000',
    '808000',
    '808080',
    'c0c0c0',
  ].map(hexColor),
];
const AUTOMATIC = 0xff;

type Reader = (properties: CharacterProperties, list: Binary, at: number) => void;

function toggle(name: 'bold' | 'caps' | 'vanish'): Reader {
  return (properties, list, at) => {
    properties[name] = list.u8(at) as Toggle;
  };
}

const SPRMS: Readonly<Record<number, Reader>> = {
  0x0800: (properties, list, at) => void (properties.deleted = list.u8(at) === 1),
  0x0835: toggle('bold'),
  0x083b: toggle('caps'),
  0x083c: toggle('vanish'),
  0x4a43: (properties, list, at) => void (properties.size = list.u16(at)),
  0x2a42: (properties, list, at) => void (properties.color = COLORS[list.u8(at)] ?? null),
  0x6870: (properties, list, at) => void (properties.color = colorRef(list, at)),
  0x2a0c: (properties, list, at) => void (properties.background = COLORS[list.u8(at)] ?? null),
  0x4866: (properties, list, at) => void (properties.background = oldShade(list.u16(at))),
  0xca71: (properties, list, at) => void (properties.background = shade(list, at)),
  0x4a30: (properties, list, at) => void (properties.style = list.u16(at)),
  0x6a09: (properties, list, at) => void (properties.symbol = list.u16(at + 2)),
};

export function readCharacterProperties(list: Binary): CharacterProperties {
  const properties: CharacterProperties = {};
  eachSprm(list, (code, at) => SPRMS[code]?.(properties, list, at));
  return properties;
}

/** Red, green, blue, and whether it is automatic. */
function colorRef(list: Binary, at: number): Rgb | null {
  return list.u8(at + 3) === AUTOMATIC ? null : [list.u8(at), list.u8(at + 1), list.u8(at + 2)];
}

/** Foreground, background, pattern ([MS-DOC] 2.9.247). */
export function shade(list: Binary, at: number): Rgb | null | 'unknown' {
  return list.u16(at + 8) === 0 ? colorRef(list, at + 4) : 'unknown';
}

/** The same in Word 97: five bits each for the colours, six for the pattern ([MS-DOC] 2.9.248). */
export function oldShade(shd: number): Rgb | null | 'unknown' {
  return shd >> 10 === 0 ? (COLORS[(shd >> 5) & 0x1f] ?? null) : 'unknown';
}

/** `own` laid over what holds around it. */
export function overlay(outer: CharacterProperties, own: CharacterProperties): CharacterProperties {
  return {
    ...outer,
    ...own,
    bold: toggled(outer.bold, own.bold),
    caps: toggled(outer.caps, own.caps),
    vanish: toggled(outer.vanish, own.vanish),
  };
}

function toggled(outer: Toggle = 0, own: Toggle = 128): Toggle {
  if (own === 128) return outer;
  return own === 129 ? (outer === 1 ? 0 : 1) : own;
}

/** `w:sz` where nothing gives one ([MS-DOC] 2.6.1, sprmCHps). */
const DEFAULT_SIZE = 20;

/** @param behind the colour of the paragraph; null for the page */
export function runOf(
  { bold, caps, vanish, size = DEFAULT_SIZE, color, background }: CharacterProperties,
  behind: Rgb | null | 'unknown',
): RunProperties {
  const run = { bold: bold === 1, caps: caps === 1, vanish: vanish === 1, size };
  const under = background ?? behind;
  if (under === 'unknown') return { ...run, shaded: true };
  const ink = color ?? BLACK;
  if (under === null || under.every((channel, i) => channel === WHITE[i])) {
    return {
      ...run,
      color: ink.map((channel) => channel.toString(16).padStart(2, '0')).join(''),
    };
  }
  if (color && cannotBeSeen(color, under)) return { ...run, hidden: 'no_contrast' };
  return { ...run, shaded: true };
}

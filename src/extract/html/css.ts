import { hexColor, type Rgb } from '../flow/contrast.ts';

/** The declarations of a `style` attribute or a rule: property to value, both lower case, the last one wins. */
export type Declarations = ReadonlyMap<string, string>;

/** Longer style attributes than this hold pictures, not styles. */
const MAX_DECLARATIONS = 10_000;

export function parseDeclarations(css: string): Declarations {
  const found = new Map<string, string>();
  for (const declaration of css.slice(0, MAX_DECLARATIONS).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
    found.set(property, value.trim().toLowerCase());
  }
  return found;
}

/** The named colours that hide text on usual pages, or are what it usually stands on (CSS Color 4). */
const NAMED: Readonly<Record<string, Rgb>> = {
  white: [255, 255, 255],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  ghostwhite: [248, 248, 255],
  mintcream: [245, 255, 250],
  azure: [240, 255, 255],
  floralwhite: [255, 250, 240],
  whitesmoke: [245, 245, 245],
  aliceblue: [240, 248, 255],
  black: [0, 0, 0],
  navy: [0, 0, 128],
  blue: [0, 0, 255],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  silver: [192, 192, 192],
  red: [255, 0, 0],
  maroon: [128, 0, 0],
  green: [0, 128, 0],
  teal: [0, 128, 128],
};

export interface CssColor {
  /** Null where the colour is written in a way that is not understood. */
  readonly rgb: Rgb | null;
  /** 0 to 1. */
  readonly alpha: number;
}

/** A colour value; other words than colours give an unknown one. */
export function parseColor(value: string): CssColor {
  if (value === 'transparent') return { rgb: null, alpha: 0 };
  if (value.startsWith('#')) return hash(value.slice(1));
  const channels = /^rgba?\(([^)]*)\)$/.exec(value)?.[1]?.match(/[\d.]+%?/g);
  if (!channels || channels.length < 3) return { rgb: NAMED[value] ?? null, alpha: 1 };
  const [red, green, blue] = channels.map((channel) => scaled(channel, 255)) as [
    number,
    number,
    number,
  ];
  return { rgb: [red, green, blue], alpha: channels[3] ? scaled(channels[3], 1) : 1 };
}

function hash(digits: string): CssColor {
  const long = digits.length <= 4 ? digits.replace(/./g, '$&$&') : digits;
  const alpha = long.length === 8 ? parseInt(long.slice(6), 16) / 255 : 1;
  return { rgb: hexColor(long.slice(0, 6)), alpha };
}

function scaled(channel: string, whole: number): number {
  const number = parseFloat(channel);
  return Math.min(whole, channel.endsWith('%') ? (number / 100) * whole : number);
}

const POINTS: Readonly<Record<string, number>> = { px: 0.75, pt: 1, in: 72, cm: 28.35, mm: 2.835 };

/** A length in points; null for anything else. @param em what one `em` is, points */
export function parseLength(value: string, em: number): number | null {
  const match = /^(-?[\d.]+)(px|pt|in|cm|mm|em|rem|ex|%)?$/.exec(value);
  if (!match) return null;
  const [, number, unit = 'px'] = match;
  if (unit === '%') return (Number(number) / 100) * em;
  if (unit === 'em') return Number(number) * em;
  if (unit === 'rem') return Number(number) * DEFAULT_POINTS;
  if (unit === 'ex') return Number(number) * em * 0.5;
  return Number(number) * POINTS[unit]!;
}

/** What browsers set text in where nothing says otherwise: 16 pixels. */
export const DEFAULT_POINTS = 12;

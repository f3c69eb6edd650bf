import { hexColor } from '../flow/contrast.ts';
import type { Rgb } from '../flow/contrast.ts';
import type { Attributes } from './element-rules.ts';
import type { Theme } from './theme.ts';

/** A colour; `unknown` where it is painted but cannot be told, such as a pattern or a picture. */
export type Color = Rgb | 'unknown';

/** What an element says of a colour, before the theme is known: `w:color`, `w:shd`, `w:highlight`. */
export interface ColorReference {
  /** `RRGGBB` or `auto`. */
  readonly value: string | undefined;
  /** A name such as `background1`, which counts before the value. */
  readonly theme: string | undefined;
  /** Part of the theme's colour, of 255: the rest is white for a tint, black for a shade. */
  readonly tint: string | undefined;
  readonly shade: string | undefined;
}

/** A surface of one colour, or one that cannot be told. */
export type Surface = ColorReference | 'unknown';

export function colorReference(attributes: Attributes): ColorReference {
  return {
    value: attributes('w:val'),
    theme: attributes('w:themeColor'),
    tint: attributes('w:themeTint'),
    shade: attributes('w:themeShade'),
  };
}

/** What a `w:shd` paints behind text; null for nothing (ECMA-376 part 1, 17.3.5). */
export function shading(attributes: Attributes): Surface | null {
  const pattern = attributes('w:val') ?? 'clear';
  if (pattern === 'nil') return null;
  if (pattern === 'solid') {
    const value = attributes('w:color');
    if (value === undefined || value === 'auto') return named('000000');
    return { ...named(value), theme: attributes('w:themeColor') };
  }
  if (pattern !== 'clear') return 'unknown';
  const fill = {
    value: attributes('w:fill'),
    theme: attributes('w:themeFill'),
    tint: attributes('w:themeFillTint'),
    shade: attributes('w:themeFillShade'),
  };
  return fill.theme === undefined && (fill.value ?? 'auto') === 'auto' ? null : fill;
}

/** What a `w:highlight` paints behind text; null for nothing. */
export function highlight(name: string | undefined): Surface | null {
  if (name === undefined || name === 'none') return null;
  const value = HIGHLIGHTS[name];
  return value === undefined ? 'unknown' : named(value);
}

export function named(value: string): ColorReference {
  return { value, theme: undefined, tint: undefined, shade: undefined };
}

/** @returns null for `auto`, which Word makes stand out from what is behind it */
export function resolveColor(reference: ColorReference, theme: Theme): Color | null {
  const base = reference.theme === undefined ? undefined : theme.get(reference.theme);
  if (base) return mixed(mixed(base, reference.tint, 255), reference.shade, 0);
  const value = reference.value ?? 'auto';
  return value === 'auto' ? null : (hexColor(value) ?? 'unknown');
}

export function resolveSurface(surface: Surface, theme: Theme): Color {
  return surface === 'unknown' ? surface : (resolveColor(surface, theme) ?? 'unknown');
}

function mixed(color: Rgb, part: string | undefined, rest: number): Rgb {
  const share = part === undefined ? 1 : parseInt(part, 16) / 255;
  if (!Number.isFinite(share)) return color;
  const [red, green, blue] = color.map((level) => Math.round(level * share + rest * (1 - share)));
  return [red!, green!, blue!];
}

/** ST_HighlightColor (ECMA-376 part 1, 17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  white: 'FFFFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
};

import type { Attributes } from '../docx/element-rules.ts';
import { BLACK, cannotBeSeen, hexColor, WHITE, type Rgb } from '../flow/contrast.ts';
import type { RunProperties } from '../flow/run-properties.ts';

/** What styles say of how text looks; absent means inherited. */
export interface TextLooks {
  bold?: boolean;
  caps?: boolean;
  vanish?: boolean;
  /** Half points; negative is a share of the parent's size. */
  size?: number;
  /** Null for the automatic colour, which contrasts with what is behind it. */
  color?: Rgb | null;
  /** Null for none of its own. */
  background?: Rgb | null;
}

const HALF_POINTS: Readonly<Record<string, number>> = {
  pt: 2,
  in: 144,
  cm: 56.7,
  mm: 5.67,
  px: 1.5,
};
const DEFAULT_HALF_POINTS = 24;

/** Reads the attributes of `style:text-properties` (ISO/IEC 26300-1, 20). */
export function readLooks(attributes: Attributes): TextLooks {
  const weight = attributes('fo:font-weight');
  const transform = attributes('fo:text-transform');
  const display = attributes('text:display');
  const size = readSize(attributes('fo:font-size'));
  const automatic = attributes('style:use-window-font-color') === 'true';
  const color = attributes('fo:color');
  return {
    ...(weight && { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(transform && { caps: transform === 'uppercase' }),
    ...(display && { vanish: display === 'none' }),
    ...(size !== null && { size }),
    ...((color || automatic) && { color: automatic ? null : hexColor(color!.slice(1)) }),
    ...readBackground(attributes),
  };
}

/** `fo:background-color` of text, paragraphs and cells. */
export function readBackground(attributes: Attributes): { background?: Rgb | null } {
  const background = attributes('fo:background-color');
  if (background === undefined) return {};
  return { background: hexColor(background.slice(1)) };
}

function readSize(value: string | undefined): number | null {
  const match = /^([\d.]+)(pt|in|cm|mm|px|%)$/.exec(value ?? '');
  if (!match) return null;
  const number = Number(match[1]);
  return match[2] === '%' ? -number / 100 : number * HALF_POINTS[match[2]!]!;
}

export function inherit(outer: TextLooks, own: TextLooks): TextLooks {
  const merged = { ...outer, ...own };
  // Text without a background of its own shows that of the text around it.
  if (own.background === null && outer.background) merged.background = outer.background;
  if (own.size !== undefined && own.size < 0) {
    merged.size = -own.size * Math.max(0, outer.size ?? DEFAULT_HALF_POINTS);
  }
  return merged;
}

/** @param behind the colour of the paragraph or cell; null for the page, `unknown` in a shape */
export function runOf(looks: TextLooks, behind: Rgb | null | 'unknown'): RunProperties {
  const { bold = false, caps = false, vanish = false, size = DEFAULT_HALF_POINTS } = looks;
  const run: RunProperties = { bold, caps, vanish, size: Math.max(1, Math.round(size)) };
  const background = looks.background ?? behind;
  if (background === 'unknown') return { ...run, shaded: true };
  const color = looks.color ?? BLACK;
  if (background === null || background.every((channel, i) => channel === WHITE[i])) {
    return { ...run, color: hex(color) };
  }
  if (looks.color && cannotBeSeen(color, background)) return { ...run, hidden: 'no_contrast' };
  return { ...run, shaded: true };
}

function hex(color: Rgb): string {
  return color.map((channel) => channel.toString(16).padStart(2, '0')).join('');
}

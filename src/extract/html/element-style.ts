import type { HiddenReason } from '../../domain/text-layer.ts';
import { BLACK, WHITE, cannotBeSeen, type Rgb } from '../flow/contrast.ts';
import type { RunProperties } from '../flow/run-properties.ts';
import { DEFAULT_POINTS, parseColor, parseLength, type Declarations } from './css.ts';

/** What an element's text looks like: inherited, then changed by what its rules declare. */
export interface ElementStyle {
  readonly bold: boolean;
  readonly caps: boolean;
  /** Points. */
  readonly size: number;
  /** Null where it is not known. */
  readonly color: Rgb | null;
  readonly background: Rgb | null;
  /** `white-space` keeps line breaks. */
  readonly keepsLines: boolean;
  /** The element is out of sight with all that is in it. */
  readonly gone: HiddenReason | null;
  /** `visibility`, which elements inside can turn back. */
  readonly invisible: boolean;
  readonly run: RunProperties;
}

/** Text this far from where it belongs is off any page, points. */
const OFF_PAGE = 700;
/** Text of two points or less cannot be read. */
const TINY = 2;
const LEAST_OPACITY = 0.05;
const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 7,
  'x-small': 7.5,
  small: 10,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
};

export const ROOT_STYLE: ElementStyle = withRun({
  bold: false,
  caps: false,
  size: DEFAULT_POINTS,
  color: BLACK,
  background: WHITE,
  keepsLines: false,
  gone: null,
  invisible: false,
});

/** The style of an element in one of style `outer`, once `declared` is applied in its order. */
export function styled(outer: ElementStyle, declared: readonly Declarations[]): ElementStyle {
  if (declared.length === 0) return outer;
  const { run: _, ...style } = { ...outer };
  for (const declarations of declared) apply(style, declarations, outer.size);
  return withRun(style);
}

type Draft = { -readonly [Key in keyof Omit<ElementStyle, 'run'>]: ElementStyle[Key] };

function apply(style: Draft, declarations: Declarations, em: number): void {
  for (const [property, value] of declarations) {
    switch (property) {
      case 'display':
        if (value === 'none') style.gone = 'vanish';
        break;
      case 'visibility':
        style.invisible = value === 'hidden' || value === 'collapse';
        break;
      case 'opacity':
        if (parseFloat(value) < LEAST_OPACITY) style.gone = 'transparent';
        break;
      case 'font-weight':
        style.bold = /^bold/.test(value) || Number(value) >= 600;
        break;
      case 'text-transform':
        style.caps = value === 'uppercase';
        break;
      case 'font-size':
        style.size = SIZES[value] ?? parseLength(value, em) ?? style.size;
        break;
      case 'font':
        applyFont(style, value, em);
        break;
      case 'color':
        applyColor(style, value);
        break;
      case 'background':
      case 'background-color':
        applyBackground(style, value);
        break;
      case 'background-image':
        if (value !== 'none') style.background = null;
        break;
      case 'white-space':
        style.keepsLines = value.startsWith('pre');
        break;
      case 'text-indent':
      case 'left':
      case 'top':
        if ((parseLength(value, em) ?? 0) < -OFF_PAGE) style.gone = 'off_page';
        break;
    }
  }
}

/** `font: bold 12pt/1.5 Arial`. */
function applyFont(style: Draft, value: string, em: number): void {
  style.bold = /(?:^|\s)(?:bold|[6-9]00)\s/.test(value);
  const size = /(?:^|\s)([\d.]+(?:px|pt|em|rem|%))/.exec(value)?.[1];
  if (size) style.size = parseLength(size, em) ?? style.size;
}

function applyColor(style: Draft, value: string): void {
  if (value === 'inherit' || value === 'currentcolor') return;
  const { rgb, alpha } = parseColor(value);
  if (alpha < LEAST_OPACITY) style.gone = 'transparent';
  style.color = rgb;
}

function applyBackground(style: Draft, value: string): void {
  if (/url\(|gradient\(/.test(value)) {
    style.background = null;
    return;
  }
  if (/^(?:none|inherit|initial|unset)$/.test(value)) return;
  const { rgb, alpha } = parseColor(/^(?:rgba?\([^)]*\)|\S+)/.exec(value)?.[0] ?? '');
  if (alpha < LEAST_OPACITY) return;
  style.background = alpha > 0.95 ? rgb : null;
}

function withRun(style: Draft): ElementStyle {
  const { bold, caps, size } = style;
  const hidden = hiddenReason(style);
  // Half points; a size of nothing would read as unknown.
  const run = { bold, caps, size: Math.max(1, Math.round(size * 2)) };
  return { ...style, run: hidden === null ? run : { ...run, hidden } };
}

function hiddenReason({ gone, invisible, size, color, background }: Draft): HiddenReason | null {
  if (gone) return gone;
  if (invisible) return 'vanish';
  if (size <= TINY) return 'tiny';
  if (color && background && cannotBeSeen(color, background)) return 'no_contrast';
  return null;
}

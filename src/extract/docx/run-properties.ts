import type { HiddenReason } from '../../domain/text-layer.ts';
import type { Attributes } from './xml.ts';

/** What a run's type setting says, as far as a reader's eye depends on it; absent means inherited. */
export interface RunProperties {
  bold?: boolean;
  caps?: boolean;
  vanish?: boolean;
  /** Half points. */
  size?: number;
  /** `RRGGBB`, or `auto`. */
  color?: string;
  /** Something other than white is painted behind the run itself. */
  shaded?: boolean;
}

/** Text of two points or less cannot be read. */
const TINY_HALF_POINTS = 4;
/** A colour whose channels all reach this has a contrast below 1.15 to 1 on white paper (WCAG 2, 1.4.3). */
const NEAR_WHITE = 0xf0;

/** Takes one child element of `w:rPr` into `properties`; others are ignored. */
export function readRunProperty(
  properties: RunProperties,
  name: string,
  attributes: Attributes,
): void {
  switch (name) {
    case 'w:b':
      properties.bold = isOn(attributes);
      break;
    case 'w:caps':
      properties.caps = isOn(attributes);
      break;
    case 'w:vanish':
      properties.vanish = isOn(attributes);
      break;
    case 'w:sz':
      properties.size = Number(attributes('w:val')) || 0;
      break;
    case 'w:color':
      properties.color = attributes('w:val') ?? 'auto';
      break;
    case 'w:highlight':
      properties.shaded = attributes('w:val') !== 'none';
      break;
    case 'w:shd':
      properties.shaded = isShading(attributes);
  }
}

/** Whether a `w:shd` paints something that is not white. */
export function isShading(attributes: Attributes): boolean {
  if (attributes('w:themeFill') !== undefined) return true;
  const pattern = attributes('w:val') ?? 'clear';
  if (pattern !== 'clear' && pattern !== 'nil') return true;
  const fill = attributes('w:fill') ?? 'auto';
  return fill !== 'auto' && !isNearWhite(fill);
}

/** An on/off property is on unless its value says otherwise (ECMA-376 part 1, 17.17.4). */
export function isOn(attributes: Attributes): boolean {
  const value = attributes('w:val');
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** Why a reader would not see a run on white paper; null when it is seen. */
export function hiddenReason(run: RunProperties): HiddenReason | null {
  if (run.vanish) return 'vanish';
  if (run.size !== undefined && run.size > 0 && run.size <= TINY_HALF_POINTS) return 'tiny';
  if (run.color !== undefined && !run.shaded && isNearWhite(run.color)) return 'no_contrast';
  return null;
}

function isNearWhite(color: string): boolean {
  const channels = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  return channels !== null && channels.slice(1).every((hex) => parseInt(hex, 16) >= NEAR_WHITE);
}

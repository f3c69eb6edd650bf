import type { HiddenReason } from '../../domain/text-layer.ts';
import type { Attributes } from './element-rules.ts';

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
/** A colour whose channels all reach F0 has a contrast below 1.15 to 1 on white paper (WCAG 2, 1.4.3). */
const NEAR_WHITE = /^(?:f[0-9a-f]){3}$/i;

type PropertyReader = (run: RunProperties, attributes: Attributes) => void;

/** What each child element of `w:rPr` says; others are ignored. */
export const RUN_PROPERTIES = {
  'w:b': (run, attributes) => void (run.bold = isOn(attributes)),
  'w:caps': (run, attributes) => void (run.caps = isOn(attributes)),
  'w:vanish': (run, attributes) => void (run.vanish = isOn(attributes)),
  'w:sz': (run, attributes) => void (run.size = Number(attributes('w:val')) || 0),
  'w:color': (run, attributes) => void (run.color = attributes('w:val') ?? 'auto'),
  'w:highlight': (run, attributes) => void (run.shaded = attributes('w:val') !== 'none'),
  'w:shd': (run, attributes) => void (run.shaded = isShading(attributes)),
} satisfies Record<string, PropertyReader>;

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
  return NEAR_WHITE.test(color);
}

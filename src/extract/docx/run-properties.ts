import { isNearWhite } from '../flow/run-properties.ts';
import type { RunProperties } from '../flow/run-properties.ts';
import type { Attributes } from './element-rules.ts';

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

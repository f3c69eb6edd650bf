import type { RunProperties } from '../flow/run-properties.ts';
import { colorReference, highlight, shading } from './colors.ts';
import type { ColorReference, Surface } from './colors.ts';
import type { Attributes } from './element-rules.ts';

/** What a run of a Word document says of its looks; absent means inherited. */
export interface DocxRun extends RunProperties {
  ink?: ColorReference;
  /** Painted behind the run by `w:shd`; null for nothing. */
  shading?: Surface | null;
  /** Painted behind the run by `w:highlight`, over the shading. */
  marker?: Surface | null;
  /** Width of its letters, percent. */
  scale?: number;
  /** Its letters are filled with nothing (`w14:textFill`). */
  clear?: boolean;
}

type PropertyReader = (run: DocxRun, attributes: Attributes) => void;

/** What each child element of `w:rPr` says; others are ignored. */
export const RUN_PROPERTIES = {
  'w:b': (run, attributes) => void (run.bold = isOn(attributes)),
  'w:caps': (run, attributes) => void (run.caps = isOn(attributes)),
  'w:vanish': (run, attributes) => void (run.vanish = isOn(attributes)),
  'w:specVanish': (run, attributes) => void (run.vanish = isOn(attributes)),
  'w:sz': (run, attributes) => void (run.size = Number(attributes('w:val')) || 0),
  'w:w': (run, attributes) => void (run.scale = parseInt(attributes('w:val') ?? '', 10) || 100),
  'w:color': (run, attributes) => void (run.ink = colorReference(attributes)),
  'w:highlight': (run, attributes) => void (run.marker = highlight(attributes('w:val'))),
  'w:shd': (run, attributes) => void (run.shading = shading(attributes)),
} satisfies Record<string, PropertyReader>;

/** An on/off property is on unless its value says otherwise (ECMA-376 part 1, 17.17.4). */
export function isOn(attributes: Attributes): boolean {
  const value = attributes('w:val');
  return value !== '0' && value !== 'false' && value !== 'off';
}

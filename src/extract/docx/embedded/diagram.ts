import { inOneLine } from '../../visible-text.ts';
import type { Repairs } from '../../mojibake.ts';
import type { Attributes, ElementRules } from '../element-rules.ts';
import { walkXml } from '../xml.ts';
import type { XmlBudget } from '../xml-budget.ts';

interface Point {
  readonly type: string;
  readonly lines: string[];
}

interface Child {
  readonly id: string;
  readonly order: number;
}

interface Diagram {
  readonly points: Map<string, Point>;
  /** By the point above them. */
  readonly children: Map<string, Child[]>;
  readonly repairs: Repairs;
  /** The point whose text is being read. */
  open: Point | null;
}

/** Points that a person wrote; the others say how they are laid out. */
const WRITTEN = new Set(['node', 'asst']);

const RULES: ElementRules<Diagram> = {
  'dgm:pt': { open: openPoint, close: (diagram) => void (diagram.open = null) },
  'a:p': { open: ({ open }) => void open?.lines.push('') },
  'a:br': { open: ({ open }) => append(open, ' ') },
  'a:t': { text: ({ open, repairs }, text) => append(open, inOneLine(text, repairs)) },
  'dgm:cxn': { open: addConnection },
};

/**
 * The lines of a diagram (SmartArt, ECMA-376 part 1, 21.4) from its data: each point before what hangs on it.
 *
 * @throws ExtractFailure `corrupt` or `limit_exceeded`
 */
export function diagramLines(part: Uint8Array, budget: XmlBudget, repairs: Repairs): string[] {
  const diagram: Diagram = { points: new Map(), children: new Map(), repairs, open: null };
  walkXml(part, budget, RULES, diagram);
  return inOrder(diagram)
    .filter(({ type }) => WRITTEN.has(type))
    .flatMap(({ lines }) => lines);
}

function openPoint(diagram: Diagram, attributes: Attributes): void {
  diagram.open = { type: attributes('type') ?? 'node', lines: [] };
  diagram.points.set(attributes('modelId') ?? '', diagram.open);
}

function append(point: Point | null, text: string): void {
  if (point && point.lines.length > 0) point.lines[point.lines.length - 1] += text;
}

function addConnection({ children }: Diagram, attributes: Attributes): void {
  if ((attributes('type') ?? 'parOf') !== 'parOf') return;
  const above = attributes('srcId') ?? '';
  const known = children.get(above) ?? [];
  known.push({ id: attributes('destId') ?? '', order: Number(attributes('srcOrd')) || 0 });
  children.set(above, known);
}

/** Down the tree from the point that stands for the whole, then what is not in it. */
function inOrder({ points, children }: Diagram): Point[] {
  const ordered = new Set<Point>();
  const roots = [...points].filter(([, { type }]) => type === 'doc').map(([id]) => id);
  const next = [...points.keys()].reverse().concat(roots.reverse());
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const point = points.get(id);
    if (!point || ordered.has(point)) continue;
    ordered.add(point);
    const below = (children.get(id) ?? []).toSorted((a, b) => b.order - a.order);
    for (const child of below) next.push(child.id);
  }
  return [...ordered];
}

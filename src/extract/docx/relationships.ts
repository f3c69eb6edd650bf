import type { Attributes, ElementRules } from './element-rules.ts';
import { walkXml } from './xml.ts';
import type { XmlBudget } from './xml-budget.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's URI, which the transitional and strict forms share: `header`, `styles` … */
  readonly type: string;
  /** Name of the part in the container, without a leading slash. */
  readonly target: string;
}

interface Found {
  readonly source: string;
  readonly relationships: Relationship[];
}

const RULES: ElementRules<Found> = { 'rel:Relationship': { open: addRelationship } };

/**
 * Reads the relationships of a part; targets outside the container are left out.
 *
 * @param source name of the part they belong to, against which targets are resolved; '' for the package
 * @throws ExtractFailure
 */
export function readRelationships(
  part: Uint8Array | null,
  source: string,
  budget: XmlBudget,
): Relationship[] {
  const found: Found = { source, relationships: [] };
  if (part) walkXml(part, budget, RULES, found);
  return found.relationships;
}

/** `word/document.xml` has its relationships in `word/_rels/document.xml.rels`. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function addRelationship({ source, relationships }: Found, attributes: Attributes): void {
  const target = attributes('Target');
  if (target === undefined || attributes('TargetMode') === 'External') return;
  relationships.push({
    id: attributes('Id') ?? '',
    type: (attributes('Type') ?? '').split('/').at(-1)!,
    target: resolveTarget(source, target),
  });
}

function resolveTarget(source: string, target: string): string {
  const base = target.startsWith('/') ? '' : source.slice(0, source.lastIndexOf('/') + 1);
  const path: string[] = [];
  for (const step of `${base}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

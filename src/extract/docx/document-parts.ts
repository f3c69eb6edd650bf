import type { Container } from './container.ts';
import { ExtractFailure } from '../failure.ts';
import { readRelationships, relationshipsName } from './relationships.ts';
import type { Relationship } from './relationships.ts';
import type { ElementRules } from './element-rules.ts';
import { isOn } from './run-properties.ts';
import { walkXml } from './xml.ts';
import type { XmlBudget } from './xml-budget.ts';

const USUAL_DOCUMENT = 'word/document.xml';

/** The parts of a word-processing document, found by relationship as the format asks (ECMA-376 part 2, 9.3). */
export interface DocumentParts {
  readonly document: Uint8Array;
  readonly relationships: readonly Relationship[];
  /** The part that the document relates to by a type such as `styles`; null when there is none. */
  one(type: string): Promise<Uint8Array | null>;
  /** The part behind a relationship id. */
  byId(id: string): Promise<Uint8Array | null>;
}

/** @throws ExtractFailure `unsupported_type` when the container holds no word-processing document */
export async function findParts(container: Container, budget: XmlBudget): Promise<DocumentParts> {
  const name = await documentName(container, budget);
  const document = await container.part(name);
  if (!document) {
    throw new ExtractFailure('corrupt', 'The document is damaged: its text part is missing.');
  }
  const rels = await container.part(relationshipsName(name));
  const relationships = readRelationships(rels, name, budget);
  const open = async (found: Relationship | undefined) =>
    found ? container.part(found.target) : null;
  return {
    document,
    relationships,
    one: (type) => open(relationships.find((relationship) => relationship.type === type)),
    byId: (id) => open(relationships.find((relationship) => relationship.id === id)),
  };
}

async function documentName(container: Container, budget: XmlBudget): Promise<string> {
  const root = readRelationships(await container.part('_rels/.rels'), '', budget);
  const target = root.find(({ type }) => type === 'officeDocument')?.target;
  return target !== undefined && container.names.includes(target) ? target : USUAL_DOCUMENT;
}

/** What `settings.xml` says, as far as it shows. */
export interface Settings {
  /** Even pages have headers of their own. */
  evenHeaders: boolean;
  /** The page's colour is shown. */
  background: boolean;
}

const SETTINGS: ElementRules<Settings> = {
  'w:evenAndOddHeaders': {
    open: (settings, attributes) => void (settings.evenHeaders = isOn(attributes)),
  },
  'w:displayBackgroundShape': {
    open: (settings, attributes) => void (settings.background = isOn(attributes)),
  },
};

/** @throws ExtractFailure */
export function readSettings(part: Uint8Array | null, budget: XmlBudget): Settings {
  const settings: Settings = { evenHeaders: false, background: false };
  if (part) walkXml(part, budget, SETTINGS, settings);
  return settings;
}

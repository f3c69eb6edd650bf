import { SaxesParser } from 'saxes';
import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';
import { Namespaces } from './namespaces.ts';

/** An attribute value by its name, `w:val` or, where it has no prefix, `Id`; undefined when absent. */
export type Attributes = (name: string) => string | undefined;

export interface XmlHandler {
  /** @param name with the short prefixes of `namespaces.ts`; elements of other namespaces are `?:local` */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** What parts of one document may still cost, together. */
export class XmlBudget {
  #nodes: number;
  readonly limits: ExtractLimits;

  constructor(limits: ExtractLimits) {
    this.limits = limits;
    this.#nodes = limits.maxXmlNodes;
  }

  /** @throws ExtractFailure `limit_exceeded` */
  spend(depth: number): void {
    if (--this.#nodes < 0) throw tooMuch(`more than ${this.limits.maxXmlNodes} XML nodes`);
    if (depth > this.limits.maxXmlDepth) throw tooMuch('XML nested too deeply');
  }
}

/**
 * Walks one part. A document type declaration is refused: OOXML has none (ECMA-376 part 2, 8.1.3), and
 * its entities are how a small file grows.
 *
 * @throws ExtractFailure `corrupt` where it is not well-formed, `limit_exceeded`
 */
export function walkXml(bytes: Uint8Array, budget: XmlBudget, handler: XmlHandler): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  const namespaces = new Namespaces();
  const names: string[] = [];
  let current: Readonly<Record<string, string>> = {};
  const attributes: Attributes = (name) => {
    for (const raw of namespaces.attribute(name)) if (raw in current) return current[raw];
    return undefined;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw notWellFormed();
  });
  parser.on('opentag', (tag) => {
    budget.spend(names.length);
    current = tag.attributes;
    namespaces.open(current, names.length);
    const name = namespaces.element(tag.name);
    names.push(name);
    handler.open(name, attributes);
  });
  parser.on('closetag', () => {
    handler.close(names.pop()!);
    namespaces.close(names.length);
  });
  parser.on('text', (text) => {
    budget.spend(0);
    handler.text?.(text);
  });
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    throw error instanceof ExtractFailure ? error : notWellFormed();
  }
}

/** XML parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.2). */
function decodeXml(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0x3c00) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff || mark === 0x003c) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function notWellFormed(): ExtractFailure {
  return new ExtractFailure(
    'corrupt',
    'The document is damaged: one of its parts is no sound XML.',
  );
}

function tooMuch(what: string): ExtractFailure {
  return new ExtractFailure('limit_exceeded', `The document has ${what}.`);
}

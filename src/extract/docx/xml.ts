import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';
import { Namespaces } from './namespaces.ts';
import { readXml } from './xml-events.ts';
import { attributeIn } from './xml-tags.ts';

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
  const namespaces = new Namespaces();
  const names: string[] = [];
  let written = '';
  const attributes: Attributes = (name) => {
    for (const raw of namespaces.attribute(name)) {
      const value = attributeIn(written, raw);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  try {
    readXml(decodeXml(bytes), {
      open: (raw, rawAttributes) => {
        budget.spend(names.length);
        written = rawAttributes;
        namespaces.open(written, names.length);
        const name = namespaces.element(raw);
        names.push(name);
        handler.open(name, attributes);
      },
      close: () => {
        handler.close(names.pop()!);
        namespaces.close(names.length);
      },
      text: (text) => {
        budget.spend(0);
        handler.text?.(text);
      },
    });
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

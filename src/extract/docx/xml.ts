import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';

/**
 * Short names for the namespaces that carry text, in their transitional and their strict form
 * (ECMA-376 part 1 and part 4, ISO/IEC 29500), whatever prefix the file binds them to.
 */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** An attribute value by its name, `w:val` or, where it has no prefix, `Id`; undefined when absent. */
export type Attributes = (name: string) => string | undefined;

export interface XmlHandler {
  /** @param name with the short prefixes of `NAMESPACES`; elements of other namespaces are `?:local` */
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
  const parser = new SaxesParser({ xmlns: true, position: false });
  const names: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw notWellFormed();
  });
  parser.on('opentag', (tag) => {
    budget.spend(names.length);
    const name = shortName(tag.uri, tag.local);
    names.push(name);
    handler.open(name, (wanted) => attribute(tag, wanted));
  });
  parser.on('closetag', () => {
    handler.close(names.pop()!);
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

function shortName(uri: string, local: string): string {
  return `${NAMESPACES[uri] ?? '?'}:${local}`;
}

function attribute(tag: SaxesTagNS, wanted: string): string | undefined {
  for (const key in tag.attributes) {
    const { uri, local, value } = tag.attributes[key]!;
    if ((uri === '' ? local : shortName(uri, local)) === wanted) return value;
  }
  return undefined;
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

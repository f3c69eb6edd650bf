import type { ElementRules } from './element-rules.ts';
import type { XmlBudget } from './xml-budget.ts';
import { XmlWalker } from './xml-walker.ts';

/**
 * Walks one part and applies the rules to its elements, in document order. A document type declaration is
 * refused: OOXML has none (ECMA-376 part 2, 8.1.3), and its entities are how a small file grows.
 *
 * @throws ExtractFailure `corrupt` where it is not well-formed, `limit_exceeded`
 */
export function walkXml<Reader>(
  bytes: Uint8Array,
  budget: XmlBudget,
  rules: ElementRules<Reader>,
  reader: Reader,
): void {
  new XmlWalker(decodeXml(bytes), budget, rules, reader).walk();
}

const UTF_8 = new TextDecoder('utf-8');

/** XML parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.2). */
function decodeXml(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0x3c00) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff || mark === 0x003c) return new TextDecoder('utf-16be').decode(bytes);
  return UTF_8.decode(bytes);
}

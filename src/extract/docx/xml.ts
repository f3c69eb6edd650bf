import type { ElementRules } from './element-rules.ts';
import type { XmlBudget } from './xml-budget.ts';
import { XmlSource } from './xml-source.ts';
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
  new XmlWalker(new XmlSource(inUtf8(bytes)), budget, rules, reader).walk();
}

/** XML parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.2). */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0x3c00) return recoded(bytes, 'utf-16le');
  if (mark === 0xfeff || mark === 0x003c) return recoded(bytes, 'utf-16be');
  return mark === 0xefbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function recoded(bytes: Uint8Array, encoding: string): Uint8Array {
  return Buffer.from(new TextDecoder(encoding).decode(bytes));
}

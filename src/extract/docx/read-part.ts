import { ELEMENTS } from './elements.ts';
import type { DocumentContext } from './flow-builder.ts';
import type { PartContent } from './part-content.ts';
import { PartReader } from './part-reader.ts';
import { walkXml } from './xml.ts';
import type { XmlBudget } from './xml-budget.ts';

/**
 * Reads the flow of a part: the body, a header, a footer, or notes.
 *
 * @throws ExtractFailure `corrupt` or `limit_exceeded`
 */
export function readPart(
  part: Uint8Array,
  context: DocumentContext,
  budget: XmlBudget,
): PartContent {
  const reader = new PartReader(context);
  walkXml(part, budget, ELEMENTS, reader);
  return { flow: reader.builder.root, margins: reader.margins.shown, painted: reader.painted };
}

import { ELEMENTS } from './elements.ts';
import type { DocumentContext } from './flow-builder.ts';
import type { PartContent } from './part-content.ts';
import { PartReader } from './part-reader.ts';
import { walkXml } from './xml.ts';
import type { XmlBudget } from './xml-budget.ts';

/**
 * Reads the flow of a part: the body, a header, a footer, or notes.
 *
 * @param inMargin whether it is a header or footer
 * @throws ExtractFailure `corrupt` or `limit_exceeded`
 */
export function readPart(
  part: Uint8Array,
  context: DocumentContext,
  budget: XmlBudget,
  inMargin = false,
): PartContent {
  const reader = new PartReader(context, inMargin);
  walkXml(part, budget, ELEMENTS, reader);
  const { builder, margins, embedded, shapes, background } = reader;
  return {
    flow: builder.root,
    margins: margins.shown,
    embedded,
    painted: shapes.behind,
    shapes: shapes.painted,
    background,
  };
}

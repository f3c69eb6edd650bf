import { ExtractFailure } from '../../failure.ts';
import type { Flow } from '../../flow/flow.ts';
import type { DocumentParts } from '../document-parts.ts';
import type { DocumentContext } from '../flow-builder.ts';
import type { EmbeddedPart } from '../part-content.ts';
import type { XmlBudget } from '../xml-budget.ts';
import { chartLines } from './chart.ts';
import { chunkFlow } from './chunk.ts';
import { diagramLines } from './diagram.ts';
import { drawnLines } from './drawn-lines.ts';

/**
 * Puts what stands in parts of its own where it is shown, each part once. One that is missing or damaged is left out,
 * as Word does.
 *
 * @throws ExtractFailure `limit_exceeded`
 */
export async function fillIn(
  embedded: readonly EmbeddedPart[],
  parts: DocumentParts,
  context: DocumentContext,
  budget: XmlBudget,
): Promise<void> {
  const byId = new Map(embedded.toReversed().map((place) => [place.id, place]));
  // From the end, so that places before stay what they are.
  for (const place of embedded.toReversed()) {
    const part = byId.get(place.id) === place ? await parts.byId(place.id) : null;
    if (part) place.flow.splice(place.index, 0, ...readSound(place, part, context, budget));
  }
}

function readSound(
  place: EmbeddedPart,
  part: Uint8Array,
  context: DocumentContext,
  budget: XmlBudget,
): Flow {
  try {
    return read(place, part, context, budget);
  } catch (error) {
    if (error instanceof ExtractFailure && error.code === 'corrupt') return [];
    throw error;
  }
}

function read(
  { kind, hides }: EmbeddedPart,
  part: Uint8Array,
  context: DocumentContext,
  budget: XmlBudget,
): Flow {
  if (kind === 'chunk') return chunkFlow(part, context, budget);
  const linesOf = kind === 'diagram' ? diagramLines : chartLines;
  return drawnLines(linesOf(part, budget, context.repairs), hides, context);
}

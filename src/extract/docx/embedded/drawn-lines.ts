import type { HiddenReason } from '../../../domain/text-layer.ts';
import type { Flow } from '../../flow/flow.ts';
import { FlowWriter } from '../../flow/flow-writer.ts';
import type { CharacterBudget } from '../../flow/flow-writer.ts';

/**
 * Lines of a drawing, of whose looks nothing is known.
 *
 * @param hides why none of them is seen
 * @throws ExtractFailure `limit_exceeded`
 */
export function drawnLines(
  lines: readonly string[],
  hides: HiddenReason | null,
  characters: CharacterBudget,
): Flow {
  const writer = new FlowWriter(characters);
  const properties = hides ? { hidden: hides } : {};
  for (const line of lines) {
    writer.addText(line, properties);
    writer.endParagraph({ shaded: true });
  }
  return writer.finish();
}

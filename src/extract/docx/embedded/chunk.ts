import { sniff } from '../../sniff.ts';
import type { Flow } from '../../flow/flow.ts';
import type { CharacterBudget } from '../../flow/flow-writer.ts';
import { decodeHtml } from '../../html/charset.ts';
import { pageFlow } from '../../html/read-html.ts';
import { archivedPage } from '../../html/read-mhtml.ts';
import type { XmlBudget } from '../xml-budget.ts';

/**
 * What a document of another format (`w:altChunk`) shows, where that is a page, as programs write it that turn pages
 * into Word documents; others show nothing.
 *
 * @throws ExtractFailure `limit_exceeded`
 */
export function chunkFlow(part: Uint8Array, characters: CharacterBudget, budget: XmlBudget): Flow {
  const type = sniff(part);
  const page =
    type === 'html' ? decodeHtml(part) : type === 'mhtml' ? archivedPage(part) : undefined;
  return page === undefined ? [] : pageFlow(page, characters, (depth) => budget.spend(depth));
}

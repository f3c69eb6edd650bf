import { canonicalJson } from '../../domain/canonical-json.ts';
import { streamSink } from '../output/sink.ts';
import { oneDocument } from '../stored/one-document.ts';
import { withContext } from '../stored/with-context.ts';
import { decisionLine } from './decision-line.ts';
import { eachDecision } from './each-decision.ts';

/** `leveltag history`: everything that was decided about one document, the oldest first. */
export async function runHistory(
  digits: string,
  { json = false }: { readonly json?: boolean },
): Promise<void> {
  await withContext(async ({ store }) => {
    const documentId = await oneDocument(store.db, digits);
    const sink = streamSink(process.stdout);
    for await (const decision of eachDecision(store.db, { documentId })) {
      await sink.write(`${json ? canonicalJson(decision) : decisionLine(decision)}\n`);
    }
  });
}

import type { Context } from '../../../src/context.ts';
import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import { extract } from '../../../src/extract/extract.ts';
import { analyse } from '../../../src/pipeline.ts';
import type { Processor } from '../../../workers/processor.ts';
import { grownText } from '../grown.ts';

const NO_ID = '0'.repeat(64);
/** Characters of a common resume. */
export const COMMON_SIZE = 4_000;

/** Work that takes no time: every document is the same resume, read and judged before. */
export async function preparedProcessor(context: Context, date: string): Promise<Processor> {
  const extraction = await extract(Buffer.from(grownText(COMMON_SIZE)));
  if (extraction.kind !== 'read') throw new Error('the prepared text could not be read');
  const anchor = { date, source: 'received' } as const;
  const analysis = { documentId: NO_ID, anchor, versions: context.versions };
  const json = canonicalJson(await analyse(extraction, analysis));
  return {
    extract: async () => extraction,
    analyse: async ({ documentId }) => json.replace(NO_ID, documentId),
    close: async () => undefined,
  };
}

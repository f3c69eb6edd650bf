import { canonicalJson } from '../domain/canonical-json.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { PublishedTextLayer, Result } from '../domain/result.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { documentId } from '../extract/document-id.ts';
import { extract } from '../extract/extract.ts';
import { analyse, untagged } from '../pipeline.ts';
import type { Analysis } from '../pipeline.ts';
import type { TaskHandlers } from './protocol.ts';

/** What a child does for each task. */
export const TASK_HANDLERS: TaskHandlers = {
  extract: async ({ bytes }, limits) => extract(bytes, { limits }),
  analyse: async ({ extraction, ...analysis }) => canonicalJson(await judge(extraction, analysis)),
  tag: async ({ bytes, withText = false, ...judging }, limits) => {
    const extraction = await extract(bytes, { limits });
    const result = await judge(extraction, { ...judging, documentId: documentId(bytes) });
    const resultJson = canonicalJson(result);
    if (!withText || extraction.kind === 'unread') return { resultJson };
    return { resultJson, textLayer: published(extraction.layer) };
  },
};

async function judge(extraction: Extraction, analysis: Analysis): Promise<Result> {
  return extraction.kind === 'read'
    ? analyse(extraction, analysis)
    : untagged(extraction, analysis);
}

function published(layer: TextLayer): PublishedTextLayer {
  const { text, blocks, hidden, pages } = layer;
  return { text, blocks, visibility: hidden, pages };
}

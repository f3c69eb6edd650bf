import { canonicalJson } from '../domain/canonical-json.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { Result } from '../domain/result.ts';
import { documentId } from '../extract/document-id.ts';
import { extract } from '../extract/extract.ts';
import { asFailure } from '../extract/failure.ts';
import { analyse, untagged } from '../pipeline.ts';
import type { Analysis } from '../pipeline.ts';
import { publishedLayer } from '../report/published-layer.ts';
import type { TaskHandlers } from './protocol.ts';

/** What a child does for each task. */
export const TASK_HANDLERS: TaskHandlers = {
  extract: async ({ bytes }, limits, { recognising }) =>
    extract(bytes, { limits, onRecognition: recognising }),
  analyse: async ({ extraction, ...analysis }) => canonicalJson(await judge(extraction, analysis)),
  read: async ({ bytes, anchors, ...judging }, limits, { recognising }) => {
    const extraction = await extract(bytes, { limits, onRecognition: recognising });
    const results: string[] = [];
    for (const anchor of anchors) {
      results.push(canonicalJson(await judge(extraction, { ...judging, anchor })));
    }
    return { extraction, results };
  },
  rescore: async ({ results, change }) => {
    const { rescore } = await import('../reprocess/rescore.ts');
    return results.map((result) => rescore(result, change));
  },
  authors: async ({ bytes }, limits) => {
    const { readAuthors } = await import('../redact/read-authors.ts');
    return readAuthors(bytes, limits);
  },
  render: async ({ bytes, ...wanted }, limits) => {
    const { renderPage } = await import('../render/render-page.ts');
    try {
      return { kind: 'image', ...(await renderPage(bytes, wanted, limits)) };
    } catch (error) {
      return { kind: 'refused', untagged: asFailure(error).toUntagged() };
    }
  },
  tag: async ({ bytes, withText = false, blind, ...judging }, limits, { recognising }) => {
    const extraction = await extract(bytes, { limits, onRecognition: recognising });
    const result = await judge(extraction, { ...judging, documentId: documentId(bytes) });
    if (blind && extraction.kind === 'read') {
      const { blinded } = await import('./blinded.ts');
      return blinded({ bytes, result, layer: extraction.layer, withText, limits, ...blind });
    }
    const resultJson = canonicalJson(result);
    if (!withText || extraction.kind === 'unread') return { resultJson };
    return { resultJson, textLayer: publishedLayer(extraction.layer) };
  },
};

async function judge(extraction: Extraction, analysis: Analysis): Promise<Result> {
  return extraction.kind === 'read'
    ? analyse(extraction, analysis)
    : untagged(extraction, analysis);
}

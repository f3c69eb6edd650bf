import { canonicalJson } from '../domain/canonical-json.ts';
import { rectsOf } from '../domain/geometry.ts';
import { at } from '../domain/span.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { PublishedTextLayer, Result } from '../domain/result.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { documentId } from '../extract/document-id.ts';
import { extract } from '../extract/extract.ts';
import { asFailure } from '../extract/failure.ts';
import { analyse, untagged } from '../pipeline.ts';
import type { Analysis } from '../pipeline.ts';
import type { TaskHandlers } from './protocol.ts';

/** What a child does for each task. */
export const TASK_HANDLERS: TaskHandlers = {
  extract: async ({ bytes }, limits, { recognising }) =>
    extract(bytes, { limits, onRecognition: recognising }),
  analyse: async ({ extraction, ...analysis }) => canonicalJson(await judge(extraction, analysis)),
  render: async ({ bytes, ...wanted }, limits) => {
    const { renderPage } = await import('../render/render-page.ts');
    try {
      return { kind: 'image', ...(await renderPage(bytes, wanted, limits)) };
    } catch (error) {
      return { kind: 'refused', untagged: asFailure(error).toUntagged() };
    }
  },
  tag: async ({ bytes, withText = false, ...judging }, limits, { recognising }) => {
    const extraction = await extract(bytes, { limits, onRecognition: recognising });
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
  const visibility = hidden.map((range) => ({
    ...range,
    page: at(blocks, range.start)?.page ?? null,
    rects: layer.geometry ? rectsOf(layer.geometry, range) : [],
  }));
  return { text, blocks, visibility, pages };
}

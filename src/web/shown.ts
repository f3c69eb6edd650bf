import { rectsOf } from '../domain/geometry.ts';
import type { LevelRecord, PublishedTextLayer } from '../domain/result.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { blindRecord } from '../redact/blind-record.ts';
import { findRedactions } from '../redact/find-redactions.ts';
import type { HiddenParts } from '../render/page-images.ts';
import { publishedLayer } from '../report/published-layer.ts';
import { loadExtraction } from '../store/extractions.ts';
import type { FoundRecord } from '../store/search.ts';
import type { Web } from './web.ts';

/** A record as it is shown: as it is, or without what tells who it is about. */
export interface Shown {
  readonly record: LevelRecord;
  /** The text that the result was made from; null where the file was not read. */
  readonly text: PublishedTextLayer | null;
  /** What is painted over on a page, from 1; null where nothing is. */
  hiddenOn(page: number): HiddenParts | null;
}

export async function show(web: Web, found: FoundRecord, isBlind: boolean): Promise<Shown> {
  const layer = await layerOf(web, found.record);
  if (isBlind) return blinded(web, found.record, layer);
  return { record: found.record, text: layer && publishedLayer(layer), hiddenOn: () => null };
}

async function layerOf({ context }: Web, { result }: LevelRecord): Promise<TextLayer | null> {
  const { document, versions } = result;
  const extraction = await loadExtraction(context.store.db, document.id, versions.extract);
  return extraction?.kind === 'read' ? extraction.layer : null;
}

async function blinded(web: Web, record: LevelRecord, layer: TextLayer | null): Promise<Shown> {
  const { result, source } = record;
  if (layer === null) {
    const nothing = { spans: [], words: [] };
    // Nothing is known of what stands on its pages, so that none is shown.
    return { record: blindRecord(record, null, nothing), text: null, hiddenOn: () => null };
  }
  const bytes = await web.context.blobs.get(result.document.id);
  const authors = await web.pool.run('authors', { bytes });
  const known = { fileName: source.name, authors, anchor: result.anchor.date, result };
  const redactions = findRedactions(layer, known);
  const whole = { ...record, textLayer: publishedLayer(layer) };
  const { textLayer, ...masked } = blindRecord(whole, layer.text, redactions);
  const { geometry, pages } = layer;
  const masks = geometry ? redactions.spans.flatMap((span) => rectsOf(geometry, span)) : [];
  return {
    record: masked,
    text: textLayer ?? null,
    hiddenOn: (page) => ({
      masks: masks.filter((rect) => rect.page === page),
      isPicture: pages[page - 1]?.origin === 'ocr',
    }),
  };
}

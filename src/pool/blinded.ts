import { canonicalJson } from '../domain/canonical-json.ts';
import { rectsOf } from '../domain/geometry.ts';
import type { Result } from '../domain/result.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import type { ExtractLimits } from '../extract/limits.ts';
import { blindRecord } from '../redact/blind-record.ts';
import { findRedactions } from '../redact/find-redactions.ts';
import { readAuthors } from '../redact/read-authors.ts';
import { publishedLayer } from '../report/published-layer.ts';
import { makeRecord } from '../report/record.ts';
import type { TagOutput } from './protocol.ts';

export interface ToBlind {
  readonly bytes: Uint8Array;
  readonly result: Result;
  readonly layer: TextLayer;
  readonly fileName: string;
  readonly withText: boolean;
  readonly limits: ExtractLimits;
}

/** What `tag` gives of a file that is to be read without knowing who it is about. */
export async function blinded(input: ToBlind): Promise<TagOutput> {
  const { bytes, result, layer, fileName, withText, limits } = input;
  const authors = await readAuthors(bytes, limits);
  const known = { fileName, authors, anchor: result.anchor.date, result };
  const redactions = findRedactions(layer, known);
  const textLayer = publishedLayer(layer);
  const record = makeRecord({ name: '', bytes: bytes.length, result, textLayer });
  const masked = blindRecord(record, layer.text, redactions);
  const { geometry } = layer;
  const masks = geometry ? redactions.spans.flatMap((span) => rectsOf(geometry, span)) : [];
  return {
    resultJson: canonicalJson(masked.result),
    ...(withText && masked.textLayer && { textLayer: masked.textLayer }),
    masks,
  };
}

import type { ReadDocument } from '../../src/domain/extraction.ts';
import type { Result, TaggedResult } from '../../src/domain/result.ts';
import { documentId } from '../../src/extract/document-id.ts';
import { extract } from '../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { analyse, untagged } from '../../src/pipeline.ts';
import { versionsFor } from '../../src/versions.ts';
import { bytesOf, type GoldDocument } from './gold.ts';

/** A gold document with what leveltag says of it. */
export interface Judged {
  readonly gold: GoldDocument;
  readonly result: Result;
  /** The text layer's text; empty where the file could not be read. */
  readonly text: string;
}

export async function judge(folder: string, gold: GoldDocument): Promise<Judged> {
  const bytes = bytesOf(folder, gold);
  const extraction = await extract(bytes, { limits: DEFAULT_LIMITS });
  const analysis = {
    documentId: documentId(bytes),
    anchor: { date: gold.anchor, source: 'as_of' as const },
    versions: versionsFor(),
  };
  if (extraction.kind === 'unread') {
    return { gold, result: untagged(extraction, analysis), text: '' };
  }
  return {
    gold,
    result: checkSpans(await analyse(extraction, analysis), extraction),
    text: extraction.layer.text,
  };
}

/** A quote that is not what stands at its place would make every other figure worthless. */
function checkSpans(result: TaggedResult, { layer }: ReadDocument): TaggedResult {
  for (const { id, parts } of result.evidence) {
    for (const { start, end, quote } of parts) {
      if (layer.text.slice(start, end) !== quote || start >= end) {
        throw new Error(`evidence ${id}: the quote is not the text at ${start}-${end}`);
      }
    }
  }
  return result;
}

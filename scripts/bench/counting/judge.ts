import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import type { Extraction } from '../../../src/domain/extraction.ts';
import { documentId } from '../../../src/extract/document-id.ts';
import { extract } from '../../../src/extract/extract.ts';
import { DEFAULT_LIMIT_OPTIONS, withFlags } from '../../../src/limit-options.ts';
import { analyse, type Analysis } from '../../../src/pipeline.ts';
import { versionsFor } from '../../../src/versions.ts';

const ANCHOR = { date: '2026-06-30', source: 'as_of' } as const;
/** Recognising text in pictures is the business of another library, and takes seconds a page. */
export const { limits: LIMITS } = withFlags(DEFAULT_LIMIT_OPTIONS, { ocr: false });
const VERSIONS = versionsFor();

/** What a handler of the pool is told besides: nobody waits for text to be recognised. */
export const NO_RECOGNITION = { recognising: () => undefined };

/** Bytes to the JSON of their result; null where there is none. */
export async function tagBytes(bytes: Uint8Array): Promise<string | null> {
  return judgeRead(await extract(bytes, { limits: LIMITS }), documentId(bytes));
}

/** From a text layer on. */
export async function judgeRead(extraction: Extraction, id = ''): Promise<string | null> {
  if (extraction.kind !== 'read') return null;
  return canonicalJson(await analyse(extraction, judging(id)));
}

function judging(id: string): Analysis {
  return { documentId: id, anchor: ANCHOR, versions: VERSIONS };
}

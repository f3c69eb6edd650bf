import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { Extraction, UntaggedCode } from '../../src/domain/extraction.ts';
import type { Versions } from '../../src/domain/result.ts';
import { untagged } from '../../src/pipeline.ts';
import type { AnalyseInput, Processor } from '../../workers/processor.ts';

export const VERSIONS: Versions = {
  extract: 'aaaaaaaaaaaa',
  sections: 'bbbbbbbbbbbb',
  experience: 'cccccccccccc',
  signals: 'dddddddddddd',
  rubric: 'eeeeeeeeeeee',
  rubricId: 'invented@1',
};

/** An extraction of invented words, with every part of a text layer in use. */
export function readAs(text: string): Extraction {
  const span = { start: 0, end: text.length };
  return {
    kind: 'read',
    mediaType: 'application/pdf',
    quality: 'degraded',
    findings: [{ code: 'invented', message: 'An invented finding.', page: 1 }],
    layer: {
      text,
      blocks: [
        {
          ...span,
          id: 'b0',
          kind: 'paragraph',
          page: 1,
          column: 0,
          orderConfidence: 0.5,
          emphasis: 'none',
          cell: null,
        },
      ],
      pages: [{ ...span, number: 1, width: 612, height: 792.5 }],
      hidden: [{ start: 0, end: 1, reason: 'tiny' }],
      geometry: new Uint8Array([0, 1, 254, 255]),
      origin: 'native',
    },
  };
}

export function unreadAs(code: UntaggedCode): Extraction & { kind: 'unread' } {
  const words = { code, message: 'An invented message.', action: 'An invented action.' };
  return { kind: 'unread', mediaType: 'text/plain', pages: 0, untagged: words, findings: [] };
}

/**
 * Work that takes as long as it is told and shows what it was given: a file whose text is
 * `unread <code>` gives that outcome, any other is read and found to be no resume.
 */
export function inventedProcessor(delayMs = 0): Processor & { readonly extracted: string[] } {
  const extracted: string[] = [];
  return {
    extracted,
    extract: async (bytes) => {
      const text = new TextDecoder().decode(bytes);
      extracted.push(text);
      if (delayMs > 0) await sleep(delayMs);
      const code = /^unread (\w+)/.exec(text)?.[1];
      return code ? unreadAs(code as UntaggedCode) : readAs(text);
    },
    analyse: (input) => Promise.resolve(judge(input)),
    close: () => Promise.resolve(),
  };
}

function judge({ extraction, ...analysis }: AnalyseInput): string {
  const document = extraction.kind === 'unread' ? extraction : unreadAs('not_a_resume');
  return canonicalJson(untagged(document, analysis));
}

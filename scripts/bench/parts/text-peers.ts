import nlp from 'compromise';
import type { ReadDocument } from '../../../src/domain/extraction.ts';
import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import { analyse } from '../../../src/pipeline.ts';
import { DETECTORS } from '../../../src/signals/detectors/index.ts';
import { versionsFor } from '../../../src/versions.ts';
import { charactersOf, timeAll, type Speed } from './stages.ts';

const ANCHOR = { date: '2026-06-30', source: 'as_of' } as const;

/**
 * What others do with a text: find words, or tag every word. None of them says what a person has done; they show
 * what that costs beside what is usual.
 */
export function measureTextPeers(
  documents: readonly ReadDocument[],
  rounds: number,
): Promise<Speed[]> {
  const words = keywords();
  const versions = versionsFor();
  return timeAll(
    documents,
    {
      'leveltag, the whole judgement': async (document) =>
        canonicalJson(await analyse(document, { documentId: '', anchor: ANCHOR, versions })),
      'one expression of all anchors': ({ layer: { text } }) => text.match(words),
      'compromise on the whole text': ({ layer: { text } }) => nlp(text).json({ offset: true }),
    },
    charactersOf(documents),
    rounds,
  );
}

/** The words by which the detectors are found, as anyone would look for them: one expression, no meaning. */
function keywords(): RegExp {
  const anchors = DETECTORS.flatMap((detector) => detector.anchors);
  const words = [...new Set(anchors)].map((word) =>
    word.replace(/[^a-z0-9 ]/g, (mark) => `\\${mark}`).replace(/\\\$$/, '\\b'),
  );
  return new RegExp(`\\b(?:${words.join('|')})`, 'gi');
}

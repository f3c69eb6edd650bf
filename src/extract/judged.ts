import type { DocumentFinding, Extraction } from '../domain/extraction.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { ExtractFailure } from './failure.ts';
import { judgeText } from './quality/gate.ts';

/**
 * What a reader of a format without pages hands over: its text once the quality gate has judged it.
 *
 * @param doubts what the reader itself has to say against its reading
 * @param notes what it has to say besides: they do not lower the quality
 * @throws ExtractFailure when the gate turns the text away
 */
export function judged(
  mediaType: string,
  layer: TextLayer,
  doubts: readonly DocumentFinding[] = [],
  notes: readonly DocumentFinding[] = [],
): Extraction {
  const { quality, findings, untagged } = judgeText(layer);
  if (untagged) throw new ExtractFailure(untagged.code, untagged.message, untagged.action);
  return {
    kind: 'read',
    mediaType,
    layer,
    quality: doubts.length > 0 ? 'degraded' : quality,
    findings: [...doubts, ...notes, ...findings],
  };
}

import type { LevelRecord } from '../domain/result.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { blindRecord } from './blind-record.ts';
import { findRedactions } from './find-redactions.ts';

const NOTHING = { spans: [], words: [] };

/**
 * A record as it is shown to somebody who is not to know who it is about.
 *
 * @param layer what the result was made from; null where the file was not read
 */
export function blind(record: LevelRecord, layer: TextLayer | null): LevelRecord {
  const { source, result } = record;
  if (layer === null) return blindRecord(record, null, NOTHING);
  const known = { fileName: source.name, anchor: result.anchor.date, result };
  return blindRecord(record, layer.text, findRedactions(layer, known));
}

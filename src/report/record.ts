import { canonicalJson } from '../domain/canonical-json.ts';
import type {
  Intake,
  Level,
  LevelRecord,
  Override,
  PublishedTextLayer,
  Result,
} from '../domain/result.ts';

/** What is known about one received file; `textLayer` only where it was asked for. */
export interface RecordParts {
  readonly name: string;
  readonly bytes: number;
  readonly result: Result;
  readonly intake?: Intake | null;
  readonly override?: Override | null;
  readonly textLayer?: PublishedTextLayer | undefined;
}

/** Lays the record around a result. */
export function makeRecord(parts: RecordParts): LevelRecord {
  const override = parts.override ?? null;
  return {
    recordVersion: '1',
    source: { name: parts.name.toWellFormed(), bytes: parts.bytes },
    intake: parts.intake ?? null,
    override,
    effectiveLevel: effectiveLevel(parts.result, override),
    result: parts.result,
    ...(parts.textLayer && { textLayer: parts.textLayer }),
  };
}

/** What has a level or none, of a result or of a part of one. */
type Verdict =
  | { readonly outcome: 'tagged'; readonly level: { readonly tag: Level } }
  | { readonly outcome: 'untagged' };

/** A person's decision, else the computed tag, else null where the file has none. */
export function effectiveLevel(result: Verdict, override: Override | null): Level | null {
  if (override) return override.level;
  return result.outcome === 'tagged' ? result.level.tag : null;
}

/**
 * The record's canonical JSON, one line.
 *
 * @param resultJson the result's canonical JSON where the caller has it already: what is printed is then
 *   what was computed, byte for byte, and is not serialised twice.
 */
export function recordJson(record: LevelRecord, resultJson?: string): string {
  if (resultJson === undefined) return canonicalJson(record);
  const { result: _, source, textLayer, ...before } = record;
  const head = canonicalJson(before).slice(0, -1);
  const tail = canonicalJson({ source, textLayer }).slice(1);
  return `${head},"result":${resultJson},${tail}`;
}

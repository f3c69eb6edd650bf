import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import type { LevelRecord, Result, TaggedResult } from '../../src/domain/result.ts';
import { TASK_HANDLERS } from '../../src/pool/tasks.ts';
import { makeRecord } from '../../src/report/record.ts';
import map from '../../src/rubric/confidence/it-project-manager.json' with { type: 'json' };
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import type { Standard } from '../../src/verify/verify.ts';
import { versionsFor } from '../../src/versions.ts';
import { FIXTURE_AS_OF, goldenCases } from '../../scripts/fixtures/golden.ts';

/** A record with its text layer, as `leveltag tag --with-text` makes it. */
export async function recordOf(bytes: Uint8Array, rubric?: Rubric): Promise<LevelRecord> {
  const input = { bytes, anchor: FIXTURE_AS_OF, versions: versionsFor(rubric), withText: true };
  const { resultJson, textLayer } = await TASK_HANDLERS.tag(
    { ...input, ...(rubric && { rubric }) },
    DEFAULT_LIMITS,
    { recognising: () => undefined },
  );
  const result = JSON.parse(resultJson) as Result;
  return makeRecord({ name: 'resume', bytes: bytes.length, result, textLayer });
}

export type TaggedRecord = LevelRecord & { readonly result: TaggedResult };

/** The record of one folder of `fixtures/resumes`. */
export async function fixtureRecord(id: string): Promise<TaggedRecord> {
  const record = await recordOf(fixtureBytes(id));
  if (record.result.outcome !== 'tagged') throw new Error(`${id} has no level`);
  return record as TaggedRecord;
}

export function fixtureBytes(id: string): Uint8Array {
  return goldenCases().find((one) => one.id === id)!.bytes;
}

export const STANDARD: Standard = {
  rubric: DEFAULT_RUBRIC,
  rubricVersion: versionsFor().rubric,
  confidence: map,
};

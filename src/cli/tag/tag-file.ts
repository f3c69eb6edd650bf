import type { Anchor, PublishedTextLayer, Result, Versions } from '../../domain/result.ts';
import type { ReportItem } from '../../report/format.ts';
import type { ExtractLimits } from '../../extract/limits.ts';
import { makeRecord } from '../../report/record.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { InputFile } from './named-paths.ts';
import { readInput, type Input } from './read-input.ts';
import type { Pool } from '../../pool/pool.ts';

export interface TagRun {
  readonly pool: Pool;
  readonly anchor: Anchor;
  readonly versions: Versions;
  /** The built-in one when absent. */
  readonly rubric?: Rubric;
  readonly withText: boolean;
  readonly limits: ExtractLimits;
}

/** One file to its record. Never throws for a bad file: what is wrong with it is its outcome. */
export async function tagFile(file: InputFile, run: TagRun): Promise<ReportItem> {
  return tagInput(file.name, await readInput(file, run.limits), run);
}

/** What was read under a name to its record. */
export async function tagInput(name: string, input: Input, run: TagRun): Promise<ReportItem> {
  const { resultJson, textLayer } = await outcomeOf(input, run);
  const result = JSON.parse(resultJson) as Result;
  return { record: makeRecord({ name, bytes: input.size, result, textLayer }), resultJson };
}

interface Outcome {
  readonly resultJson: string;
  readonly textLayer?: PublishedTextLayer;
}

async function outcomeOf(input: Input, run: TagRun): Promise<Outcome> {
  const { pool, anchor, versions, rubric, withText } = run;
  const judging = { anchor, versions, ...(rubric && { rubric }) };
  if (input.kind === 'bytes') return pool.run('tag', { ...judging, bytes: input.bytes, withText });
  const { id, document } = input;
  const resultJson = await pool.run('analyse', {
    ...judging,
    documentId: id,
    extraction: document,
  });
  return { resultJson };
}

import type { Anchor, PublishedTextLayer, Result, Versions } from '../../domain/result.ts';
import type { ReportItem } from '../../report/format.ts';
import type { ExtractLimits } from '../../extract/limits.ts';
import type { Rect } from '../../domain/text-layer.ts';
import { blindName } from '../../redact/blind-record.ts';
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
  /** Masks what tells who a resume is about. Default: false. */
  readonly blind?: boolean;
}

/** A record, and of one that was blinded what is to be painted over on its pages. */
export interface TaggedFile extends ReportItem {
  readonly masks?: readonly Rect[];
}

/** One file to its record. Never throws for a bad file: what is wrong with it is its outcome. */
export async function tagFile(file: InputFile, run: TagRun): Promise<TaggedFile> {
  return tagInput(file.name, await readInput(file, run.limits), run);
}

/** What was read under a name to its record. */
export async function tagInput(name: string, input: Input, run: TagRun): Promise<TaggedFile> {
  const { resultJson, textLayer, masks } = await outcomeOf(name, input, run);
  const result = JSON.parse(resultJson) as Result;
  const { id, mediaType } = result.document;
  const shown = run.blind ? blindName(id, mediaType) : name;
  const record = makeRecord({ name: shown, bytes: input.size, result, textLayer });
  return { record, resultJson, ...(masks && { masks }) };
}

interface Outcome {
  readonly resultJson: string;
  readonly textLayer?: PublishedTextLayer;
  readonly masks?: readonly Rect[];
}

async function outcomeOf(name: string, input: Input, run: TagRun): Promise<Outcome> {
  const { pool, anchor, versions, rubric, withText } = run;
  const judging = { anchor, versions, ...(rubric && { rubric }) };
  if (input.kind === 'bytes') {
    const blind = run.blind && { fileName: name };
    return pool.run('tag', { ...judging, bytes: input.bytes, withText, ...(blind && { blind }) });
  }
  const { id, document } = input;
  const resultJson = await pool.run('analyse', {
    ...judging,
    documentId: id,
    extraction: document,
  });
  return { resultJson };
}

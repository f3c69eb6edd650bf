import { canonicalJson } from '../domain/canonical-json.ts';
import type { UnreadDocument } from '../domain/extraction.ts';
import { documentId } from '../extract/document-id.ts';
import { ExtractFailure, unread } from '../extract/failure.ts';
import { FORMATS } from '../extract/formats.ts';
import { sniff } from '../extract/sniff.ts';
import type { Analysis } from '../pipeline.ts';
import type { TaskName, Tasks } from './protocol.ts';

/** Why a child did not finish a task. */
export type Loss = 'parser_crashed' | 'timed_out';

const MESSAGES: Record<Loss, string> = {
  parser_crashed: 'The program that reads the file crashed on it.',
  timed_out: 'The file could not be read in the time that is allowed.',
};

/** What a task gives when its child was lost: a typed outcome, of the same shape as any other. */
export function lostOutput<Name extends TaskName>(
  task: Name,
  input: Tasks[Name]['input'],
  loss: Loss,
): Promise<Tasks[Name]['output']> {
  return LOST[task](input, new ExtractFailure(loss, MESSAGES[loss]));
}

const LOST: {
  readonly [Name in TaskName]: (
    input: Tasks[Name]['input'],
    failure: ExtractFailure,
  ) => Promise<Tasks[Name]['output']>;
} = {
  extract: async ({ bytes }, failure) => lostDocument(bytes, failure),
  analyse: async ({ extraction, ...analysis }, failure) =>
    untaggedJson(unread(extraction.mediaType, failure), analysis),
  tag: async ({ bytes, anchor, versions }, failure) => {
    const analysis = { documentId: documentId(bytes), anchor, versions };
    return { resultJson: await untaggedJson(lostDocument(bytes, failure), analysis) };
  },
};

function lostDocument(bytes: Uint8Array, failure: ExtractFailure): UnreadDocument {
  return unread(FORMATS[sniff(bytes)].mediaType, failure);
}

/** The pipeline is loaded when first needed: the parent has no other use for it. */
async function untaggedJson(document: UnreadDocument, analysis: Analysis): Promise<string> {
  const { untagged } = await import('../pipeline.ts');
  return canonicalJson(untagged(document, analysis));
}

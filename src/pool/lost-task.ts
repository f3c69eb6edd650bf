import { canonicalJson } from '../domain/canonical-json.ts';
import { OUT_OF_MEMORY } from '../domain/extraction.ts';
import type { UnreadDocument } from '../domain/extraction.ts';
import { documentId } from '../extract/document-id.ts';
import { ExtractFailure, unread } from '../extract/failure.ts';
import { FORMATS } from '../extract/formats.ts';
import { sniff } from '../extract/sniff.ts';
import type { Analysis } from '../pipeline.ts';
import type { TaskName, Tasks } from './protocol.ts';

/** Why a child did not finish a task. */
export type Loss = 'parser_crashed' | 'timed_out' | 'out_of_memory';

const FAILURES: Record<Loss, ExtractFailure> = {
  parser_crashed: new ExtractFailure(
    'parser_crashed',
    'The program that reads the file crashed on it.',
  ),
  timed_out: new ExtractFailure(
    'timed_out',
    'The file could not be read in the time that is allowed.',
  ),
  out_of_memory: new ExtractFailure(
    'parser_crashed',
    'Reading the file took more memory than is allowed.',
  ),
};

/** What a task gives when its child was lost: a typed outcome, of the same shape as any other. */
export function lostOutput<Name extends TaskName>(
  task: Name,
  input: Tasks[Name]['input'],
  loss: Loss,
): Promise<Tasks[Name]['output']> {
  return LOST[task](input, loss);
}

const LOST: {
  readonly [Name in TaskName]: (
    input: Tasks[Name]['input'],
    loss: Loss,
  ) => Promise<Tasks[Name]['output']>;
} = {
  extract: async ({ bytes }, loss) => lostDocument(bytes, loss),
  analyse: async ({ extraction, ...analysis }, loss) =>
    untaggedJson(lost(extraction.mediaType, loss), analysis),
  read: async ({ bytes, anchors, ...judging }, loss) => {
    const extraction = lostDocument(bytes, loss);
    const judged = anchors.map((anchor) => untaggedJson(extraction, { ...judging, anchor }));
    return { extraction, results: await Promise.all(judged) };
  },
  rescore: async ({ results }) => results.map(() => null),
  authors: async () => [],
  render: async (_, loss) => ({ kind: 'refused', untagged: FAILURES[loss].toUntagged() }),
  tag: async ({ bytes, anchor, versions }, loss) => {
    const analysis = { documentId: documentId(bytes), anchor, versions };
    return { resultJson: await untaggedJson(lostDocument(bytes, loss), analysis) };
  },
};

function lostDocument(bytes: Uint8Array, loss: Loss): UnreadDocument {
  return lost(FORMATS[sniff(bytes)].mediaType, loss);
}

/** A finding tells the attempt that memory ended from a crash, which would come again. */
function lost(mediaType: string, loss: Loss): UnreadDocument {
  const document = unread(mediaType, FAILURES[loss]);
  if (loss !== 'out_of_memory') return document;
  return { ...document, findings: [{ code: OUT_OF_MEMORY, message: document.untagged.message }] };
}

/** The pipeline is loaded when first needed: the parent has no other use for it. */
async function untaggedJson(document: UnreadDocument, analysis: Analysis): Promise<string> {
  const { untagged } = await import('../pipeline.ts');
  return canonicalJson(untagged(document, analysis));
}

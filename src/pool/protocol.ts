import type { Extraction, Untagged } from '../domain/extraction.ts';
import type { Anchor, PublishedTextLayer, Versions } from '../domain/result.ts';
import type { Rect } from '../domain/text-layer.ts';
import type { ExtractLimits } from '../extract/limits.ts';
import type { PageImage, PageToRender } from '../render/render-page.ts';
import type { Rescored, RescoreInput } from '../reprocess/rescore.ts';
import type { Rubric } from '../rubric/rubric.ts';

/**
 * What parent and child say to each other, by structured clone over the IPC channel:
 *
 *     child:  ready                      once, when it can take a task
 *     parent: task {id, task, input}     one at a time
 *     child:  recognising {id}           where text in pictures has to be recognised: it has more time then
 *     child:  done {id, output} | fault {id, error}
 *
 * A child that ends, or takes too long, has lost the task it had.
 */
export interface Tasks {
  extract: { input: ExtractInput; output: Extraction };
  /** `extract`, and `analyse` for each day: the text does not cross to the child again. */
  read: { input: ReadInput; output: ReadOutput };
  /** Output: the canonical JSON of the result. */
  analyse: { input: AnalyseInput; output: string };
  /** Results as another rubric scores them, in their order; null where the text has to be judged. */
  rescore: { input: RescoreInput; output: readonly (Rescored | null)[] };
  tag: { input: TagInput; output: TagOutput };
  /** What a file says of its author and title; nothing where it cannot be read. */
  authors: { input: ExtractInput; output: readonly string[] };
  /** One page as a picture. */
  render: { input: RenderInput; output: RenderOutput };
}

export type TaskName = keyof Tasks;

export interface ExtractInput {
  readonly bytes: Uint8Array;
}

interface Judging {
  readonly anchor: Anchor;
  readonly versions: Versions;
  /** Default: the rubric that leveltag brings. */
  readonly rubric?: Rubric;
}

export interface ReadInput extends ExtractInput {
  /** SHA-256 of the bytes, hex. */
  readonly documentId: string;
  readonly anchors: readonly Anchor[];
  readonly versions: Versions;
}

export interface ReadOutput {
  readonly extraction: Extraction;
  /** The canonical JSON of a result for each anchor. */
  readonly results: readonly string[];
}

export interface AnalyseInput extends Judging {
  /** SHA-256 of the bytes, hex. */
  readonly documentId: string;
  readonly extraction: Extraction;
}

export interface RenderInput extends PageToRender {
  readonly bytes: Uint8Array;
}

export type RenderOutput =
  | ({ readonly kind: 'image' } & PageImage)
  | { readonly kind: 'refused'; readonly untagged: Untagged };

/** `extract` and `analyse` in one child: the text never crosses to the parent unless it is asked for. */
export interface TagInput extends Judging {
  readonly bytes: Uint8Array;
  /** Default: false. */
  readonly withText?: boolean;
  /** Masks what tells who it is about; the file's name is one of the hints. Default: nothing is masked. */
  readonly blind?: { readonly fileName: string };
}

export interface TagOutput {
  /** Canonical JSON of the result. */
  readonly resultJson: string;
  /** With `withText`, of a file that was read. */
  readonly textLayer?: PublishedTextLayer;
  /** With `blind`, of a file with pages: what is to be painted over in their pictures. */
  readonly masks?: readonly Rect[];
}

export interface TaskMessage<Name extends TaskName = TaskName> {
  readonly id: number;
  readonly task: Name;
  readonly input: Tasks[Name]['input'];
  readonly limits: ExtractLimits;
}

export type ChildMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'recognising'; readonly id: number }
  | {
      readonly type: 'done';
      readonly id: number;
      readonly output: Tasks[TaskName]['output'];
      /** Resident memory of the child afterwards, bytes. */
      readonly rss: number;
    }
  /** The task threw: a defect of leveltag, not of the child. `error` is for developers: it may quote the file. */
  | { readonly type: 'fault'; readonly id: number; readonly error: string; readonly rss: number };

/** How a task ended, as the child says. */
export type Answer = Extract<ChildMessage, { type: 'done' | 'fault' }>;

/** What a task tells of itself while it runs. */
export interface TaskEvents {
  recognising(): void;
}

/** One function a task, as a child runs them. */
export type TaskHandlers = {
  readonly [Name in TaskName]: (
    input: Tasks[Name]['input'],
    limits: ExtractLimits,
    events: TaskEvents,
  ) => Promise<Tasks[Name]['output']>;
};

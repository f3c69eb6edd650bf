import type { Generated, Insertable, Selectable } from 'kysely';

/**
 * The tables, as `migrations/` makes them. Document ids, hashes and release ids are lower-case hex
 * SHA-256; anchors and received dates are `YYYY-MM-DD`.
 */
export interface Tables {
  installation: { id: string };
  documents: DocumentsTable;
  receipts: ReceiptsTable;
  extractions: ExtractionsTable;
  releases: ReleasesTable;
  activations: ActivationsTable;
  runs: RunsTable;
  result_bodies: ResultBodiesTable;
  results: ResultsTable;
  dispatches: DispatchesTable;
  actors: ActorsTable;
  decisions: DecisionsTable;
  decision_head: DecisionHeadTable;
  decision_subjects: DecisionSubjectsTable;
  decision_contents: DecisionContentsTable;
  overrides: OverridesTable;
  tombstones: TombstonesTable;
  blob_removals: BlobRemovalsTable;
  open_tasks: OpenTasksTable;
}

/** One row for each distinct file content. */
interface DocumentsTable {
  id: string;
  bytes: number;
  created_at: Generated<Date>;
}

/** One row for each time a file was received. The only table that knows what a file was called. */
interface ReceiptsTable {
  id: Generated<number>;
  document_id: string;
  /** The received date: what "Present" means for this receipt. */
  anchor: string;
  source_name: string;
  batch: string;
  external_id: string | null;
  created_at: Generated<Date>;
}

/** What reading a document gave, under one version of the extract stage; never changed. */
interface ExtractionsTable {
  document_id: string;
  version: string;
  kind: 'read' | 'unread';
  media_type: string;
  quality: 'ok' | 'degraded' | null;
  origin: 'native' | 'ocr' | null;
  page_count: number;
  findings: string;
  /** The text layer; null for a document that could not be read. */
  text: string | null;
  blocks: string | null;
  pages: string | null;
  hidden: string | null;
  geometry: Uint8Array | null;
  /** Why it could not be read; null for one that was. */
  untagged: string | null;
  created_at: Generated<Date>;
}

/** A set of stage versions; its id is the hash of them. */
interface ReleasesTable {
  id: string;
  versions: string;
  /** The rubric, where it is not the built-in one. */
  rubric: string | null;
  created_at: Generated<Date>;
}

/** That a release was made the one that readers see; the newest row holds. */
interface ActivationsTable {
  id: Generated<number>;
  release_id: string;
  run_id: number | null;
  created_at: Generated<Date>;
}

export type RunState = 'running' | 'paused' | 'shadow' | 'promoted';

/** One run of reprocessing. */
interface RunsTable {
  id: Generated<number>;
  from_release: string;
  to_release: string;
  state: RunState;
  flip_budget: number;
  report: string | null;
  started_at: Generated<Date>;
  ended_at: Date | null;
}

/** A result without its versions and anchor: many releases and anchors share one body. */
interface ResultBodiesTable {
  document_id: string;
  hash: string;
  /** Null where it is kept as what differs from another body of the document; the view `bodies` has it. */
  body: string | null;
  /** `BodyFacts`, of a body that is kept whole and has a level. */
  facts: string | null;
  base: string | null;
  dimensions: string | null;
  level: string | null;
  dimensions_end: number | null;
  level_start: number | null;
  level_end: number | null;
}

/** The current result of a document for an anchor under a release; the columns are there to filter by. */
interface ResultsTable {
  document_id: string;
  anchor: string;
  release_id: string;
  body_hash: string;
  outcome: 'tagged' | 'untagged';
  untagged_code: string | null;
  level: string | null;
  role: string | null;
  score: number | null;
  /** Ids of the signals that count. */
  signals: Generated<string[]>;
  /** The level that people see: a person's decision, else the computed one. */
  effective_level: string | null;
  /** Months in the role, the least that can be. */
  pm_months: number | null;
  quality: string | null;
  /** Seen although its release is not the active one, as that has no result for the task. */
  stands_in: Generated<boolean>;
  created_at: Generated<Date>;
}

/** That work was handed to the queue, how often, and how the last try ended if it gave no result. */
interface DispatchesTable {
  document_id: string;
  anchor: string;
  release_id: string;
  generation: number;
  dispatched_at: Date;
  /** The body of an outcome that is tried again (`timed_out`) and therefore never a result. */
  failure: string | null;
  failed_at: Date | null;
}

/** Who acts. A name can be taken out; the log goes on knowing the number. */
interface ActorsTable {
  id: Generated<string>;
  name: string | null;
}

/** The hash-chained log: append only, as the database sees to, and without personal data. */
interface DecisionsTable {
  sequence: number;
  at: Date;
  kind: string;
  actor: string;
  subject: string | null;
  content: string;
  previous: string;
  hash: string;
}

/** The last entry of the log; its lock puts appends in a row. */
interface DecisionHeadTable {
  single: Generated<boolean>;
  sequence: number;
  hash: string;
}

/** What opens the subjects of a document's entries. */
interface DecisionSubjectsTable {
  document_id: string;
  salt: Buffer;
}

/** What opens the content of an entry. */
interface DecisionContentsTable {
  sequence: number;
  document_id: string | null;
  salt: Buffer;
  /** Canonical JSON. */
  payload: string;
}

/** What people decided over a result; the newest row of a task holds. */
interface OverridesTable {
  id: Generated<number>;
  document_id: string;
  anchor: string;
  /** Null takes back. */
  level: string | null;
  made_by: string;
  made_at: Generated<Date>;
  reason_code: string;
  note: string;
}

/** That a document was erased, under a key that does not say which. */
interface TombstonesTable {
  key: string;
  generation: number;
  erased_at: Generated<Date>;
}

/** Bytes of erased documents that are still to be removed. */
interface BlobRemovalsTable {
  document_id: string;
  created_at: Generated<Date>;
}

/** That a task has no result under any release. */
interface OpenTasksTable {
  document_id: string;
  anchor: string;
}

export type ExtractionRow = Selectable<ExtractionsTable>;
export type NewExtraction = Insertable<ExtractionsTable>;
export type NewResult = Insertable<ResultsTable>;

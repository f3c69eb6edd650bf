/** One step of the schema. Published steps are never edited: a change is a new step. */
export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number;
  readonly name: string;
  /** Run in one transaction, in the schema `leveltag`. */
  readonly sql: string;
}

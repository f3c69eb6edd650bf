/** The true order of the blocks of one page of the corpus, without a word of it. */
export interface LabelledPage {
  /** The beginning of the file's SHA-256. */
  readonly file: string;
  /** 1-based. */
  readonly page: number;
  readonly kind: PageKind;
  /** It was labelled after the rules were made. */
  readonly unseen?: true;
  /** Block ids in reading order; between two runs (labels about a chart) the order is nobody's concern. */
  readonly runs: readonly (readonly string[])[];
}

/** Parts beside each other; tables with wrapped cells; or lines from top to bottom. */
export type PageKind = 'columns' | 'table' | 'plain';

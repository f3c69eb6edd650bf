import type { HiddenReason } from '../../domain/text-layer.ts';
import type { Cell, Run, TextBox } from '../flow/flow.ts';
import type { RunProperties } from '../flow/run-properties.ts';
import type { Color } from './colors.ts';
import type { DocxRun } from './run-properties.ts';
import type { ResolvedStyle } from './styles.ts';

/** A paragraph that is open, as far as it has been read. */
export interface ParagraphDraft {
  styleId: string | undefined;
  style: ResolvedStyle | null;
  outline: number | null;
  list: { numId?: string | undefined; level?: number } | null;
  /** Undefined where nothing is said of it. */
  shading: Color | null | undefined;
  /** Why nothing in it is seen. */
  hides: HiddenReason | null;
  text: string;
  readonly runs: Run[];
  /** Properties set directly on the run being read; null between runs. */
  run: DocxRun | null;
  /** The same object may belong to other runs too. */
  shared: boolean;
  /** The same with the styles' taken in; null until the run's first character. */
  resolvedRun: RunProperties | null;
  readonly boxes: TextBox[];
}

export function newParagraph(): ParagraphDraft {
  return {
    styleId: undefined,
    style: null,
    outline: null,
    list: null,
    shading: undefined,
    hides: null,
    text: '',
    runs: [],
    run: null,
    shared: false,
    resolvedRun: null,
    boxes: [],
  };
}

/** A table that is open. */
export interface TableDraft {
  readonly rows: Cell[][];
  /** What is painted behind its cells. */
  color: Color | null;
  /** Why nothing in the row that is open is seen. */
  rowHides: HiddenReason | null;
  column: number;
}

export function newTable(): TableDraft {
  return { rows: [], color: null, rowHides: null, column: 0 };
}

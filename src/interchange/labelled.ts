import type { LevelRecord } from '../domain/result.ts';
import type { Rect } from '../domain/text-layer.ts';
import { SIGNAL_IDS, type SignalId } from '../domain/signal.ts';

/** A resume's text with labels on it: what every format of labels says in its own way. */
export interface LabelledText {
  /** Names files and tasks; letters, digits, `.`, `_` and `-` only. */
  readonly id: string;
  readonly text: string;
  readonly labels: readonly Label[];
  /** What labellers say of the whole; absent where they say nothing. */
  readonly facts?: Facts;
}

export interface Label {
  readonly id: string;
  readonly signal: SignalId;
  /** `led` … `trained`, or `negated`. */
  readonly involvement: string;
  /** Why it does not count; null where it does, or nobody says. */
  readonly guard: string | null;
  readonly rule: string | null;
  readonly parts: readonly LabelPart[];
}

export interface LabelPart {
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly rects: readonly Rect[];
}

export interface Facts {
  readonly role?: string;
  readonly level?: string;
  readonly confidence?: number;
  readonly pmYears?: number;
  readonly totalYears?: number;
}

export const INVOLVEMENTS = [
  'led',
  'contributed',
  'assisted',
  'listed',
  'trained',
  'negated',
] as const;

/** Labels that cannot be read; the message says where, never the words of a resume. */
export class InterchangeError extends Error {
  readonly code = 'labels_invalid';
  constructor(message: string) {
    super(message);
    this.name = 'InterchangeError';
  }
}

/**
 * The evidence of signals as labels on the text.
 *
 * @throws InterchangeError for a record without its text
 */
export function labelledText({ result, textLayer }: LevelRecord): LabelledText {
  const id = result.document.id.slice(0, 16);
  if (!textLayer) throw new InterchangeError(`${id}: the result has no text; tag it --with-text.`);
  if (result.outcome === 'untagged') return { id, text: textLayer.text, labels: [] };
  const guards = new Map(
    result.notCounted.flatMap(({ guard, evidence }) =>
      evidence.map((one) => [one, guard] as const),
    ),
  );
  const labels = result.evidence.flatMap((piece): Label[] => {
    const signal = signalOf(piece.rule.split('/')[0]!);
    if (!signal || !piece.assertion) return [];
    const { polarity, involvement } = piece.assertion;
    return [
      {
        id: piece.id,
        signal,
        involvement: polarity === 'negated' ? 'negated' : involvement,
        guard: guards.get(piece.id) ?? null,
        rule: piece.rule,
        parts: piece.parts.map(({ start, end, rects }) => ({ start, end, rects })),
      },
    ];
  });
  return { id, text: textLayer.text, labels };
}

export function signalOf(name: string): SignalId | null {
  return SIGNAL_IDS.find((id) => id === name) ?? null;
}

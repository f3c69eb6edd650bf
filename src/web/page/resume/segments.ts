import type { HiddenReason } from '../../../domain/text-layer.ts';
import type { Span } from '../../../domain/span.ts';
import type { Marked } from './marks.ts';

/** Marks and hidden ranges over one text; they may overlap. */
export interface Layered {
  readonly spans: readonly (Span & { readonly mark: Marked })[];
  readonly hidden: readonly (Span & { readonly reason: HiddenReason })[];
}

/** A piece of text over which the same marks lie from end to end. */
export interface Segment extends Span {
  readonly marks: readonly Marked[];
  readonly hidden: HiddenReason | null;
}

/** Cuts a block where a mark or a hidden range begins or ends. */
export function segmentsOf(block: Span, { spans, hidden }: Layered): Segment[] {
  const own = spans.filter((span) => span.start < block.end && span.end > block.start);
  const unseen = hidden.filter((span) => span.start < block.end && span.end > block.start);
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of [...own, ...unseen]) {
    if (start > block.start) cuts.add(start);
    if (end < block.end) cuts.add(end);
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1]!;
    const covers = (span: Span): boolean => span.start <= start && span.end >= end;
    return {
      start,
      end,
      marks: [...new Set(own.filter(covers).map(({ mark }) => mark))],
      hidden: unseen.find(covers)?.reason ?? null,
    };
  });
}

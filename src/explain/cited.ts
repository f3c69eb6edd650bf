import type { Evidence, EvidenceId, TaggedResult } from '../domain/result.ts';
import type { CitedPiece, StoppedPiece } from './explanation.ts';
import { guardMeaning } from './guard-meanings.ts';

/** A piece of evidence as explanations cite it. */
export function citedPiece({
  id,
  rule,
  parts,
  section,
  position,
  assertion,
}: Evidence): CitedPiece {
  return {
    id,
    rule,
    quote: parts.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' … '),
    page: parts[0]!.page,
    section,
    position,
    involvement: assertion?.involvement ?? null,
    cues: (assertion?.cues ?? []).map(({ axis, rule: by, quote }) => ({ axis, rule: by, quote })),
  };
}

/** What does not count, in reading order. */
export function stoppedPieces({ notCounted, evidence }: TaggedResult): StoppedPiece[] {
  const place = new Map<EvidenceId, number>(evidence.map(({ id }, at) => [id, at]));
  return notCounted
    .flatMap(({ signal, guard, evidence: ids }) =>
      ids.flatMap((id) => {
        const piece = evidence[place.get(id) ?? -1];
        if (!piece) return [];
        return [{ signal, guard, because: guardMeaning(guard), piece: citedPiece(piece) }];
      }),
    )
    .sort((a, b) => place.get(a.piece.id)! - place.get(b.piece.id)!);
}

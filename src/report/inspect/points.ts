import type { DimensionScore, EvidenceId } from '../../domain/result.ts';
import type { Palette } from '../palette.ts';
import { oneLine } from '../safe-text.ts';
import { pad, width } from '../width.ts';

/** Each dimension and its criteria with points and the numbers of the evidence that earned them. */
export function pointLines(
  dimensions: readonly DimensionScore[],
  labelOf: (id: EvidenceId) => string | undefined,
  paint: Palette,
): string[] {
  const labels = dimensions.flatMap((d) => [d.label, ...d.criteria.map((c) => `  ${c.label}`)]);
  const columns = Math.max(0, ...labels.map((label) => width(oneLine(label)) + 2));
  return dimensions.flatMap((dimension, index) => [
    `  ${paint.dimension(index)(pad(oneLine(dimension.label), columns))} ${fraction(dimension)}`,
    ...dimension.criteria.map((criterion) => {
      const numbers = criterion.evidence.flatMap((id) => labelOf(id) ?? []);
      const cited = numbers.length > 0 ? `  [${numbers.join(',')}]` : '';
      const line = `    ${pad(oneLine(criterion.label), columns - 2)} ${fraction(criterion)}${cited}`;
      return criterion.points === 0 ? paint.dim(line) : line;
    }),
  ]);
}

function fraction({ points, max }: { readonly points: number; readonly max: number }): string {
  return `${String(points).padStart(3)}/${max}`;
}

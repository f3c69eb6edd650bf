import type { DimensionScore } from '../../../domain/result.ts';
import { html, NOTHING, type Html } from '../html.ts';

type Scored = Pick<DimensionScore, 'label' | 'points' | 'max'>;

/** Points of all dimensions one after another, on a track of all that can be had. */
export function scoreBar(dimensions: readonly Scored[]): Html {
  const max = dimensions.reduce((sum, { max }) => sum + max, 0) || 1;
  let x = 0;
  const parts = dimensions.map(({ points }, index) => {
    if (points === 0) return NOTHING;
    const width = (100 * points) / max;
    const part = html`<rect
      class="d${index % 8}"
      x="${round(x)}"
      width="${round(width)}"
      height="6"
    />`;
    x += width;
    return part;
  });
  const words = dimensions.map(({ label, points, max: own }) => `${label} ${points} of ${own}`);
  return html`<svg class="score-bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img">
    <title>${words.join(', ')}</title>
    <rect class="track" width="100" height="6" />
    ${parts}
  </svg>`;
}

/** One dimension: its points of what it can give. */
export function dimensionBar({ points, max }: Scored, index: number): Html {
  return html`<svg
    class="score-bar one"
    viewBox="0 0 100 6"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect class="track" width="100" height="6" />
    <rect class="d${index % 8}" width="${round((100 * points) / (max || 1))}" height="6" />
  </svg>`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

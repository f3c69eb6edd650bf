import type { DimensionScore } from '../../../domain/result.ts';
import { html, NOTHING, type Html } from '../html.ts';

type Scored = Pick<DimensionScore, 'label' | 'points' | 'max'>;

/** Points of all dimensions one after another, on a track of all that can be had. */
export function scoreBar(dimensions: readonly Scored[]): Html {
  const max = dimensions.reduce((sum, { max }) => sum + max, 0) || 1;
  let x = 0;
  const parts = dimensions.map(({ points }, index) => {
    const width = (100 * points) / max;
    const part = bar(x, width, index);
    x += width;
    return part;
  });
  const words = dimensions.map(({ label, points, max: own }) => `${label} ${points} of ${own}`);
  return html`<span class="score-bar" role="img" title="${words.join(', ')}"
    ><svg>${parts}</svg></span
  >`;
}

/** One dimension: its points of what it can give. */
export function dimensionBar({ points, max }: Scored, index: number): Html {
  return html`<span class="score-bar" aria-hidden="true"
    ><svg>${bar(0, (100 * points) / (max || 1), index)}</svg></span
  >`;
}

/** In shares of the whole: a drawing with a scale of its own takes a browser several times as long. */
function bar(x: number, width: number, index: number): Html | '' {
  if (width === 0) return NOTHING;
  return html`<rect
    class="d${index % 8}"
    x="${round(x)}%"
    width="${round(width)}%"
    height="100%"
  />`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

import { rectsOf } from '../domain/geometry.ts';
import type { PublishedTextLayer } from '../domain/result.ts';
import { at } from '../domain/span.ts';
import type { TextLayer } from '../domain/text-layer.ts';

/** A text layer as a record shows it: what is hidden has its page and rectangles. */
export function publishedLayer(layer: TextLayer): PublishedTextLayer {
  const { text, blocks, hidden, pages } = layer;
  const visibility = hidden.map((range) => ({
    ...range,
    page: at(blocks, range.start)?.page ?? null,
    rects: layer.geometry ? rectsOf(layer.geometry, range) : [],
  }));
  return { text, blocks, visibility, pages };
}

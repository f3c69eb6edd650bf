import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meets } from '../../../src/extract/pdf/visibility/box.ts';
import { ShapeBands } from '../../../src/extract/pdf/visibility/shape-bands.ts';
import type { Shape } from '../../../src/extract/pdf/visibility/shapes.ts';

const edge = fc.double({ min: -200, max: 6000, noNaN: true });
const box = fc.tuple(edge, edge, edge, edge).map(([xa, xb, ya, yb]) => ({
  x0: Math.min(xa, xb),
  x1: Math.max(xa, xb),
  y0: Math.min(ya, yb),
  y1: Math.max(ya, yb),
}));

test('the bands name the shapes that a box meets, each once, in painting order', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 30 }), box, (boxes, place) => {
      const shapes = boxes.map((each, i): Shape => ({
        kind: 'fill',
        object: i + 1,
        turn: 2 * i,
        box: each,
        color: null,
        covers: false,
      }));
      const plainly = shapes.filter((shape) => meets(shape.box, place));
      expect(new ShapeBands(shapes).about(place)).toEqual(plainly);
    }),
  );
});

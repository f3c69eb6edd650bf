import type { Binary } from './binary.ts';

/** A text box: its text, as positions in the story of boxes, and where it is drawn. */
export interface DocBox {
  readonly start: number;
  readonly end: number;
  /** From its anchor, twips. */
  readonly at: { readonly x: number; readonly y: number };
}

const STORY = 22;
const SHAPE = 26;

/**
 * Text boxes by the position in the body that they hang on ([MS-DOC] 2.8.32, 2.8.38). Those without an
 * anchor that is known come under -1.
 */
export function readBoxes(stories: Binary, shapes: Binary): Map<number, DocBox[]> {
  const anchors = readAnchors(shapes);
  const count = Math.floor((stories.bytes.length - 4) / (4 + STORY));
  const boxes = new Map<number, DocBox[]>();
  // The last one closes the story and holds nothing.
  for (let i = 0; i < count - 1; i++) {
    const shape = stories.i32(4 * (count + 1) + STORY * i + 14);
    const anchor = anchors.get(shape) ?? { position: -1, at: { x: 0, y: 0 } };
    const box = { start: stories.u32(4 * i), end: stories.u32(4 * (i + 1)), at: anchor.at };
    boxes.set(anchor.position, [...(boxes.get(anchor.position) ?? []), box]);
  }
  return boxes;
}

interface Anchor {
  readonly position: number;
  readonly at: DocBox['at'];
}

function readAnchors(shapes: Binary): Map<number, Anchor> {
  const count = Math.floor((shapes.bytes.length - 4) / (4 + SHAPE));
  const anchors = new Map<number, Anchor>();
  for (let i = 0; i < count; i++) {
    const at = 4 * (count + 1) + SHAPE * i;
    anchors.set(shapes.i32(at), {
      position: shapes.u32(4 * i),
      at: { x: shapes.i32(at + 4), y: shapes.i32(at + 8) },
    });
  }
  return anchors;
}

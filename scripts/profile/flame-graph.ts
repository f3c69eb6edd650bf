import type { Frame } from './call-tree.ts';

const WIDTH = 1400;
const ROW = 18;
const TOP = 30;
/** Boxes narrower than this, in pixels, are left out: nobody could see them. */
const NARROW = 0.6;
const CHARACTER = 6.6;

/** Calls as boxes over what called them, as wide as their time; names and shares show under the pointer. */
export function flameGraph(root: Frame, title: string): string {
  const boxes: string[] = [];
  let deepest = 0;
  const draw = (frame: Frame, left: number, depth: number): void => {
    const width = (frame.total / root.total) * WIDTH;
    if (width < NARROW) return;
    deepest = Math.max(deepest, depth);
    boxes.push(box(frame, left, depth, width, root.total));
    let at = left;
    for (const child of frame.children.values()) {
      draw(child, at, depth + 1);
      at += (child.total / root.total) * WIDTH;
    }
  };
  draw(root, 0, 0);
  const height = TOP + (deepest + 1) * ROW + 4;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="monospace" font-size="11">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="6" y="19" font-size="14">${escape(title)}</text>`,
    ...boxes,
    '</svg>\n',
  ].join('\n');
}

function box(frame: Frame, left: number, depth: number, width: number, all: number): string {
  const y = TOP + depth * ROW;
  const fits = Math.floor((width - 4) / CHARACTER);
  const name = fits >= 3 ? frame.name.slice(0, fits) : '';
  const percent = ((100 * frame.total) / all).toFixed(1);
  return `<g><title>${escape(frame.key)}: ${percent} %, ${frame.total.toFixed(0)} ms</title><rect x="${left.toFixed(1)}" y="${y}" width="${Math.max(0.5, width - 0.5).toFixed(1)}" height="${ROW - 1}" fill="${colourOf(frame)}"/><text x="${(left + 2).toFixed(1)}" y="${y + 13}">${escape(name)}</text></g>`;
}

/** Warm for the product's own code, grey for libraries and the run-time system, violet where WebAssembly works. */
function colourOf({ key, self, wasm }: Frame): string {
  if (wasm > self / 2 && self > 0) return '#b9a3e3';
  const place = key.split(' ')[1];
  if (!place || /^(?:@|node:|[^/]+\/(?:dist|lib|build)\/)/.test(place)) return '#cfd4da';
  return ['#f6b26b', '#f2c879', '#eda55d', '#f4bd8b'][key.length % 4]!;
}

function escape(words: string): string {
  return words.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

import type { PublishedHiddenRange } from '../../../domain/result.ts';
import type { Page, Rect } from '../../../domain/text-layer.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { HIDDEN_WORDS } from '../words/document.ts';
import type { Marked } from './marks.ts';
import type { ResumeModel } from './model.ts';

/** Points around a box, so that it does not touch the letters. */
const AIR = 1;
const HIDDEN_AIR = 0.5;

/** The pictures of the pages, each with boxes over what is cited; a box leads to its reason. */
export function pageSheets(model: ResumeModel, marks: ReadonlyMap<string, Marked>): Html {
  const { text, pageImage } = model;
  return html`<div class="sheets">
    ${(text?.pages ?? []).map((page) => sheet(page, pageImage!(page.number), marks, text!.visibility))}
  </div>`;
}

function sheet(
  page: Page,
  image: string,
  marks: ReadonlyMap<string, Marked>,
  hidden: readonly PublishedHiddenRange[],
): Html {
  const { number, width, height } = page;
  const lazy = number > 1 ? html` loading="lazy"` : NOTHING;
  return html`<figure class="sheet" id="page-${number}">
    <div class="paper">
      <img
        src="${image}"
        alt="Page ${number} of the resume"
        width="${Math.round(width * 2)}"
        height="${Math.round(height * 2)}"
        decoding="async"
        ${lazy}
      />
      <svg
        viewBox="0 0 ${width} ${height}"
        preserveAspectRatio="none"
        role="group"
        aria-label="Marked words on page ${number}"
      >
        ${hidden.map((range) => hiddenBox(range, number))}
        ${[...marks.values()].map((mark) => markBox(mark, number))}
      </svg>
    </div>
    <figcaption>Page ${number}</figcaption>
  </figure>`;
}

function markBox(mark: Marked, page: number): Html | '' {
  const all = mark.use.evidence.parts.flatMap(({ rects }) => rects);
  const rects = all.filter((rect) => rect.page === page);
  if (rects.length === 0) return NOTHING;
  const anchor = all[0] === rects[0] ? html` id="m-${mark.id}"` : NOTHING;
  const words = mark.use.guard === null ? mark.topic : `${mark.topic}, not counted`;
  return html`<a
    href="#r-${mark.id}"
    ${anchor}
    class="mark ${mark.look}"
    data-e="${mark.id}"
    aria-label="${words}: to the reason"
    ><title>${words}</title>${rects.map((rect) => box(rect, AIR))}</a
  >`;
}

function hiddenBox({ rects, reason }: PublishedHiddenRange, page: number): Html | '' {
  const own = rects.filter((rect) => rect.page === page);
  if (own.length === 0) return NOTHING;
  return html`<g class="mark hidden-mark"
    ><title>Hidden text: ${HIDDEN_WORDS[reason]}</title
    >${own.map((rect) => box(rect, HIDDEN_AIR))}</g
  >`;
}

function box({ x0, y0, x1, y1 }: Rect, air: number): Html {
  return html`<rect
    x="${round(x0 - air)}"
    y="${round(y0 - air)}"
    width="${round(x1 - x0 + 2 * air)}"
    height="${round(y1 - y0 + 2 * air)}"
    rx="1.5"
  />`;
}

function round(points: number): string {
  return String(Math.round(points * 100) / 100);
}

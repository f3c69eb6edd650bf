import type { PublishedTextLayer } from '../../../domain/result.ts';
import type { Block } from '../../../domain/text-layer.ts';
import { neutralise } from '../../../report/safe-text.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { HIDDEN_WORDS } from '../words/document.ts';
import type { Marked } from './marks.ts';
import { segmentsOf, type Layered, type Segment } from './segments.ts';

/** The text as it was read, block by block, with what is cited marked and what nobody sees shown as such. */
export function textSheet(text: PublishedTextLayer, marks: ReadonlyMap<string, Marked>): Html {
  const spans = [...marks.values()].flatMap((mark) =>
    mark.use.evidence.parts.map(({ start, end }) => ({ start, end, mark })),
  );
  const hidden = text.visibility.map(({ start, end, reason }) => ({ start, end, reason }));
  const layered: Layered = { spans, hidden };
  const anchored = new Set<string>();
  return html`<div class="sheet text-sheet" lang="en">
    ${text.blocks.map((block) => blockOf(block, text.text, layered, anchored))}
  </div>`;
}

function blockOf(block: Block, text: string, layered: Layered, anchored: Set<string>): Html {
  const look = `${block.kind.replace('_', '-')} ${block.emphasis}`;
  const segments = segmentsOf(block, layered);
  // White space in it is kept, so nothing but the words may stand between the tags.
  return html`<p class="block ${look}">
    <span class="words">${segments.map((segment) => words(segment, text, anchored))}</span>
  </p>`;
}

function words({ start, end, marks, hidden }: Segment, text: string, anchored: Set<string>): Html {
  const plain = neutralise(text.slice(start, end));
  const shown = marks.length === 0 ? html`${plain}` : marked(plain, marks, anchored);
  if (hidden === null) return shown;
  return html`<span class="unseen" title="Hidden: ${HIDDEN_WORDS[hidden]}">${shown}</span>`;
}

/** The last mark lies on top, and gives the colour. */
function marked(words: string, marks: readonly Marked[], anchored: Set<string>): Html {
  const top = marks.at(-1)!;
  const first = marks.filter(({ id }) => !anchored.has(id));
  for (const { id } of first) anchored.add(id);
  const own = first.find((mark) => mark === top) ?? first[0];
  const id = own ? html` id="m-${own.id}"` : NOTHING;
  const others = first.filter((mark) => mark !== own);
  return html`${others.map((mark) => html`<span id="m-${mark.id}" class="anchor"></span>`)}<a
      href="#r-${top.id}"
      ${id}
      class="mark ${top.look}"
      data-e="${marks.map((mark) => mark.id).join(' ')}"
      title="${top.topic}${top.use.guard === null ? '' : ', not counted'}"
      >${words}</a
    >`;
}

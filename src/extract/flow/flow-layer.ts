import type { TextLayer } from '../../domain/text-layer.ts';
import type { Flow } from './flow.ts';
import { LayerWriter } from './layer-writer.ts';
import { BODY, FOOTER, HEADER, Layout } from './layout.ts';
import { bodySize } from './type-size.ts';

/** What a word-processing document consists of, whatever its format. */
export interface FlowDocument {
  readonly headers: readonly Flow[];
  readonly body: Flow;
  /** Footnotes and endnotes. */
  readonly notes: Flow;
  readonly footers: readonly Flow[];
  /** Pictures, shapes or a page colour may lie behind the text. */
  readonly painted: boolean;
  /** Shapes on which a text box without a fill may lie; default: none. */
  readonly shapes?: boolean;
}

/** The text of a document in reading order: headers, body, notes, footers. */
export function flowLayer(document: FlowDocument): TextLayer {
  const { headers, body, notes, footers, painted, shapes = false } = document;
  const writer = new LayerWriter();
  const layout = new Layout(writer, { bodySize: bodySize(body), painted, shapes });
  for (const flow of distinct(headers)) layout.write(flow, HEADER);
  layout.write(body, BODY);
  layout.write(notes, BODY);
  for (const flow of distinct(footers)) layout.write(flow, FOOTER);
  return writer.finish();
}

/** The first page's header often repeats the other pages': the same text is laid out once. */
function distinct(flows: readonly Flow[]): Flow[] {
  const byText = new Map<string, Flow>();
  for (const flow of flows) {
    const key = textOf(flow);
    if (!byText.has(key)) byText.set(key, flow);
  }
  return [...byText.values()];
}

function textOf(flow: Flow): string {
  return flow
    .map((item) =>
      item.kind === 'table'
        ? item.rows
            .flat()
            .map((cell) => textOf(cell.flow))
            .join(' ')
        : [item.text, ...item.boxes.map((box) => textOf(box.flow))].join(' '),
    )
    .join(' ')
    .replace(/[\s\d]+/g, ' ');
}

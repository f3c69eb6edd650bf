import type { DocumentFinding, ReadDocument } from '../domain/extraction.ts';
import { hiddenBlanked } from '../domain/hidden-blanked.ts';
import { machineInstructions } from '../domain/machine-instructions.ts';
import { at } from '../domain/span.ts';
import type { HiddenRange, TextLayer } from '../domain/text-layer.ts';

/** Letters and digits of a hidden passage from which it is a copy of the visible text, and not by chance. */
const MIN_COPY = 8;

/**
 * A document as it was read, with what its text does behind the reader's back said of it: hidden words, those
 * that only repeat visible ones told apart, and words that speak to a machine.
 */
export function withUnseenText(document: ReadDocument): ReadDocument {
  const layer = withCopiesTold(document.layer);
  const findings = [...document.findings, ...hiddenFindings(layer), ...instructionFindings(layer)];
  return { ...document, layer, findings };
}

/** Hidden passages that repeat what is seen are layers of the same text: harmless, and no second time evidence. */
function withCopiesTold(layer: TextLayer): TextLayer {
  if (layer.hidden.length === 0) return layer;
  const visible = letters(hiddenBlanked(layer));
  const hidden = layer.hidden.flatMap((range): HiddenRange[] => {
    const own = letters(layer.text.slice(range.start, range.end));
    // Blanks and marks that are not seen are no words.
    if (own === '') return [];
    const copies = own.length >= MIN_COPY && visible.includes(own);
    return [copies ? { ...range, reason: 'duplicate_layer' } : range];
  });
  return { ...layer, hidden };
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function hiddenFindings(layer: TextLayer): DocumentFinding[] {
  const counted = layer.hidden.filter(({ reason }) => reason !== 'duplicate_layer');
  return byPage(layer, counted).map(([page, ranges]) => {
    const words = ranges.reduce(
      (sum, { start, end }) => sum + wordCount(layer.text, start, end),
      0,
    );
    const reasons = [...new Set(ranges.map(({ reason }) => reason))].join(', ');
    const count = words === 1 ? '1 word' : `${words} words`;
    return finding(
      'hidden_text',
      `A reader does not see ${count} (${reasons}): not counted.`,
      page,
    );
  });
}

function instructionFindings(layer: TextLayer): DocumentFinding[] {
  return byPage(layer, machineInstructions(layer.text)).map(([page, spans]) => {
    const times = spans.length === 1 ? 'Words speak' : `Words speak ${spans.length} times`;
    return finding(
      'machine_instructions',
      `${times} to a program that judges resumes: without effect.`,
      page,
    );
  });
}

function byPage<S extends { readonly start: number }>(
  { blocks }: TextLayer,
  spans: readonly S[],
): [number | null, S[]][] {
  const groups = new Map<number | null, S[]>();
  for (const span of spans) {
    const page = at(blocks, span.start)?.page ?? null;
    groups.set(page, [...(groups.get(page) ?? []), span]);
  }
  return [...groups];
}

function wordCount(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\S+/g)?.length ?? 0;
}

function finding(code: string, message: string, page: number | null): DocumentFinding {
  return page === null ? { code, message } : { code, message, page };
}

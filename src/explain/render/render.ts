import type { Explanation, WhyNot } from '../explanation.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { neutralise } from '../../report/safe-text.ts';
import { palette } from '../../report/palette.ts';
import { htmlPage } from './html.ts';
import { outlineOf, outlineOfWhyNot, type Part } from './outline.ts';
import { proseOf } from './prose.ts';

export const EXPLAIN_FORMATS = ['text', 'prose', 'json', 'html'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];

export interface RenderOptions {
  readonly format: ExplainFormat;
  readonly color?: boolean;
  /** The file's name, for people of the house; a letter never has it. */
  readonly name?: string;
}

/** An explanation for people of the house (`text`, `html`), the candidate (`prose`) or programs (`json`). */
export function renderExplanation(explanation: Explanation, options: RenderOptions): string {
  const { format } = options;
  if (format === 'json') return `${JSON.stringify(explanation, null, 2)}\n`;
  if (format === 'prose') return neutralise(proseOf(explanation));
  return rendered(outlineOf(explanation), options);
}

/** The answer to a why-not; `prose` is that of `text`. */
export function renderWhyNot(answer: WhyNot, rubric: Rubric, options: RenderOptions): string {
  if (options.format === 'json') return `${JSON.stringify(answer, null, 2)}\n`;
  const labels = new Map(rubric.dimensions.flatMap((d) => d.criteria.map((c) => [c.id, c.label])));
  return rendered(
    outlineOfWhyNot(answer, (id) => labels.get(id) ?? id),
    options,
  );
}

function rendered(parts: readonly Part[], { format, color = false, name }: RenderOptions): string {
  if (format === 'html') return htmlPage('Why this level', parts, name);
  const paint = palette(color);
  const lines = parts.flatMap(({ title, lines: own }, i) => [
    ...(i > 0 ? [''] : []),
    paint.bold(neutralise(title)),
    ...own.map(({ text, depth }) => {
      const told = `${'  '.repeat(depth + 1)}${neutralise(text).replace(/\s+/g, ' ')}`;
      return depth === 2 ? paint.dim(told) : told;
    }),
  ]);
  return `${name === undefined ? '' : `${paint.bold(neutralise(name))}\n\n`}${lines.join('\n')}\n`;
}

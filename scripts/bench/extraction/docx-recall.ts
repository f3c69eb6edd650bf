import { extract } from '../../../src/extract/extract.ts';
import type { TextLayer } from '../../../src/domain/text-layer.ts';
import { docxTruth, type DocxTruth } from './docx-truth.ts';
import type { SourceFile } from './engines.ts';
import { common, count, tokensOf, total, type Counts } from './tokens.ts';

/** Words of the truth, those found, and words found that it has not. */
export interface Recall {
  readonly expected: number;
  readonly found: number;
  readonly tooMany: number;
}

export type DocxRecalls = Readonly<
  Record<'header' | 'footer' | 'boxes' | 'breaks' | 'all', Recall>
>;

/** How much of what a Word document shows stands in its text layer, by where it stands. */
export function docxRecalls(layer: TextLayer, truth: DocxTruth): DocxRecalls {
  const margin = (kind: string) =>
    layer.blocks
      .filter((block) => block.kind === kind)
      .map(({ start, end }) => layer.text.slice(start, end));
  const all = [...truth.header, ...truth.body, ...truth.boxes, ...truth.footer];
  return {
    header: recall(words(margin('header')), words(truth.header)),
    footer: recall(words(margin('footer')), words(truth.footer)),
    boxes: { ...recall(lineStrings(layer.text), lineStrings(truth.boxes.join('\n'))), tooMany: 0 },
    breaks: { ...recall(breaksIn(layer.text), count(truth.breaks.map(breakOf))), tooMany: 0 },
    all: recall(words([layer.text]), words(all)),
  };
}

function recall(found: Counts, expected: Counts): Recall {
  const shared = common(found, expected);
  return { expected: total(expected), found: shared, tooMany: total(found) - shared };
}

function words(lines: readonly string[]): Counts {
  return count(tokensOf(lines.join('\n')));
}

/** Lines as strings of words: a box's line must stand there as a whole. */
function lineStrings(text: string): Counts {
  return count(
    text
      .split('\n')
      .map((line) => tokensOf(line).join(' '))
      .filter((line) => line !== ''),
  );
}

function breakOf([before, after]: readonly [string, string]): string {
  return `${tokensOf(before).at(-1)} ${tokensOf(after)[0]}`;
}

/** The words on both sides of each line end. */
function breaksIn(text: string): Counts {
  const lines = text
    .split('\n')
    .map(tokensOf)
    .filter((tokens) => tokens.length > 0);
  return count(lines.slice(1).map((line, i) => `${lines[i]!.at(-1)} ${line[0]}`));
}

/** Over all files, those left out that the walk of the XML cannot read. */
export async function sumRecalls(
  files: readonly SourceFile[],
): Promise<DocxRecalls & { files: number }> {
  const rows: DocxRecalls[] = [];
  for (const { bytes } of files) {
    const extraction = await extract(bytes);
    if (extraction.kind === 'read') rows.push(docxRecalls(extraction.layer, docxTruth(bytes)));
  }
  return { ...merge(rows), files: rows.length };
}

function merge(rows: readonly DocxRecalls[]): DocxRecalls {
  const add = (key: keyof DocxRecalls) =>
    rows.reduce(
      (a, row) => ({
        expected: a.expected + row[key].expected,
        found: a.found + row[key].found,
        tooMany: a.tooMany + row[key].tooMany,
      }),
      { expected: 0, found: 0, tooMany: 0 },
    );
  return {
    header: add('header'),
    footer: add('footer'),
    boxes: add('boxes'),
    breaks: add('breaks'),
    all: add('all'),
  };
}

import type { FlowBuilder } from './flow-builder.ts';
import { isShading } from './run-properties.ts';
import { symbolText } from '../visible-text.ts';
import type { Attributes } from './xml.ts';

type Opener = (builder: FlowBuilder, attributes: Attributes) => void;
type Closer = (builder: FlowBuilder) => void;

/**
 * Elements whose content is not what a reader sees: deleted and moved-away text, what properties were
 * before a tracked change, field instructions, pronunciation guides, tab stops.
 */
export const UNSEEN: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:tabs',
]);

/** What elements that begin inside a run put into it. */
export const IN_RUN: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['w:tab', (builder) => builder.addText('\t')],
  ['w:ptab', (builder) => builder.addText('\t')],
  ['w:br', (builder) => builder.addText('\n')],
  ['w:cr', (builder) => builder.addText('\n')],
  ['w:noBreakHyphen', (builder) => builder.addText('-')],
  ['w:sym', (builder, attributes) => builder.addText(symbolText(attributes('w:char')))],
  ['w:rStyle', (builder, attributes) => builder.useCharacterStyle(attributes('w:val'))],
]);

/** What elements outside runs say of the paragraph, cell or table they stand in. */
export const OUTSIDE_RUN: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['w:r', (builder) => builder.openRun()],
  ['m:r', (builder) => builder.openRun()],
  ['w:pStyle', (builder, attributes) => builder.useParagraphStyle(attributes('w:val'))],
  ['w:outlineLvl', (builder, attributes) => builder.setOutline(Number(attributes('w:val')))],
  ['w:numPr', (builder) => builder.setList({})],
  ['w:numId', (builder, attributes) => builder.setList({ numId: attributes('w:val') })],
  ['w:ilvl', (builder, attributes) => builder.setList({ level: Number(attributes('w:val')) })],
  ['w:tr', (builder) => builder.openRow()],
  ['w:tc', (builder) => builder.openCell()],
  ['w:gridSpan', (builder, attributes) => builder.spanColumns(Number(attributes('w:val')))],
  ['w:tblStyle', (builder, attributes) => builder.useTableStyle(attributes('w:val'))],
  ['w:shd', (builder, attributes) => (isShading(attributes) ? builder.shade() : undefined)],
]);

/** What may begin inside a run and outside. */
export const ANYWHERE: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['w:p', (builder) => builder.openParagraph()],
  ['w:tbl', (builder) => builder.openTable()],
]);

export const CLOSING: ReadonlyMap<string, Closer> = new Map<string, Closer>([
  ['w:r', (builder) => builder.closeRun()],
  ['m:r', (builder) => builder.closeRun()],
  ['w:p', (builder) => builder.closeParagraph()],
  ['w:tc', (builder) => builder.closeCell()],
  ['w:tbl', (builder) => builder.closeTable()],
  ['w:txbxContent', (builder) => builder.closeTextBox()],
]);

/** Pictures, shapes and page colours: text over them may be seen whatever its colour is. */
export const PAINTING: ReadonlySet<string> = new Set([
  'wp:anchor',
  'v:shape',
  'v:rect',
  'w:background',
]);

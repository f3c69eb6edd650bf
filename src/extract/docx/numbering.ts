import type { Attributes, ElementRules } from './element-rules.ts';
import type { ListMark } from '../flow/flow.ts';
import { UNTOLD } from './repeats.ts';
import type { ListReference } from './styles.ts';
import { walkXml } from './xml.ts';
import type { XmlBudget } from './xml-budget.ts';

/** @throws ExtractFailure where the part with the lists is damaged */
export type Numbering = (list: ListReference) => ListMark;

interface Level {
  format: string;
  text: string;
}

/**
 * Reads `numbering.xml` once a paragraph stands in a list, which in many resumes none does. Lists that it
 * does not define count as bulleted.
 */
export function readNumbering(part: Uint8Array | null, budget: XmlBudget): Numbering {
  let lists: NumberingReader | null = null;
  return ({ numId, level }) => {
    // Zero takes a paragraph out of the list its style puts it in (ECMA-376 part 1, 17.9.18).
    if (numId === '0') return 'none';
    lists ??= readLists(part, budget);
    return markOf(lists.levels.get(`${lists.abstractOf.get(numId)}/${level}`));
  };
}

function readLists(part: Uint8Array | null, budget: XmlBudget): NumberingReader {
  const reader = new NumberingReader();
  if (part) walkXml(part, budget, RULES, reader);
  return reader;
}

function markOf(level: Level | undefined): ListMark {
  if (!level || level.format === 'bullet') return level?.text === '' ? 'none' : 'bullet';
  return level.format === 'none' || level.text === '' ? 'none' : 'number';
}

class NumberingReader {
  /** `w:num` to `w:abstractNum`. */
  readonly abstractOf = new Map<string, string>();
  /** By `abstractNumId/ilvl`. */
  readonly levels = new Map<string, Level>();
  abstract = '';
  num = '';
  level: Level | null = null;

  beginLevel(attributes: Attributes): void {
    // A level inside `w:num` overrides one of its abstract list for that list alone: not looked into.
    if (this.num !== '') return;
    this.level = { format: 'decimal', text: ' ' };
    this.levels.set(`${this.abstract}/${attributes('w:ilvl') ?? '0'}`, this.level);
  }
}

const RULES: ElementRules<NumberingReader> = {
  // How each of nine levels of each list is set: three quarters of the part, and the same few over and over.
  'w:pPr': UNTOLD,
  'w:rPr': UNTOLD,
  'w:abstractNum': {
    open: (reader, attributes) => void (reader.abstract = attributes('w:abstractNumId') ?? ''),
  },
  'w:num': {
    open: (reader, attributes) => void (reader.num = attributes('w:numId') ?? ''),
    close: (reader) => void (reader.num = ''),
  },
  'w:abstractNumId': {
    open: ({ abstractOf, num }, attributes) => void abstractOf.set(num, attributes('w:val') ?? ''),
  },
  'w:lvl': {
    open: (reader, attributes) => reader.beginLevel(attributes),
    close: (reader) => void (reader.level = null),
  },
  'w:numFmt': {
    open: ({ level }, attributes) => void (level && (level.format = attributes('w:val') ?? '')),
  },
  'w:lvlText': {
    open: ({ level }, attributes) => void (level && (level.text = attributes('w:val') ?? '')),
  },
};

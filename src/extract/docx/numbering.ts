import type { ListReference } from './styles.ts';
import { walkXml } from './xml.ts';
import type { Attributes, XmlBudget } from './xml.ts';

/** What stands before a list item: a bullet, a number or letter, or nothing that is seen. */
export type ListMark = 'bullet' | 'number' | 'none';

export type Numbering = (list: ListReference) => ListMark;

interface Level {
  format: string;
  text: string;
}

/** Reads `numbering.xml`. Lists that it does not define count as bulleted. @throws ExtractFailure */
export function readNumbering(part: Uint8Array | null, budget: XmlBudget): Numbering {
  const reader = new NumberingReader();
  if (part) walkXml(part, budget, reader);
  return ({ numId, level }) => {
    // Zero takes a paragraph out of the list its style puts it in (ECMA-376 part 1, 17.9.18).
    if (numId === '0') return 'none';
    const abstractId = reader.abstractOf.get(numId);
    return markOf(reader.levels.get(`${abstractId}/${level}`));
  };
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
  #abstract = '';
  #num = '';
  #level: Level | null = null;

  open(name: string, attributes: Attributes): void {
    const value = attributes('w:val') ?? '';
    if (name === 'w:abstractNum') this.#abstract = attributes('w:abstractNumId') ?? '';
    else if (name === 'w:num') this.#num = attributes('w:numId') ?? '';
    else if (name === 'w:abstractNumId') this.abstractOf.set(this.#num, value);
    else if (name === 'w:lvl' && this.#num === '') this.#beginLevel(attributes('w:ilvl') ?? '0');
    else if (name === 'w:numFmt' && this.#level) this.#level.format = value;
    else if (name === 'w:lvlText' && this.#level) this.#level.text = value;
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = null;
    if (name === 'w:num') this.#num = '';
  }

  #beginLevel(ilvl: string): void {
    this.#level = { format: 'decimal', text: ' ' };
    this.levels.set(`${this.#abstract}/${ilvl}`, this.#level);
  }
}

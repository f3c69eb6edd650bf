const NAME = /[A-Za-z_][\w.:-]*/y;
/** What follows a name: attributes, and the end of a start, end or empty tag. */
const REST = /(?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>/y;
const SLASH = 0x2f;
const ATTRIBUTE = /\s+([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const REFERENCE = /&(?:#(\d{1,7});|#x([0-9a-fA-F]{1,6});|(lt|gt|amp|quot|apos);)?/g;
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** What is thrown for XML that is not well-formed. */
export class XmlSyntaxError extends Error {}

export interface Tag {
  readonly kind: 'start' | 'end' | 'empty';
  readonly name: string;
  /** As they are written, to be read by `attributeIn` and `attributesIn`. */
  readonly attributes: string;
  /** Offset of what follows the tag. */
  readonly end: number;
}

/** The tag that begins at `at`. @throws XmlSyntaxError where none does */
export function tagAt(xml: string, at: number): Tag {
  const closing = xml.charCodeAt(at + 1) === SLASH;
  const nameStart = closing ? at + 2 : at + 1;
  const nameEnd = endOf(NAME, xml, nameStart);
  const end = endOf(REST, xml, nameEnd);
  const empty = xml.charCodeAt(end - 2) === SLASH;
  if (closing && empty) throw new XmlSyntaxError('end tag');
  return {
    kind: closing ? 'end' : empty ? 'empty' : 'start',
    name: xml.slice(nameStart, nameEnd),
    attributes: closing ? '' : xml.slice(nameEnd, empty ? end - 2 : end - 1),
    end,
  };
}

function endOf(pattern: RegExp, xml: string, at: number): number {
  pattern.lastIndex = at;
  if (!pattern.test(xml)) throw new XmlSyntaxError('no tag');
  return pattern.lastIndex;
}

/** The value of an attribute by its name as written; undefined when there is none. */
export function attributeIn(attributes: string, wanted: string): string | undefined {
  if (!attributes.includes(wanted)) return undefined;
  for (ATTRIBUTE.lastIndex = 0; ;) {
    const match = ATTRIBUTE.exec(attributes);
    if (!match) return undefined;
    if (match[1] === wanted) return decodeReferences(match[2] ?? match[3]!);
  }
}

/** All attributes, in the order in which they are written. */
export function attributesIn(attributes: string): (readonly [name: string, value: string])[] {
  const found: (readonly [string, string])[] = [];
  for (ATTRIBUTE.lastIndex = 0; ;) {
    const match = ATTRIBUTE.exec(attributes);
    if (!match) return found;
    found.push([match[1]!, decodeReferences(match[2] ?? match[3]!)]);
  }
}

/** Text with its references resolved: the five named ones and those by number. @throws XmlSyntaxError */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name]!;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
    if (!(code > 0 && code <= 0x10ffff)) throw new XmlSyntaxError('reference');
    return String.fromCodePoint(code);
  });
}

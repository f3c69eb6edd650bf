import { attributesIn, decodeReferences, tagAt, XmlSyntaxError } from './xml-tags.ts';

export interface XmlEvents {
  /** @param attributes as they are written */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Tells the elements and text of a document in order: the part of XML 1.0 that office formats use, which
 * is no document type and no entities of one's own. A full parser's checks of every character cost three
 * quarters of the time it takes to read a document.
 *
 * @throws XmlSyntaxError where tags do not match, or something is neither tag nor text
 */
export function readXml(xml: string, events: XmlEvents): void {
  const open: string[] = [];
  let roots = 0;
  for (let at = xml.startsWith('\ufeff') ? 1 : 0; at < xml.length;) {
    const next = xml.indexOf('<', at);
    const end = next < 0 ? xml.length : next;
    if (end > at) tellText(xml.slice(at, end), open.length, events);
    if (next < 0) break;
    const after = markupEnd(xml, next, open.length, events);
    if (after !== null) {
      at = after;
      continue;
    }
    const tag = tagAt(xml, next);
    at = tag.end;
    if (tag.kind === 'end') {
      if (open.pop() !== tag.name) throw new XmlSyntaxError('end tag without its start');
      events.close(tag.name);
      continue;
    }
    if (open.length === 0 && ++roots > 1) throw new XmlSyntaxError('second root');
    events.open(tag.name, tag.attributes);
    if (tag.kind === 'empty') events.close(tag.name);
    else open.push(tag.name);
  }
  if (open.length > 0 || roots === 0) throw new XmlSyntaxError('it ends too early');
}

/** White space may stand outside the root; nothing else may. */
function tellText(raw: string, depth: number, events: XmlEvents): void {
  if (depth > 0) events.text(decodeReferences(raw));
  else if (/\S/.test(raw)) throw new XmlSyntaxError('text outside the root');
}

/** Where a comment, instruction or CDATA section that begins at `at` ends; null where a tag begins. */
function markupEnd(xml: string, at: number, depth: number, events: XmlEvents): number | null {
  const second = xml[at + 1];
  if (second === '?') return skipTo(xml, '?>', at + 2);
  if (second !== '!') return null;
  if (xml.startsWith('<!--', at)) return skipTo(xml, '-->', at + 4);
  if (!xml.startsWith('<![CDATA[', at) || depth === 0) throw new XmlSyntaxError('declaration');
  const end = skipTo(xml, ']]>', at + 9);
  events.text(xml.slice(at + 9, end - 3));
  return end;
}

function skipTo(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new XmlSyntaxError('it ends too early');
  return found + mark.length;
}

/** The namespace declarations among attributes: by prefix, '' for the default. */
export function namespacesIn(attributes: string): (readonly [prefix: string, uri: string])[] {
  if (!attributes.includes('xmlns')) return [];
  return attributesIn(attributes)
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(([name, uri]) => [name.slice(6), uri] as const);
}

import type { TagAttributes } from './tag-attributes.ts';
import type { XmlSource } from './xml-source.ts';

/**
 * Short names for the namespaces that carry text, in their transitional and their strict form
 * (ECMA-376 part 1 and part 4, ISO/IEC 29500), and those of OpenDocument (ISO/IEC 26300), whatever
 * prefix the file binds them to.
 */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
]);
const UNKNOWN = '?';
/** More than the names of nearly any document; a power of two. */
const RECENT = 1024;

/** @param hash of a name up to here, 0 for none of it @returns a number below 256 */
export function addToHash(hash: number, code: number): number {
  return (hash * 31 + code) & (RECENT - 1);
}

/** The prefixes bound inside an element, and what was found out about names under them. */
interface Scope<Known> {
  /** Short name by the file's prefix, '' for the default namespace. */
  readonly bindings: ReadonlyMap<string, string>;
  readonly elements: Map<string, Known>;
  /** The same by a number made of the name; of names that share one, the one that stood last. */
  readonly recent: (Known | undefined)[];
  readonly attributes: Map<string, readonly string[]>;
  /** Scopes that elements inside opened, by what they bind: drawings bind the same ones again and again. */
  readonly inner: Map<string, Scope<Known>>;
}

/**
 * The prefixes that are bound where a parser stands. Names are resolved once for each set of bindings:
 * nearly all files bind everything at the root.
 */
export class Namespaces<Known extends { readonly name: Uint8Array }> {
  readonly #xml: XmlSource;
  readonly #lookUp: (raw: string, name: string) => Known;
  /** Scopes around this one, each with the depth of the element that left it. */
  readonly #outer: { readonly scope: Scope<Known>; readonly depth: number }[] = [];
  #scope: Scope<Known> = newScope(new Map());

  /**
   * @param lookUp what is to be known of an element by its name as written and by that with the short
   *   prefix, `w:p`; `?:p` where its namespace is none of those above
   */
  constructor(xml: XmlSource, lookUp: (raw: string, name: string) => Known) {
    this.#xml = xml;
    this.#lookUp = lookUp;
  }

  /** Takes in what an element binds by its attributes. @param depth of the element, from 0 */
  open(attributes: TagAttributes, depth: number): void {
    const { bindings } = this.#scope;
    const changed = attributes
      .bindings()
      .map(([prefix, uri]) => [prefix, SHORT.get(uri) ?? UNKNOWN] as const)
      .filter(([prefix, short]) => (bindings.get(prefix) ?? UNKNOWN) !== short);
    if (changed.length === 0) return;
    const { inner } = this.#scope;
    const key = changed.flat().join(' ');
    this.#outer.push({ scope: this.#scope, depth });
    let scope = inner.get(key);
    if (!scope) inner.set(key, (scope = newScope(new Map([...bindings, ...changed]))));
    this.#scope = scope;
  }

  /** Forgets what the element at `depth` bound. */
  close(depth: number): void {
    if (this.#outer.at(-1)?.depth === depth) this.#scope = this.#outer.pop()!.scope;
  }

  /** What is known of the element whose name stands at `[start, end)`; the name is cut out the first time only. */
  element(start: number, end: number, hash: number): Known {
    const { recent } = this.#scope;
    const known = recent[hash];
    if (known && known.name.length === end - start && this.#xml.hasName(known.name, start)) {
      return known;
    }
    return (recent[hash] = this.#named(this.#xml.name(start, end)));
  }

  #named(raw: string): Known {
    const { elements, bindings } = this.#scope;
    let known = elements.get(raw);
    if (known === undefined) {
      const colon = raw.indexOf(':');
      const prefix = colon < 0 ? '' : raw.slice(0, colon);
      known = this.#lookUp(raw, `${bindings.get(prefix) ?? UNKNOWN}:${raw.slice(colon + 1)}`);
      elements.set(raw, known);
    }
    return known;
  }

  /** The names that an attribute `w:val` may have in the file; one without prefix has its own alone. */
  attribute(name: string): readonly string[] {
    const { attributes, bindings } = this.#scope;
    let raw = attributes.get(name);
    if (raw === undefined) {
      const [prefix, local] = name.split(':') as [string, string | undefined];
      raw =
        local === undefined
          ? [name]
          : [...bindings].flatMap(([bound, short]) =>
              short === prefix ? [`${bound}:${local}`] : [],
            );
      attributes.set(name, raw);
    }
    return raw;
  }
}

function newScope<Known>(bindings: ReadonlyMap<string, string>): Scope<Known> {
  return {
    bindings,
    elements: new Map(),
    recent: new Array(RECENT),
    attributes: new Map(),
    inner: new Map(),
  };
}

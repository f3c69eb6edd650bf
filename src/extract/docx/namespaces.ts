import { namespacesIn } from './xml-events.ts';

/**
 * Short names for the namespaces that carry text, in their transitional and their strict form
 * (ECMA-376 part 1 and part 4, ISO/IEC 29500), whatever prefix the file binds them to.
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
]);
const UNKNOWN = '?';

/**
 * The prefixes that are bound where a parser stands. Names are resolved once for each set of bindings:
 * nearly all files bind everything at the root.
 */
export class Namespaces {
  /** Short name by the file's prefix, '' for the default namespace; one map for each open element that binds. */
  readonly #scopes: { readonly depth: number; readonly bindings: ReadonlyMap<string, string> }[] = [
    { depth: -1, bindings: new Map() },
  ];
  #elements = new Map<string, string>();
  #attributes = new Map<string, readonly string[]>();

  /** Takes in what an element binds by its attributes, as written. @param depth of the element, from 0 */
  open(attributes: string, depth: number): void {
    const declared = namespacesIn(attributes);
    if (declared.length === 0) return;
    const bindings = new Map(this.#bindings);
    for (const [prefix, uri] of declared) bindings.set(prefix, SHORT.get(uri) ?? UNKNOWN);
    this.#scopes.push({ depth, bindings });
    this.#forget();
  }

  close(depth: number): void {
    if (this.#scopes.at(-1)!.depth !== depth) return;
    this.#scopes.pop();
    this.#forget();
  }

  /** `ns0:p` as `w:p` where `ns0` is bound so; `?:p` where the namespace is none of those above. */
  element(raw: string): string {
    let name = this.#elements.get(raw);
    if (name === undefined) {
      const colon = raw.indexOf(':');
      const prefix = colon < 0 ? '' : raw.slice(0, colon);
      name = `${this.#bindings.get(prefix) ?? UNKNOWN}:${raw.slice(colon + 1)}`;
      this.#elements.set(raw, name);
    }
    return name;
  }

  /** The names that an attribute `w:val` may have in the file; one without prefix has its own alone. */
  attribute(name: string): readonly string[] {
    let raw = this.#attributes.get(name);
    if (raw === undefined) {
      const [prefix, local] = name.split(':') as [string, string | undefined];
      raw =
        local === undefined
          ? [name]
          : [...this.#bindings].flatMap(([bound, short]) =>
              short === prefix ? [`${bound}:${local}`] : [],
            );
      this.#attributes.set(name, raw);
    }
    return raw;
  }

  get #bindings(): ReadonlyMap<string, string> {
    return this.#scopes.at(-1)!.bindings;
  }

  #forget(): void {
    this.#elements = new Map();
    this.#attributes = new Map();
  }
}

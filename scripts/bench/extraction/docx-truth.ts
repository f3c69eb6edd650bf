import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type Element } from './xml-tree.ts';

/**
 * What a Word document shows, told from its XML by a walk that shares no code with the reader: lines of text
 * by where they stand. Nothing that a paragraph is set in matters here, only which words it has.
 */
export interface DocxTruth {
  /** Lines of the body without its text boxes, then those of foot- and endnotes. */
  readonly body: readonly string[];
  readonly boxes: readonly string[];
  /** Of every different header and footer that a section shows. */
  readonly header: readonly string[];
  readonly footer: readonly string[];
  /** Pairs of lines of one paragraph with a line break between them. */
  readonly breaks: readonly (readonly [before: string, after: string])[];
}

/** Content that Word does not show. */
const UNSEEN = /^w:(?:del|moveFrom|instrText|delText|delInstrText|rt|tabs|\w+PrChange)$/;
const BREAKS = new Set(['w:br', 'w:cr']);
const TABS = new Set(['w:tab', 'w:ptab']);

interface Lines {
  readonly own: string[];
  readonly boxes: string[];
  readonly breaks: [string, string][];
}

export function docxTruth(bytes: Uint8Array): DocxTruth {
  const parts = unzipSync(bytes);
  const part = (name: string) => (parts[name] ? parseXml(strFromU8(parts[name])) : null);
  const document = part('word/document.xml');
  if (!document) throw new Error('no word/document.xml');
  const body = linesOf(document);
  const notes = ['footnotes', 'endnotes'].flatMap((name) => {
    const root = part(`word/${name}.xml`);
    const shown = root?.children.filter(({ attributes }) => !attributes['w:type']) ?? [];
    return shown.flatMap((note) => linesOf(note).own);
  });
  const targets = relationTargets(part('word/_rels/document.xml.rels'));
  const even = hasElement(part('word/settings.xml'), 'w:evenAndOddHeaders');
  const margins = (kind: string) =>
    distinct(
      shownMargins(document, kind, even).map((id) => {
        const root = part(`word/${targets.get(id)}`);
        const lines = root ? linesOf(root) : null;
        return lines ? [...lines.own, ...lines.boxes] : [];
      }),
    );
  return {
    body: [...body.own, ...notes],
    boxes: body.boxes,
    header: margins('w:headerReference'),
    footer: margins('w:footerReference'),
    breaks: body.breaks,
  };
}

function linesOf(root: Element): Lines {
  const lines: Lines = { own: [], boxes: [], breaks: [] };
  walk(root, lines.own, lines);
  return lines;
}

function walk(element: Element, into: string[], lines: Lines): void {
  if (UNSEEN.test(element.name)) return;
  if (element.name === 'w:p') return paragraph(element, into, lines);
  if (element.name === 'w:txbxContent') return children(element, lines.boxes, lines);
  children(element, into, lines);
}

function children(element: Element, into: string[], lines: Lines): void {
  for (const child of shownChildren(element)) walk(child, into, lines);
}

/** Of alternatives to one content Word shows the first that it knows: here the first that holds text. */
function shownChildren(element: Element): readonly Element[] {
  if (element.name !== 'mc:AlternateContent') return element.children;
  const shown = element.children.find((child) => hasElement(child, 'w:t'));
  return shown ? [shown] : element.children.slice(0, 1);
}

function paragraph(element: Element, into: string[], lines: Lines): void {
  const text = runText(element, lines);
  const shown = text.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line));
  into.push(...shown);
  shown.slice(1).forEach((line, i) => lines.breaks.push([shown[i]!, line]));
}

/** Its text, `\n` for a break; text boxes that hang in it go to the boxes. */
function runText(element: Element, lines: Lines): string {
  if (UNSEEN.test(element.name)) return '';
  if (element.name === 'w:txbxContent') {
    children(element, lines.boxes, lines);
    return '';
  }
  if (element.name === 'w:t' || element.name === 'm:t') return element.text.replace(/\s/g, ' ');
  if (BREAKS.has(element.name)) return '\n';
  if (TABS.has(element.name)) return '\t';
  if (element.name === 'w:noBreakHyphen') return '-';
  return shownChildren(element)
    .map((child) => runText(child, lines))
    .join('');
}

function shownMargins(document: Element, reference: string, even: boolean): string[] {
  return descendants(document, 'w:sectPr').flatMap((section) => {
    const first = isOn(section.children.find(({ name }) => name === 'w:titlePg'));
    return section.children
      .filter(({ name }) => name === reference)
      .filter(({ attributes }) => {
        const type = attributes['w:type'];
        return type === 'first' ? first : type === 'even' ? even : true;
      })
      .map(({ attributes }) => attributes['r:id'] ?? '');
  });
}

function isOn(element: Element | undefined): boolean {
  if (!element) return false;
  return !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '1');
}

function relationTargets(root: Element | null): Map<string, string> {
  const all = root?.children ?? [];
  return new Map(
    all.map(({ attributes }) => [
      attributes['Id'] ?? '',
      (attributes['Target'] ?? '').replace(/^\/?word\//, ''),
    ]),
  );
}

/** The lines of each different one, once; page numbers make no difference. */
function distinct(parts: readonly (readonly string[])[]): string[] {
  const seen = new Map(parts.map((lines) => [lines.join(' ').replace(/[\s\d]+/g, ' '), lines]));
  return [...seen.values()].flat();
}

function hasElement(root: Element | null, name: string): boolean {
  return root !== null && descendants(root, name).length > 0;
}

function descendants(root: Element, name: string): Element[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

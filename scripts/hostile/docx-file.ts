import { RESUME_LINES } from './resume.ts';
import { zipFile } from './zip-file.ts';
import type { ZipEntry } from './zip-file.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const RESUME_BODY = RESUME_LINES.map(paragraph).join('');

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** `word/document.xml` with this body. @param before stands before the root element */
export function documentXml(body: string, before = ''): string {
  return `${before}<w:document xmlns:w="${W}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`;
}

/** A Word document of this `word/document.xml`. @param more entries behind it; they take the place of others of their name */
export function docxFile(
  document: string | Omit<ZipEntry, 'name'>,
  more: readonly ZipEntry[] = [],
): Buffer {
  const main = typeof document === 'string' ? { content: document } : document;
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', content: `<Types xmlns="${PACKAGE}/content-types"/>` },
    { name: '_rels/.rels', content: relationships(['d', 'officeDocument', 'word/document.xml']) },
    { name: 'word/document.xml', ...main },
  ];
  return zipFile([
    ...entries.filter((entry) => !more.some((other) => other.name === entry.name)),
    ...more,
  ]);
}

/** A part of relationships: id, kind and target of each. */
export function relationships(...rows: readonly (readonly [string, string, string])[]): string {
  const each = rows.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** A part beside the document, and the relationship that leads to it. */
export function related(type: string, content: string): ZipEntry[] {
  const xml = content.replace('<w:', `<w:`).replace('>', ` xmlns:w="${W}" xmlns:r="${OFFICE}">`);
  return [
    { name: 'word/_rels/document.xml.rels', content: relationships(['x', type, `${type}.xml`]) },
    { name: `word/${type}.xml`, content: xml },
  ];
}

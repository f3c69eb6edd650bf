import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** A zip file of `parts` by name. @param level 0 stores, 9 packs hardest */
export function zip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  level: 0 | 6 | 9 = 6,
): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { level });
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/**
 * The parts of a Word document with this body, and others by their name in `word/` without extension
 * (`header1`, `styles`, `numbering` …), each related to the document by its name as id.
 */
export function docxParts(
  body: string,
  others: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
  };
  const related = Object.keys(others).map(
    (name) =>
      `<Relationship Id="${name}" Type="${OFFICE}/${name.replace(/\d+$/, '')}" Target="${name}.xml"/>`,
  );
  parts['word/_rels/document.xml.rels'] =
    `<Relationships xmlns="${RELATIONSHIPS}">${related.join('')}</Relationships>`;
  for (const [name, content] of Object.entries(others)) {
    parts[`word/${name}.xml`] = `<w:part ${NAMESPACES}>${content}</w:part>`;
  }
  return parts;
}

/** A Word document of `docxParts`. */
export function docx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip(docxParts(body, others));
}

import { zip } from '../zip.ts';
import { RESUME } from './described.ts';

const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat([
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  ])
  .join(' ');
const MIME = 'application/vnd.oasis.opendocument.text';

/** What an OpenDocument text may hold beside its body. */
export interface OdtParts {
  /** Automatic styles. */
  readonly styles?: string;
  /** Page styles with their headers and footers. */
  readonly pages?: string;
  readonly manifest?: string;
  /** In place of the whole content. */
  readonly content?: string;
}

/** The parts of an OpenDocument text by name. */
export function odtParts(body: string, parts: OdtParts = {}): Record<string, string> {
  const { styles = '', pages = '', manifest = '<m/>', content } = parts;
  return {
    mimetype: MIME,
    'META-INF/manifest.xml': manifest,
    'content.xml':
      content ??
      `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles>` +
        `<office:body><office:text>${body}<text:p>${RESUME}</text:p></office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMESPACES}><office:master-styles>${pages}</office:master-styles></office:document-styles>`,
  };
}

export function odt(body: string, parts: OdtParts = {}): Uint8Array {
  // Stored: what the file is stands readable at its beginning.
  return zip(odtParts(body, parts), 0);
}

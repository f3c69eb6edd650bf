import { latin1 } from '../container-names.ts';
import { decodeText } from '../decode.ts';

/** Where a page may declare its encoding (HTML, 13.2.3.2 says 1024; mail programs need more). */
const DECLARATION_WINDOW = 4_096;
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i;
const XML_DECLARED = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]+)/i;

/** The characters of a page: by its byte order mark, else UTF-8 where it is valid, else as it declares. */
export function decodeHtml(bytes: Uint8Array, declared?: string): string {
  const head = latin1(bytes, 0, DECLARATION_WINDOW);
  const label = declared ?? (DECLARED.exec(head) ?? XML_DECLARED.exec(head))?.[1];
  return decodeText(bytes, label);
}

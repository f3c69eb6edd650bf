import type { Extraction } from '../../domain/extraction.ts';
import { latin1 } from '../container-names.ts';
import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';
import { decodeHtml } from './charset.ts';
import { readPage } from './read-html.ts';

export const MHTML_MEDIA_TYPE = 'multipart/related';

const BOUNDARY = /^content-type:\s*multipart\/related[^]*?\bboundary=(?:"([^"\r\n]+)"|([^\s;]+))/im;

/**
 * Reads the page of a web archive (.mht, RFC 2557), as browsers and Word save pages with their pictures.
 *
 * @throws ExtractFailure `corrupt`, `empty`, `limit_exceeded`, or what the gate says
 */
export async function readMhtml(bytes: Uint8Array, limits: ExtractLimits): Promise<Extraction> {
  const page = archivedPage(bytes);
  if (page === undefined) {
    throw new ExtractFailure('corrupt', 'The web archive is damaged: it holds no page.');
  }
  return readPage(page, limits, MHTML_MEDIA_TYPE);
}

/** The page of a web archive; undefined where the bytes are none, or hold none. */
export function archivedPage(bytes: Uint8Array): string | undefined {
  const raw = latin1(bytes, 0, bytes.length);
  const match = BOUNDARY.exec(raw);
  const boundary = match?.[1] ?? match?.[2];
  return boundary === undefined ? undefined : pageOf(raw.split(`--${boundary}`));
}

/** The characters of the first part that is a page. */
function pageOf(parts: readonly string[]): string | undefined {
  for (const part of parts.slice(1)) {
    const end = /\r?\n\r?\n/.exec(part);
    if (!end) continue;
    const headers = part.slice(0, end.index);
    const type = /^content-type:\s*text\/html(?:[^]*?\bcharset="?([\w-]+))?/im.exec(headers);
    if (!type) continue;
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase();
    const body = part.slice(end.index + end[0].length);
    return decodeHtml(decodeBody(body, encoding), type[1]);
  }
  return undefined;
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

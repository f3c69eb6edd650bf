import { Parser } from 'htmlparser2';
import type { Extraction } from '../../domain/extraction.ts';
import { ExtractFailure } from '../failure.ts';
import { flowLayer } from '../flow/flow-layer.ts';
import type { Flow } from '../flow/flow.ts';
import type { CharacterBudget } from '../flow/flow-writer.ts';
import { judged } from '../judged.ts';
import type { ExtractLimits } from '../limits.ts';
import { repairFindings } from '../mojibake.ts';
import { decodeHtml } from './charset.ts';
import { PageReader } from './page-reader.ts';

export const HTML_MEDIA_TYPE = 'text/html';

/**
 * Reads a web page, as a job board or a mail program saved it.
 *
 * @throws ExtractFailure `empty`, `limit_exceeded`, or what the gate says
 */
export async function readHtml(bytes: Uint8Array, limits: ExtractLimits): Promise<Extraction> {
  return readPage(decodeHtml(bytes), limits, HTML_MEDIA_TYPE);
}

/** The same for the text of a page. @throws ExtractFailure */
export function readPage(html: string, limits: ExtractLimits, mediaType: string): Extraction {
  const repairs = { count: 0 };
  let nodes = 0;
  const spend = (depth: number) => {
    if (++nodes > limits.maxXmlNodes) throw tooMuch(`more than ${limits.maxXmlNodes} nodes`);
    if (depth > limits.maxXmlDepth) throw tooMuch('elements nested too deeply');
  };
  const body = pageFlow(html, { characters: limits.maxCharacters, repairs }, spend);
  const layer = flowLayer({ headers: [], body, notes: [], footers: [], painted: false });
  if (layer.blocks.length > 0) return judged(mediaType, layer, [], repairFindings(repairs));
  throw new ExtractFailure('empty', 'The page holds no text.');
}

const PIECE = 64 * 1024;

/**
 * What a page shows.
 *
 * @param spend is told of each element and text, and how deep it stands; what it throws ends the work
 */
export function pageFlow(
  html: string,
  budget: CharacterBudget,
  spend: (depth: number) => void,
): Flow {
  const reader = new PageReader(budget);
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      spend(reader.depth);
      reader.openTag(tag, attributes);
    },
    ontext: (text) => {
      spend(reader.depth);
      reader.text(text);
    },
    onclosetag: () => reader.closeTag(),
  });
  // Piece by piece, so that a limit ends the work soon.
  for (let at = 0; at < html.length;) {
    const end = pieceEnd(html, at);
    parser.write(html.slice(at, end));
    at = end;
  }
  parser.end();
  return reader.finish();
}

/** Both halves of a character beyond the first plane stay in one piece. */
function pieceEnd(html: string, at: number): number {
  const end = at + PIECE;
  return /[\ud800-\udbff]/.test(html[end - 1] ?? '') ? end + 1 : end;
}

function tooMuch(what: string): ExtractFailure {
  return new ExtractFailure('limit_exceeded', `The page has ${what}.`);
}

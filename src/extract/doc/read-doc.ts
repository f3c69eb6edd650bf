import type { CFB$Container } from 'cfb';
import type { Extraction } from '../../domain/extraction.ts';
import { ExtractFailure } from '../failure.ts';
import { flowLayer, type FlowDocument } from '../flow/flow-layer.ts';
import type { Flow } from '../flow/flow.ts';
import type { CharacterBudget } from '../flow/flow-writer.ts';
import { judged } from '../judged.ts';
import type { ExtractLimits } from '../limits.ts';
import { repairFindings } from '../mojibake.ts';
import { Binary } from './binary.ts';
import { StoryReader } from './story-reader.ts';
import { openWordDocument, type WordDocument } from './word-document.ts';

export const DOC_MEDIA_TYPE = 'application/msword';

/**
 * Reads a Word document of Word 97 to 2003 (.doc, [MS-DOC]): headers, body with its tables and text boxes,
 * notes, footers.
 *
 * @throws ExtractFailure `corrupt`, `encrypted`, `unsupported_type`, `empty`, `needs_ocr`,
 *   `limit_exceeded`, or what the gate says
 */
export async function readDoc(bytes: Uint8Array, limits: ExtractLimits): Promise<Extraction> {
  const { default: cfb } = await import('cfb');
  const repairs = { count: 0 };
  const layer = flowLayer(
    orDamaged(() => {
      const file = cfb.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      const word = openWordDocument((name) => streamOf(file, name), limits);
      return readStories(word, { characters: limits.maxCharacters, repairs });
    }),
  );
  if (layer.blocks.length > 0) return judged(DOC_MEDIA_TYPE, layer, [], repairFindings(repairs));
  throw new ExtractFailure('empty', 'The document holds no text.');
}

/** Whatever its readers stumble over is damage: the format leaves nothing that is merely unknown. */
function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ExtractFailure) throw error;
    throw new ExtractFailure('corrupt', 'The Word document is damaged: its text cannot be found.');
  }
}

/** A stream of the root; a document embedded in another has streams of the same names deeper. */
function streamOf(file: CFB$Container, name: string): Binary | null {
  const at = file.FullPaths.findIndex(
    (path) => path.replace(/^[^/]*\//, '').replace(/\/$/, '') === name,
  );
  const content = file.FileIndex[at]?.content;
  return content instanceof Uint8Array ? new Binary(content) : null;
}

/** Header and footer of even, odd and first pages, in the order of [MS-DOC] 2.8.27. */
const MARGINS = ['header', 'header', 'footer', 'footer', 'header', 'footer'] as const;
/** What separates notes from the text comes first. */
const SEPARATORS = 6;

function readStories(word: WordDocument, budget: CharacterBudget): FlowDocument {
  const reader = new StoryReader(word, budget);
  const { body, footnotes, endnotes, margins } = word.stories;
  const found: { header: Flow[]; footer: Flow[] } = { header: [], footer: [] };
  for (let i = SEPARATORS; i + 1 < word.margins.length; i++) {
    const [start, end] = [word.margins[i]!, word.margins[i + 1]!].map((at) =>
      Math.min(margins.end, margins.start + at),
    ) as [number, number];
    if (end > start) found[MARGINS[i % SEPARATORS]!].push(reader.read(start, end));
  }
  return {
    headers: found.header,
    body: reader.read(body.start, body.end),
    notes: [
      ...reader.read(footnotes.start, footnotes.end),
      ...reader.read(endnotes.start, endnotes.end),
    ],
    footers: found.footer,
    painted: word.boxes.size > 0,
  };
}

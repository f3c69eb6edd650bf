import type { DocumentFinding, Extraction } from '../../domain/extraction.ts';
import type { TextLayer } from '../../domain/text-layer.ts';
import { ExtractFailure } from '../failure.ts';
import type { Flow } from '../flow/flow.ts';
import { flowLayer } from '../flow/flow-layer.ts';
import { judged } from '../judged.ts';
import type { ExtractLimits } from '../limits.ts';
import { repairFindings } from '../mojibake.ts';
import type { Repairs } from '../mojibake.ts';
import { DISAGREE } from '../quality/agreement.ts';
import { openContainer } from './container.ts';
import type { Container } from './container.ts';
import { fillIn } from './embedded/fill-in.ts';
import { findParts, readSettings } from './document-parts.ts';
import type { DocumentParts } from './document-parts.ts';
import type { DocumentContext } from './flow-builder.ts';
import { readNumbering } from './numbering.ts';
import type { MarginReference, PartContent } from './part-content.ts';
import { readPart } from './read-part.ts';
import { agreesWithMammoth, readWithMammoth } from './second-reader.ts';
import { readStyles } from './styles.ts';
import { readTheme } from './theme.ts';
import { XmlBudget } from './xml-budget.ts';

export const DOCX_MEDIA_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads a Word document (.docx, .docm, .dotx): headers, body with its tables and text boxes, notes,
 * footers, each once and in reading order.
 *
 * @throws ExtractFailure `corrupt`, `encrypted`, `needs_ocr`, `limit_exceeded`, or what the gate says
 */
export async function readDocx(bytes: Uint8Array, limits: ExtractLimits): Promise<Extraction> {
  const container = await openContainer(bytes, limits);
  const repairs = { count: 0 };
  const layer = await readLayer(container, limits, repairs).catch(onlyIfCorrupt);
  if (layer && layer.blocks.length > 0) {
    const check = limits.maxUncheckedPages === 0;
    const disagree =
      check && !(await agreesWithMammoth(layer, bytes, await openContainer(bytes, limits)));
    return judged(DOCX_MEDIA_TYPE, layer, disagree ? [DISAGREE] : [], repairFindings(repairs));
  }
  const second = await readWithMammoth(bytes, await openContainer(bytes, limits));
  if (second) return judged(DOCX_MEDIA_TYPE, second, [SECOND_READER]);
  throw layer ? nothingToRead(container) : damaged();
}

const SECOND_READER: DocumentFinding = {
  code: 'second_reader',
  message:
    'The first reader could not read the file; the text is the second one’s, without layout.',
};

/** A damaged part is worth a second reader's try, as is a defect; what else stops the first stops both. */
function onlyIfCorrupt(error: unknown): null {
  if (!(error instanceof ExtractFailure) || error.code === 'corrupt') return null;
  throw error;
}

function damaged(): ExtractFailure {
  return new ExtractFailure('corrupt', 'The document is damaged: neither reader can read it.');
}

async function readLayer(
  container: Container,
  limits: ExtractLimits,
  repairs: Repairs,
): Promise<TextLayer> {
  const budget = new XmlBudget(limits);
  const parts = await findParts(container, budget);
  const context: DocumentContext = {
    styles: readStyles(await parts.one('styles'), budget),
    numbering: readNumbering(await parts.one('numbering'), budget),
    theme: readTheme(await parts.one('theme'), budget),
    characters: limits.maxCharacters,
    repairs,
  };
  const body = readPart(parts.document, context, budget);
  const margins = await readMargins(parts, body.margins, context, budget);
  const notes = await readNotes(parts, context, budget);
  await fillIn(body.embedded, parts, context, budget);
  const all = [body, ...margins.header, ...margins.footer];
  return flowLayer({
    headers: margins.header.map(({ flow }) => flow),
    body: body.flow,
    notes,
    footers: margins.footer.map(({ flow }) => flow),
    painted: all.some(({ painted }) => painted) || (await showsBackground(body, parts, budget)),
    shapes: all.some(({ shapes }) => shapes > 0),
  });
}

async function showsBackground(
  { background }: PartContent,
  parts: DocumentParts,
  budget: XmlBudget,
): Promise<boolean> {
  return background && readSettings(await parts.one('settings'), budget).background;
}

interface Margins {
  readonly header: PartContent[];
  readonly footer: PartContent[];
}

/** Each header and footer that a section shows, once. */
async function readMargins(
  parts: DocumentParts,
  references: readonly MarginReference[],
  context: DocumentContext,
  budget: XmlBudget,
): Promise<Margins> {
  const margins: Margins = { header: [], footer: [] };
  const seen = new Set<string>();
  const even =
    references.some(({ pages }) => pages === 'even') &&
    readSettings(await parts.one('settings'), budget).evenHeaders;
  for (const { margin, id, pages } of references) {
    if (seen.has(id) || (pages === 'even' && !even)) continue;
    seen.add(id);
    const part = await parts.byId(id);
    if (part) margins[margin].push(readPart(part, context, budget, true));
  }
  return margins;
}

async function readNotes(
  parts: DocumentParts,
  context: DocumentContext,
  budget: XmlBudget,
): Promise<Flow> {
  const notes: Flow = [];
  for (const type of ['footnotes', 'endnotes']) {
    const part = await parts.one(type);
    if (part) notes.push(...readPart(part, context, budget).flow);
  }
  return notes;
}

function nothingToRead(container: Container): ExtractFailure {
  const pictures = container.names.some((name) => /^word\/media\//.test(name));
  return pictures
    ? new ExtractFailure('needs_ocr', 'The document holds pictures and no text.')
    : new ExtractFailure('empty', 'The document holds no text.');
}

import type { Extraction } from '../../domain/extraction.ts';
import type { TextLayer } from '../../domain/text-layer.ts';
import { latin1 } from '../container-names.ts';
import { openContainer } from '../docx/container.ts';
import type { Container } from '../docx/container.ts';
import { walkXml } from '../docx/xml.ts';
import { XmlBudget } from '../docx/xml-budget.ts';
import { ExtractFailure } from '../failure.ts';
import { flowLayer } from '../flow/flow-layer.ts';
import { judged } from '../judged.ts';
import type { ExtractLimits } from '../limits.ts';
import { repairFindings } from '../mojibake.ts';
import type { Repairs } from '../mojibake.ts';
import { ContentReader } from './content-reader.ts';
import { ELEMENTS } from './elements.ts';
import { OdfStyles } from './styles.ts';

export const ODT_MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/**
 * Reads an OpenDocument text (.odt, ISO/IEC 26300): headers, body with its tables and text boxes, notes,
 * footers.
 *
 * @throws ExtractFailure `corrupt`, `encrypted`, `empty`, `needs_ocr`, `limit_exceeded`, or what the gate
 *   says
 */
export async function readOdt(bytes: Uint8Array, limits: ExtractLimits): Promise<Extraction> {
  const container = await openContainer(bytes, limits);
  const manifest = await container.part('META-INF/manifest.xml');
  if (manifest && latin1(manifest, 0, manifest.length).includes('encryption-data')) {
    throw new ExtractFailure('encrypted', 'The document has a password.');
  }
  const repairs = { count: 0 };
  const layer = await readLayer(container, limits, repairs);
  if (layer.blocks.length > 0) return judged(ODT_MEDIA_TYPE, layer, [], repairFindings(repairs));
  throw container.names.some((name) => name.startsWith('Pictures/'))
    ? new ExtractFailure('needs_ocr', 'The document holds pictures and no text.')
    : new ExtractFailure('empty', 'The document holds no text.');
}

async function readLayer(
  container: Container,
  limits: ExtractLimits,
  repairs: Repairs,
): Promise<TextLayer> {
  const content = await container.part('content.xml');
  if (!content) {
    throw new ExtractFailure('corrupt', 'The document is damaged: its text part is missing.');
  }
  const margins = await container.part('styles.xml');
  const budget = new XmlBudget(limits);
  const styles = new OdfStyles();
  if (margins) styles.add(margins, budget);
  styles.add(content, budget);
  const reader = new ContentReader(styles, { characters: limits.maxCharacters, repairs });
  if (margins) walkXml(margins, budget, ELEMENTS, reader);
  walkXml(content, budget, ELEMENTS, reader);
  return flowLayer({ ...reader, painted: reader.painted || styles.painted });
}

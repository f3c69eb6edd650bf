import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LevelRecord } from '../../domain/result.ts';
import type { Rect } from '../../domain/text-layer.ts';
import type { SignalId } from '../../domain/signal.ts';
import type { Pool } from '../../pool/pool.ts';
import { pageOverlays } from '../../report/inspect/page-marks.ts';
import { CliError, systemReason } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';

export interface RenderRun {
  readonly pool: Pool;
  readonly bytes: Uint8Array;
  readonly record: LevelRecord;
  /** Only this signal's evidence is boxed. */
  readonly signal?: SignalId | undefined;
  /** Painted over; then no picture on the page is shown. */
  readonly masks?: readonly Rect[] | undefined;
}

/**
 * Writes one picture for each page, `<name>-1.png` and so on, with the evidence boxed. Gives their paths.
 *
 * @throws CliError `no_page_images` for a file without pages, `output_unwritable`
 */
export async function renderPages(folder: string, run: RenderRun): Promise<string[]> {
  const overlays = pageOverlays(run.record, run.signal);
  if (overlays.length === 0) throw noImages('The file has no pages.', NOT_RENDERED);
  const digits = String(overlays.length).length;
  const name = basename(run.record.source.name).replace(/\.[^.]*$/, '') || 'page';
  const paths: string[] = [];
  for (const [i, overlay] of overlays.entries()) {
    const page = i + 1;
    const isPicture = run.record.textLayer?.pages[i]?.origin === 'ocr';
    const hiding = run.masks && { masks: run.masks, isPicture };
    const output = await run.pool.run('render', { bytes: run.bytes, page, overlay, ...hiding });
    if (output.kind === 'refused') throw noImages(output.untagged.message, output.untagged.action);
    const path = join(folder, `${name}-${String(page).padStart(digits, '0')}.png`);
    await write(folder, path, output.png);
    paths.push(path);
  }
  return paths;
}

const NOT_RENDERED = 'Inspect it without --render, or save it as PDF first.';

function noImages(message: string, action: string): CliError {
  return new CliError('no_page_images', `No page images: ${message} ${action}`, EXIT.failed);
}

async function write(folder: string, path: string, png: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, png);
  } catch (error) {
    const message = `"${path}" cannot be written: ${systemReason(error)}. Name another folder with --render.`;
    throw new CliError('output_unwritable', message);
  }
}

import type { ReadDocument } from '../../../src/domain/extraction.ts';
import { extract } from '../../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';

/** Words that make any document a resume to the quality gate; last in a document, they are left out again. */
export const RESUME =
  'Work experience: project manager at Borealis Clinics, responsible for the budget and the team, ' +
  'from March 2016 to present. Education: bachelor of science. Skills: planning.';

/** Reads a file that must be readable. */
export async function read(file: Uint8Array | string): Promise<ReadDocument> {
  const extraction = await extract(bytesOf(file));
  if (extraction.kind === 'read') return extraction;
  throw new Error(`unread: ${extraction.untagged.code}, ${extraction.untagged.message}`);
}

/** The outcome of a file: `read`, or the code. */
export async function outcomeOf(file: Uint8Array | string, limits = {}): Promise<string> {
  const extraction = await extract(bytesOf(file), { limits: { ...DEFAULT_LIMITS, ...limits } });
  return extraction.kind === 'read' ? 'read' : extraction.untagged.code;
}

/**
 * The blocks of a file, each as `kind/emphasis[row,column]{why hidden}: words`, with what is usual left out:
 * paragraphs, no emphasis, outside tables, visible. A number before the row is that of a second table.
 */
export async function described(file: Uint8Array | string): Promise<string[]> {
  const { layer } = await read(file);
  return layer.blocks
    .map(({ start, end, kind, emphasis, cell }) => {
      const words = layer.text.slice(start, end).replace(/\s+/g, ' ');
      const hidden = layer.hidden.filter((range) => range.start < end && start < range.end);
      const label = [
        kind === 'paragraph' ? '' : kind,
        emphasis === 'none' ? '' : `/${emphasis}`,
        cell ? `[${cell.table > 0 ? `${cell.table},` : ''}${cell.row},${cell.column}]` : '',
        ...hidden.map(({ reason, ...range }) => {
          const whole = range.start <= start && end <= range.end;
          return whole ? `{${reason}}` : `{${reason}: ${layer.text.slice(range.start, range.end)}}`;
        }),
      ].join('');
      return label === '' ? words : `${label}: ${words}`;
    })
    .filter((block) => !block.includes(RESUME.slice(0, 40)));
}

function bytesOf(file: Uint8Array | string): Uint8Array {
  return typeof file === 'string' ? Buffer.from(file) : file;
}

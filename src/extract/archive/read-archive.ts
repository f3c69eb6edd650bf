import type { Extraction } from '../../domain/extraction.ts';
import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';
import { entryFault, readDirectory } from './zip-entries.ts';
import { isDirectoryRecord } from './directory-record.ts';

const UNPACK = 'Unpack it and send the resume inside.';

/**
 * Says why an archive has no text of its own. The files in it are read as files (`src/archive`); what
 * comes here is an archive in an archive, one that is damaged or has nothing in it, or the directory
 * record of an entry that could not be unpacked.
 *
 * @throws ExtractFailure always
 */
export async function readArchive(bytes: Uint8Array, limits: ExtractLimits): Promise<Extraction> {
  const entries = await readDirectory(bytes, limits);
  if (isDirectoryRecord(bytes)) {
    const fault = entries[0] && entryFault(entries[0], limits);
    throw fault ?? new ExtractFailure('corrupt', 'The file in the archive is damaged.');
  }
  if (entries.length === 0) {
    throw new ExtractFailure('unsupported_type', 'The file is a zip archive that holds nothing.');
  }
  throw new ExtractFailure(
    'unsupported_type',
    'The file is a zip archive, which is not read.',
    UNPACK,
  );
}

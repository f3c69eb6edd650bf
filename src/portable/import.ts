import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import type { Versions } from '../domain/result.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { releaseId, saveRelease } from '../store/releases.ts';
import { PortableError } from './errors.ts';
import { ARCHIVE_VERSION } from './export.ts';
import { importDocument, type ImportedDocument } from './import-document.ts';
import { checkLines, type Line, readLines } from './lines.ts';

export interface ImportReport {
  /** Documents of which something was new here. */
  readonly imported: number;
  /** Those of which everything was here already. */
  readonly known: number;
  /** Those that were erased here, and stay so. */
  readonly erased: number;
}

export interface ImportOptions {
  readonly file: string;
  /** Who imports, for the log. */
  readonly actor: string;
}

/**
 * Takes in what `exportArchive` wrote. What is here already stays as it is, so that it can be done again; who
 * was erased here is not brought back. The file is read to its end before anything is written.
 *
 * @throws PortableError
 */
export async function importArchive(
  context: Context,
  { file, actor }: ImportOptions,
): Promise<ImportReport> {
  await checkLines(file);
  const report = { imported: 0, known: 0, erased: 0 };
  const releases = new Map<string, Versions>();
  let open: ImportedDocument | undefined;
  const close = async (): Promise<void> => {
    if (open) report[await importDocument(context, open, releases, actor)]++;
  };
  for await (const line of readLines(file)) {
    if (line.kind === 'archive') checkVersion(file, line);
    else if (line.kind === 'release') await takeRelease(context, file, line, releases);
    else if (line.kind === 'document') {
      await close();
      open = begin(file, line);
    } else if (open && isKnown(line, releases)) open.rows.push(line);
    else throw wrong(file);
  }
  await close();
  return report;
}

function checkVersion(file: string, { version }: Line): void {
  if (version === ARCHIVE_VERSION) return;
  if (typeof version !== 'number') throw wrong(file);
  throw new PortableError(
    'archive_too_new',
    `${file} is of another leveltag (archive ${version}, this one reads ${ARCHIVE_VERSION}): upgrade leveltag`,
  );
}

async function takeRelease(
  { store }: Context,
  file: string,
  line: Line,
  releases: Map<string, Versions>,
): Promise<void> {
  const versions = line['versions'] as Versions;
  if (releaseId(versions) !== line['id']) throw wrong(file);
  await saveRelease(store.db, versions, line['rubric'] as Rubric | null);
  releases.set(releaseId(versions), versions);
}

function isKnown({ kind, row }: Line, releases: ReadonlyMap<string, Versions>): boolean {
  return kind !== 'results' || releases.has((row as { release: string }).release);
}

function begin(file: string, line: Line): ImportedDocument {
  const bytes = Buffer.from(String(line['data']), 'base64');
  const id = createHash('sha256').update(bytes).digest('hex');
  if (id !== line['id']) throw wrong(file);
  return { id, bytes, rows: [] };
}

function wrong(file: string): PortableError {
  return new PortableError(
    'archive_unusable',
    `${file} is no archive that "leveltag export" wrote: name another file`,
  );
}

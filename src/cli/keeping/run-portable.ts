import type { IsoDate } from '../../domain/months.ts';
import type { Level } from '../../domain/result.ts';
import type { SignalId } from '../../domain/signal.ts';
import { exportArchive } from '../../portable/export.ts';
import { importArchive } from '../../portable/import.ts';
import { CliError } from '../cli-error.ts';
import { operator } from '../operator.ts';
import { say } from '../output/say.ts';
import { withContext } from '../stored/with-context.ts';

export interface ExportCommandOptions {
  readonly out?: string;
  readonly level?: readonly Level[];
  readonly signal?: readonly SignalId[];
  readonly since?: IsoDate;
  readonly batch?: string;
  readonly id?: string;
  readonly by?: string;
}

/** `leveltag export`: documents with all that is known about them, in one file. */
export async function runExport(options: ExportCommandOptions): Promise<void> {
  const { out, level, signal, since, batch, id } = options;
  if (out === undefined && process.stdout.isTTY) {
    throw new CliError('usage', 'Give --out FILE, or send the output on: it is compressed.');
  }
  const filter = {
    ...(level && { levels: level }),
    ...(signal && { signals: signal }),
    ...(since !== undefined && { since }),
    ...(batch !== undefined && { batch }),
    ...(id !== undefined && { id: id.toLowerCase() }),
  };
  const actor = operator(options.by);
  const count = await withContext((context) =>
    exportArchive(context, { filter, file: out ?? null, actor }),
  );
  say(`${count} documents exported. They hold personal data: keep the file as you keep resumes.`);
}

/** `leveltag import`: what another leveltag exported. */
export async function runImport(file: string, options: { readonly by?: string }): Promise<void> {
  const actor = operator(options.by);
  const report = await withContext((context) => importArchive(context, { file, actor }));
  const erased = report.erased > 0 ? `, ${report.erased} were erased here and stay so` : '';
  say(`${report.imported} documents imported, ${report.known} were here already${erased}.`);
}

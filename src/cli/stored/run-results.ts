import type { Context } from '../../context.ts';
import type { IsoDate } from '../../domain/months.ts';
import type { Level, LevelRecord } from '../../domain/result.ts';
import type { SignalId } from '../../domain/signal.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { listRecords, type RecordFilter } from '../../store/records.ts';
import { blind } from '../../redact/blind.ts';
import { loadExtraction } from '../../store/extractions.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { openOutput, type OutputOptions } from '../output/open-output.ts';
import { streamSink } from '../output/sink.ts';
import { withContext } from './with-context.ts';

export interface ResultsOptions extends OutputOptions {
  readonly level?: readonly Level[];
  readonly signal?: readonly SignalId[];
  readonly since?: IsoDate;
}

export interface ShowOptions {
  readonly blind?: boolean;
}

const PAGE = 200;

/** `leveltag results`: the stored records that match, in any report format. */
export async function runResults(options: ResultsOptions): Promise<void> {
  const { level, signal, since } = options;
  const filter: RecordFilter = {
    ...(level && { levels: level }),
    ...(signal && { signals: signal }),
    ...(since !== undefined && { since }),
  };
  await withContext(async (context) => {
    const { report, sink } = await openOutput(options);
    await sink.write(report.begin());
    for await (const record of allRecords(context, filter))
      await sink.write(report.item({ record }));
    await sink.write(report.end());
    await sink.commit();
  });
}

/**
 * `leveltag show`: one document's records as canonical JSON, a line for each time it was received.
 *
 * @throws CliError `unknown_document`, or `ambiguous_id` where the digits fit several documents
 */
export async function runShow(id: string, options: ShowOptions = {}): Promise<void> {
  await withContext(async (context) => {
    const records: LevelRecord[] = [];
    for await (const record of allRecords(context, { id: id.toLowerCase() })) records.push(record);
    const ids = new Set(records.map((record) => record.result.document.id));
    if (ids.size === 0) {
      throw new CliError(
        'unknown_document',
        `No result of a document whose id begins with "${id}".`,
      );
    }
    if (ids.size > 1) {
      throw new CliError('ambiguous_id', `"${id}" fits ${ids.size} documents: give more digits.`);
    }
    const shown = options.blind
      ? await Promise.all(records.map((record) => blinded(context, record)))
      : records;
    const lines = shown.map((record) => `${canonicalJson(record)}\n`);
    await streamSink(process.stdout).write(lines.join(''));
  });
}

/** @throws CliError `no_stored_text` where the text by which it is known what to mask is not there */
async function blinded({ store }: Context, record: LevelRecord): Promise<LevelRecord> {
  const { document, versions, outcome } = record.result;
  const read = await loadExtraction(store.db, document.id, versions.extract);
  if (outcome === 'tagged' && read?.kind !== 'read') {
    const message = 'The text of this result is not stored any more, so nothing can be masked.';
    throw new CliError('no_stored_text', message, EXIT.failed);
  }
  return blind(record, read?.kind === 'read' ? read.layer : null);
}

async function* allRecords({ store }: Context, filter: RecordFilter): AsyncGenerator<LevelRecord> {
  for (let after: number | null = null; ;) {
    const { records, next } = await listRecords(store.db, filter, after, PAGE);
    yield* records;
    if (next === null) return;
    after = next;
  }
}

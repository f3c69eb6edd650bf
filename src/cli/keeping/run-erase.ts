import { readFile } from 'node:fs/promises';
import type { Context } from '../../context.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { eraseDocuments } from '../../erase/erase.ts';
import { documentsOfBatch, documentsOlderThan } from '../../store/documents.ts';
import { provenDocuments } from '../../store/erase.ts';
import { CliError, systemReason } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { operator } from '../operator.ts';
import { say } from '../output/say.ts';
import { streamSink } from '../output/sink.ts';
import { oneDocument } from '../stored/one-document.ts';
import { withContext } from '../stored/with-context.ts';
import { confirm } from './confirm.ts';

export interface EraseCommandOptions {
  /** Days. */
  readonly olderThan?: number;
  readonly batch?: string;
  /** A file of proofs that earlier erases printed. */
  readonly proofs?: string;
  readonly yes?: boolean;
  readonly reason: string;
  readonly by?: string;
}

/** Asked for at once; more than that is erased in several rounds of the same command. */
const MOST = 1_000_000;

/** `leveltag erase`: gives the exit code. What it prints is the proof, a line of JSON for each document. */
export async function runErase(
  digits: readonly string[],
  options: EraseCommandOptions,
): Promise<number> {
  checkSelection(digits, options);
  return withContext(async (context) => {
    const ids = await selected(context, digits, options);
    if (ids.length === 0) {
      say('Nothing to erase.');
      return EXIT.ok;
    }
    const question = `Erase ${ids.length} document${ids.length === 1 ? '' : 's'} for good: files, texts, results and overrides?`;
    if (!options.yes && !(await confirm(question))) {
      say('Nothing was erased.');
      return EXIT.ok;
    }
    await eraseAll(context, ids, options);
    return EXIT.ok;
  });
}

function checkSelection(
  digits: readonly string[],
  { olderThan, batch, proofs }: EraseCommandOptions,
): void {
  const ways = [digits.length > 0, ...[olderThan, batch, proofs].map((way) => way !== undefined)];
  if (ways.filter(Boolean).length === 1) return;
  throw new CliError('usage', 'Give ids of documents, or --older-than, or --batch, or --proofs.');
}

async function selected(
  { store }: Context,
  digits: readonly string[],
  { olderThan, batch, proofs }: EraseCommandOptions,
): Promise<readonly string[]> {
  if (proofs !== undefined) return provenDocuments(store.db, await commitmentsOf(proofs));
  if (olderThan !== undefined) return documentsOlderThan(store.db, olderThan, MOST);
  if (batch !== undefined) return documentsOfBatch(store.db, batch, MOST);
  const ids = new Set<string>();
  for (const one of digits) ids.add(await oneDocument(store.db, one));
  return [...ids];
}

async function eraseAll(
  context: Context,
  ids: readonly string[],
  { reason, by }: EraseCommandOptions,
): Promise<void> {
  const sink = streamSink(process.stdout);
  const actor = operator(by);
  let erased = 0;
  for (const id of ids) {
    for (const proof of await eraseDocuments(context, [id], { actor, reason })) {
      await sink.write(`${canonicalJson(proof)}\n`);
      erased++;
    }
  }
  say(
    `${erased} document${erased === 1 ? '' : 's'} erased. The log tells of it without naming anybody.`,
  );
}

/** The commitments of the proofs that erases printed, a line of JSON each. */
async function commitmentsOf(file: string): Promise<ReadonlySet<string>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CliError('unreadable_path', `Cannot read "${file}": ${systemReason(error)}.`);
  });
  const found = text.matchAll(/"commitment":"([0-9a-f]{64})"/g);
  return new Set(Array.from(found, ([, commitment]) => commitment!));
}

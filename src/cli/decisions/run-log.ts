import type { Context } from '../../context.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { IsoDate } from '../../domain/months.ts';
import { appendDecision, type DecisionKind } from '../../store/decisions/append.ts';
import { type DecisionFilter, readDecisions } from '../../store/decisions/read.ts';
import { verifyChain } from '../../store/decisions/verify.ts';
import { EXIT } from '../exit-code.ts';
import { operator } from '../operator.ts';
import { say } from '../output/say.ts';
import { fileSink, streamSink } from '../output/sink.ts';
import { withContext } from '../stored/with-context.ts';
import { decisionLine } from './decision-line.ts';
import { eachDecision } from './each-decision.ts';

export interface LogOptions {
  readonly verify?: boolean;
  readonly export?: string;
  readonly kind?: readonly DecisionKind[];
  readonly since?: IsoDate;
  readonly last: number;
  readonly by?: string;
}

/** `leveltag log`: gives the exit code. */
export async function runLog(options: LogOptions): Promise<number> {
  const filter: DecisionFilter = {
    ...(options.kind && { kinds: options.kind }),
    ...(options.since !== undefined && { since: options.since }),
  };
  return withContext(async (context) => {
    if (options.verify) return verify(context);
    if (options.export !== undefined) await exportLog(context, filter, options.export, options.by);
    else await printLast(context, filter, options.last);
    return EXIT.ok;
  });
}

async function verify({ store }: Context): Promise<number> {
  const { entries, erased, head, broken } = await verifyChain(store.db);
  const holds = `${entries} entries hold, ${erased} of them with their payload erased; the last has the hash ${head}.`;
  if (broken === null) {
    say(`The log is whole: ${holds}`);
    return EXIT.ok;
  }
  const where = `The log is broken at entry ${broken.sequence} (${broken.reason}): ${holds}`;
  say(
    `${where} Compare it with an export or a backup made before, and find out who can write to the database.`,
  );
  return EXIT.failed;
}

/** The export is an entry of the log itself, and the last one of the file. */
async function exportLog(
  { store }: Context,
  filter: DecisionFilter,
  file: string,
  by: string | undefined,
): Promise<void> {
  const sink = await fileSink(file);
  try {
    const payload = { what: 'log', kinds: filter.kinds ?? null, since: filter.since ?? null };
    const actor = operator(by);
    await appendDecision(store.db, { kind: 'export', actor, subject: null, payload });
    let count = 0;
    for await (const decision of eachDecision(store.db, filter)) {
      await sink.write(`${canonicalJson(decision)}\n`);
      count++;
    }
    await sink.commit();
    say(`${count} entries written to ${file}.`);
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

async function printLast({ store }: Context, filter: DecisionFilter, last: number): Promise<void> {
  const page = await readDecisions(store.db, { ...filter, newestFirst: true }, null, last);
  const lines = page.decisions.toReversed().map((decision) => `${decisionLine(decision)}\n`);
  await streamSink(process.stdout).write(lines.join(''));
}

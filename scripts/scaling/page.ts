import type { Machine } from '../bench/report/figures.ts';
import { number, table } from '../bench/report/table.ts';
import {
  DOCUMENTS,
  IN_HAND,
  LAYOUTS,
  PRICES,
  S3_GET_SECONDS,
  TOGETHER,
  WORKERS,
} from './assumptions.ts';
import { demands, meanReading, type Measured, mostOf, oneMachine, plan } from './plan.ts';

const KNOBS: Readonly<Record<string, string>> = {
  queue: 'Redis Cluster: queues of their own hash tag on nodes of their own',
  database: 'more cores; results partitioned by document; read replicas take the page and the API off it',
  log: 'results in partitions with a log each; larger workers, which keep more in one transaction',
}; // prettier-ignore

/** The plan as Markdown. */
export function scalingPage(
  measured: Measured,
  machine: Machine,
  small: boolean,
  command: string,
): string {
  return `${[
    head(machine, small, command),
    checked(measured),
    limits(measured),
    ...LAYOUTS.map((layout) => layoutSection(measured, layout)),
    assumptions(),
  ].join('\n\n')}\n`;
}

function head({ processor, cores, node }: Machine, small: boolean, command: string): string {
  const note = small ? '\n\n**Made from a small run: its figures mean nothing.**' : '';
  return `# Past one machine

\`\`\`
${command}
\`\`\`

Written by that command: a simulation, event by event, of reader processes, queue and database, fed with times that \`npm run bench\` measured
(${cores} cores of ${processor}, Node ${node}). ${DOCUMENTS / 1e6} million resumes, ${WORKERS[0]} to ${WORKERS.at(-1)} reader processes with a core each.${note}`;
}

function checked(measured: Measured): string {
  const rows = measured.service.workers.map(({ processes, filesPerSecond }) => {
    const { throughput } = oneMachine(measured, processes);
    return [
      `${processes}`,
      number(throughput),
      number(filesPerSecond),
      number(throughput / filesPerSecond),
    ];
  });
  return `## Held against what was measured

One machine with everything on it, intake to the last result:

${table(['reader processes', 'simulated, files a second', 'measured', 'simulated over measured'], rows)}`;
}

function limits(measured: Measured): string {
  const { transaction, result } = measured.service.database.logged;
  const mean = meanReading(measured);
  const stations = demands(measured, LAYOUTS[0]!);
  const rows = Object.entries(mostOf(stations)).map(([station, most]) => [
    station,
    number((1000 * stations[station as keyof typeof stations].servers) / most),
    number(most),
    number(most * mean),
    KNOBS[station]!,
  ]);
  return `## Where each limit lies

In the layout "${LAYOUTS[0]!.name}". A reader process takes ${number(1000 * mean)} ms for a document, ${number(measured.crowding)} times what it takes with the
machine for itself, and is never the limit: more of them do more.

${table(['station', 'ms a document', 'documents a second at most', 'reached with so many workers', 'what moves it'], rows)}

The log is the decision log: each entry is chained to the one before, so the transactions that enter it go one after another. A worker keeps
together what its readers end meanwhile, here ${TOGETHER} results at most: a transaction takes ${number(1000 * transaction)} ms, and ${number(1000 * result)} ms for each result. That
is an upper bound, as the whole transaction was measured, commit included.`;
}

function layoutSection(measured: Measured, layout: (typeof LAYOUTS)[number]): string {
  const rows = WORKERS.map((workers) => {
    const planned = plan(measured, layout, workers);
    return [
      `${workers}`,
      number(planned.documentsPerSecond),
      number(planned.hours),
      number(planned.dollarsPerMillion),
      `${planned.busiest}, ${Math.round(100 * planned.utilisation)} %`,
    ];
  });
  const columns = ['workers', 'documents a second', 'hours for all', '$ a million', 'busiest'];
  return `## ${layout.name[0]!.toUpperCase()}${layout.name.slice(1)}\n\n${table(columns, rows)}`;
}

function assumptions(): string {
  return `## What is supposed

- A document goes to the queue, to S3 where there is one, to a reader process, to the database and to the log, and waits in a row at each.
  Reading takes what it took for one of the measured files, drawn at random, longer by what cores take from each other; everything else is exponential around its measured mean.
- A reader process has ${IN_HAND} documents in hand, and eight of them belong to one worker. A core of the database does what a core of the measured machine does, client included, so the
  database is taken for slower than it is.
- S3 gives an object after ${1000 * S3_GET_SECONDS} ms on average, however many ask.
- Common prices on demand: a reader core $${PRICES.readerCoreHour} an hour, a core of PostgreSQL $${PRICES.databaseCoreHour}, a Redis node $${PRICES.redisHour}, S3 $${PRICES.s3MillionPuts} a million
  puts and $${PRICES.s3MillionGets} a million gets. Storage, traffic and what waits for people are left out.
- Not in the model: networks, failures, autovacuum, indexes that no longer fit in memory. Text recognition is left out too: a page takes
  seconds.
- leveltag itself runs on one database: the layouts with partitions say what partitioning would bring, not what a setting does today.`;
}

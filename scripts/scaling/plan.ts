import type { ServiceTimes } from '../bench/service/service.ts';
import {
  DOCUMENTS,
  IN_HAND,
  type Layout,
  PRICES,
  S3_GET_SECONDS,
  TOGETHER,
} from './assumptions.ts';
import { exponential, oneOf, type Random, randomFrom } from './random.ts';
import { simulate, type Model, type Simulated, type Station, type Visit } from './simulate.ts';

/** Measured times, and the machine on which they were measured. */
export interface Measured {
  readonly service: ServiceTimes;
  readonly cores: number;
  /** How much longer a process takes while the other cores work too: they share memory, caches and clock. */
  readonly crowding: number;
}

export interface Planned {
  readonly workers: number;
  readonly documentsPerSecond: number;
  /** Hours for all documents of the plan. */
  readonly hours: number;
  readonly dollarsPerMillion: number;
  /** The station that comes first to its limit, and how near to it the plan is. */
  readonly busiest: string;
  readonly utilisation: number;
}

const JOBS = 10_000;

/** What so many reader processes, each on a core of its own, do in a layout. */
export function plan(measured: Measured, layout: Layout, workers: number): Planned {
  const { throughput } = simulate(modelOf(measured, layout, workers));
  const most = { ...mostOf(demands(measured, layout)), readers: workers / meanReading(measured) };
  const [busiest, limit] = Object.entries(most).sort(([, a], [, b]) => a - b)[0]!;
  return {
    workers,
    documentsPerSecond: throughput,
    hours: DOCUMENTS / throughput / 3600,
    dollarsPerMillion: cost(layout, workers, throughput),
    busiest,
    utilisation: throughput / limit,
  };
}

/** Seconds of a reader process for a document, on a machine whose cores are all busy. */
export function meanReading({ service: { reading }, crowding }: Measured): number {
  return (crowding * reading.reduce((sum, each) => sum + each, 0)) / reading.length;
}

function drawReading(random: Random, { service, crowding }: Measured): () => number {
  return () => crowding * oneOf(random, service.reading);
}

/** A station's part in a document. */
export interface Demand {
  /** Seconds for each document. */
  readonly seconds: number;
  /** Seconds on top, for as many as are served together. */
  readonly transaction: number;
  readonly servers: number;
  readonly together: number;
}

/** Documents a second that each station does at the most, with as many together as it takes. */
export function mostOf(
  stations: Readonly<Record<string, Demand>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(stations).map(([name, { seconds, transaction, servers, together }]) => [
      name,
      servers / (seconds + transaction / together),
    ]),
  );
}

/** What each station has to do for a document, readers aside. */
export function demands({ service, cores }: Measured, layout: Layout) {
  const { database, queue } = service;
  // Several at once kept the whole machine busy: what a core would have taken is that many times as much.
  const work = database.full * cores;
  const { transaction, result } = database.logged;
  const alone = { transaction: 0, together: 1 };
  return {
    queue: { ...alone, seconds: queue.redis ?? queue.postgres, servers: layout.redisNodes },
    database: { ...alone, seconds: Math.max(0, work - result), servers: layout.databaseCores },
    log: { seconds: result, transaction, servers: layout.partitions, together: TOGETHER },
  } satisfies Readonly<Record<string, Demand>>;
}

function modelOf(measured: Measured, layout: Layout, workers: number): Model {
  const random = randomFrom(workers);
  const { queue, database, log } = demands(measured, layout);
  const stations: Record<string, Station> = { queue, readers: { servers: workers }, database, log };
  const visits: Visit[] = [
    { station: 'queue', seconds: drawn(random, queue.seconds) },
    { station: 'readers', seconds: drawReading(random, measured) },
    { station: 'database', seconds: drawn(random, database.seconds) },
    { station: 'log', seconds: (results) => together(random, log, results) },
  ];
  if (layout.s3) {
    stations['s3'] = { servers: 1_000_000 };
    visits.splice(1, 0, { station: 's3', seconds: drawn(random, S3_GET_SECONDS) });
  }
  const source = { kind: 'closed', inHand: IN_HAND * workers } as const;
  return { stations, visits, source, jobs: JOBS };
}

/** What one machine does by itself, with the queue in its database: to be held against what it was seen to do. */
export function oneMachine(measured: Measured, workers: number): Simulated {
  const { service, cores } = measured;
  const random = randomFrom(workers);
  const apart = workers < cores;
  const own = (service.database.full + service.queue.postgres) * cores;
  const stations: Record<string, Station> = apart
    ? { readers: { servers: workers }, rest: { servers: cores - workers } }
    : { machine: { servers: cores } };
  const visits: Visit[] = [
    { station: apart ? 'readers' : 'machine', seconds: drawReading(random, measured) },
    { station: apart ? 'rest' : 'machine', seconds: drawn(random, own) },
  ];
  const source = { kind: 'closed', inHand: IN_HAND * workers } as const;
  return simulate({ stations, visits, source, jobs: JOBS });
}

/** What a transaction takes, and each result in it by itself. */
function together(random: Random, { transaction, seconds }: Demand, results: number): number {
  let sum = exponential(random, transaction);
  for (let i = 0; i < results; i++) sum += exponential(random, seconds);
  return sum;
}

function drawn(random: Random, mean: number): () => number {
  return () => exponential(random, mean);
}

function cost(layout: Layout, workers: number, throughput: number): number {
  const hours = 1_000_000 / throughput / 3600;
  const machines =
    workers * PRICES.readerCoreHour +
    layout.databaseCores * PRICES.databaseCoreHour +
    layout.redisNodes * PRICES.redisHour;
  return hours * machines + (layout.s3 ? PRICES.s3MillionPuts + PRICES.s3MillionGets : 0);
}

/** What a plan supposes besides what was measured: common prices on demand, in US dollars; none is an offer. */
export const PRICES = {
  /** A core of a reader machine for an hour. */
  readerCoreHour: 0.045,
  /** A core of a managed PostgreSQL for an hour, with its disk. */
  databaseCoreHour: 0.12,
  /** A managed Redis node for an hour. */
  redisHour: 0.15,
  /** A million objects put into S3, and got out of it. */
  s3MillionPuts: 5,
  s3MillionGets: 0.4,
} as const;

/** Seconds until S3 has given an object of a resume's size. */
export const S3_GET_SECONDS = 0.03;
/** Documents in hand for each reader process: one is worked on, one fetched, others are being kept. */
export const IN_HAND = 4;
/** Reader processes of one worker, as on a machine of eight cores: what they have in hand is kept together at most. */
const READERS_A_WORKER = 8;
export const TOGETHER = IN_HAND * READERS_A_WORKER;
export const DOCUMENTS = 10_000_000;
export const WORKERS = [1, 2, 4, 8, 16, 32, 64, 100, 150, 200];

/** What can be turned besides the number of workers. */
export interface Layout {
  readonly name: string;
  readonly databaseCores: number;
  /** Databases that results are spread over, each with a decision log of its own. */
  readonly partitions: number;
  /** Redis nodes that queues are spread over by hash tag. */
  readonly redisNodes: number;
  readonly s3: boolean;
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'one PostgreSQL of 8 cores, one Redis, a folder', databaseCores: 8, partitions: 1, redisNodes: 1, s3: false },
  { name: 'the same with S3', databaseCores: 8, partitions: 1, redisNodes: 1, s3: true },
  { name: 'PostgreSQL with 32 cores', databaseCores: 32, partitions: 1, redisNodes: 1, s3: true },
  { name: 'results in four partitions of 8 cores', databaseCores: 32, partitions: 4, redisNodes: 1, s3: true },
  { name: 'eight partitions, Redis Cluster of four', databaseCores: 64, partitions: 8, redisNodes: 4, s3: true },
]; // prettier-ignore

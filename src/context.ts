import { pino, type Logger } from 'pino';
import type { BlobStore } from './blobs/blob-store.ts';
import { openBlobs } from './blobs/open.ts';
import type { Config } from './config.ts';
import type { Versions } from './domain/result.ts';
import { openBackend, type QueueBackend } from './queue/backend.ts';
import { openQueues, type Queues } from './queue/queues.ts';
import { openStore, type Store } from './store/open.ts';
import { saveRelease } from './store/releases.ts';
import { type Telemetry, UNWATCHED } from './telemetry.ts';
import { versionsFor } from './versions.ts';

/** What the use cases and the workers need of the outside world, opened together and closed together. */
export interface Context {
  readonly config: Config;
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly backend: QueueBackend;
  readonly queues: Queues;
  /** The versions under which this process works: what is current. */
  readonly versions: Versions;
  /** Ids and codes only: nothing that a resume or a file name says is ever logged. */
  readonly log: Logger;
  /** Counts what is done, where somebody watches. */
  readonly telemetry: Telemetry;
  close(): Promise<void>;
}

export interface ContextOptions {
  /** Default: those of the built-in rubric and the configured limits. */
  readonly versions?: Versions;
  /** Default: JSON lines on standard error at the configured level. */
  readonly log?: Logger;
  /** Default: nobody watches. */
  readonly telemetry?: Telemetry;
}

/**
 * Opens database, blobs and queues. Close it in a `finally`: an embedded server runs for as long as a
 * context is open.
 *
 * @throws StoreError when the database cannot be used; a queue that cannot be reached is only logged.
 */
export async function openContext(config: Config, options: ContextOptions = {}): Promise<Context> {
  const versions = options.versions ?? versionsFor(undefined, config.limits);
  const log = options.log ?? pino({ level: config.logLevel, base: null }, pino.destination(2));
  const telemetry = options.telemetry ?? UNWATCHED;
  const opened: (() => Promise<void>)[] = [];
  const close = (): Promise<void> => closeAll(opened);
  try {
    const store = await openStore(config);
    opened.push(store.close);
    await saveRelease(store.db, versions);
    const backend = openBackend(config.redisUrl, store);
    opened.push(backend.close);
    const queues = await openQueues(backend, log);
    opened.push(queues.close);
    const blobs = openBlobs(config);
    opened.push(blobs.close);
    return { config, store, blobs, backend, queues, versions, log, telemetry, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In the reverse order; what fails to close does not keep the rest open. */
async function closeAll(opened: (() => Promise<void>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (let close = opened.pop(); close; close = opened.pop()) {
    await close().catch((error: unknown) => errors.push(error));
  }
  if (errors.length > 0) throw errors[0];
}

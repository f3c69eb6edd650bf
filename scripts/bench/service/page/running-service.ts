import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openSession } from '../../../../src/access/sessions.ts';
import type { Context } from '../../../../src/context.ts';
import { residentBytes } from '../../../../src/pool/resident-memory.ts';
import { timeOfProcess } from '../../server-time.ts';

/** `leveltag serve` as a process of its own, over the same data. */
export interface RunningService {
  readonly address: string;
  /** The cookie of somebody who has just logged in. */
  logIn(name: string): Promise<string>;
  residentMiB(): number;
  /** Processor time so far; null where that is not told. */
  processorSeconds(): number | null;
  stop(): Promise<void>;
}

const PROGRAM = join(import.meta.dirname, '../../../../leveltag.js');

export async function startService(
  { config, store }: Context,
  options: readonly string[],
): Promise<RunningService> {
  const child = spawn(
    process.execPath,
    [PROGRAM, 'serve', '--port', '0', '--no-scheduler', '--no-ocr', ...options],
    {
      env: {
        ...process.env,
        LEVELTAG_DATA: config.dataDir,
        BLOB_URL: pathToFileURL(config.blobDir!).href,
        LEVELTAG_LOG: 'error',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const address = await addressOf(child.stderr);
  child.stderr.resume();
  return {
    address,
    logIn: async (name) => {
      const owner = { actor: `user:${name}`, name, role: 'recruiter' } as const;
      return `leveltag=${await openSession(store.db, owner, null)}`;
    },
    residentMiB: () => Math.round((residentBytes(child.pid!) ?? 0) / 2 ** 20),
    processorSeconds: () => timeOfProcess(child.pid!),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** From the line that tells where it serves, before the secret of the first link. */
async function addressOf(output: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += chunk.toString();
    const found = /serves (http:\/\/[\d.]+:\d+)/.exec(text);
    if (found) return found[1]!;
  }
  throw new Error(`the service did not start: ${text}`);
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A program or library that gives the text of a file. */
export interface Engine {
  readonly name: string;
  /** Whether its reading is a voice of the consensus; a second mode of an engine is none. */
  readonly votes: boolean;
  /** Null where it cannot read the file. */
  read(file: SourceFile): Promise<string | null>;
}

const run = promisify(execFile);
const TIMEOUT_MS = 60_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

/** A program that writes the text of the file on its standard output. */
export function program(name: string, args: (path: string) => string[]): Engine['read'] {
  return async ({ path }) => {
    try {
      const { stdout } = await run(name, args(path), {
        timeout: TIMEOUT_MS,
        maxBuffer: MAX_OUTPUT,
      });
      return stdout;
    } catch {
      return null;
    }
  };
}

/** Those of the engines that are there: one that reads none of the files is not installed. */
export function present<T>(
  engines: readonly Engine[],
  readings: ReadonlyMap<Engine, readonly (T | null)[]>,
): Engine[] {
  return engines.filter((engine) => readings.get(engine)!.some((reading) => reading !== null));
}

import { open, realpath, rename, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError, systemReason } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';

/** Where a report goes. */
export interface Sink {
  write(text: string): Promise<void>;
  /** The report is complete. */
  commit(): Promise<void>;
  /** The report is not complete; says where what was written can be found, null for a stream. */
  abandon(): Promise<string | null>;
}

/** The reader of standard output has gone, as after `| head`: no error, there is nothing left to do. */
export class OutputClosed extends Error {}

/** Standard output; each write waits until the reader has taken it. */
export function streamSink(stream: NodeJS.WritableStream): Sink {
  // A stream's failure is also told to the write that met it; without a listener it would end the process.
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((done, fail) => {
        stream.write(text, (error) => (error ? fail(asOutputError(error)) : done()));
      }),
    commit: () => Promise.resolve(),
    abandon: () => Promise.resolve(null),
  };
}

/** A destroyed stream is one whose reader had gone at an earlier write. */
const READER_GONE: readonly (string | undefined)[] = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/** What a failed write says of a run: that nobody reads on, or why the report cannot be written. */
export function asOutputError(error: NodeJS.ErrnoException): Error {
  if (READER_GONE.includes(error.code)) return new OutputClosed();
  return new CliError(
    'output_unwritable',
    `Cannot write the report: ${systemReason(error)}.`,
    EXIT.failed,
  );
}

/** The file that a report is written to until it is complete. */
export function partialName(file: string): string {
  return `${file}.partial`;
}

/**
 * A file that appears under its name only when it is complete: until then, and for good when the run is
 * interrupted, its lines are in `<file>.partial`. What is no regular file (a pipe, /dev/null) is written directly.
 *
 * @throws CliError `output_unwritable` before anything is read
 */
export async function fileSink(file: string): Promise<Sink> {
  const { target, isSpecial } = await destination(file);
  const partial = isSpecial ? target : partialName(target);
  const handle = await openForWriting(partial, file);
  return {
    write: async (text) => {
      await writeOrExplain(handle, text, file);
    },
    async commit() {
      if (!isSpecial) await handle.sync();
      await handle.close();
      if (!isSpecial) await rename(partial, target);
    },
    async abandon() {
      await handle.close();
      return partial;
    },
  };
}

/** Links are resolved, so that the file they lead to is replaced and not the link. */
async function destination(file: string): Promise<{ target: string; isSpecial: boolean }> {
  const target = await realpath(file).catch(() => resolve(file));
  const stats = await stat(target).catch(() => null);
  if (stats?.isDirectory()) throw unwritable(file, 'it is a folder');
  return { target, isSpecial: stats !== null && !stats.isFile() };
}

async function openForWriting(path: string, file: string): Promise<FileHandle> {
  try {
    return await open(path, 'w');
  } catch (error) {
    throw unwritable(file, systemReason(error));
  }
}

async function writeOrExplain(handle: FileHandle, text: string, file: string): Promise<void> {
  try {
    await handle.writeFile(text);
  } catch (error) {
    throw unwritable(file, systemReason(error), EXIT.failed);
  }
}

function unwritable(file: string, reason: string, exitCode: number = EXIT.usage): CliError {
  const message = `Cannot write "${file}": ${reason}. Name another file with --out.`;
  return new CliError('output_unwritable', message, exitCode);
}

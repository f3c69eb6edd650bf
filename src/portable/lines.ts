import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { PortableError } from './errors.ts';

/** One line of a file: what it is, and the rest. */
export interface Line {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/**
 * Writes lines of JSON, compressed, with a last line that says how many there were and what hash they have:
 * a file that was cut short is known by it.
 *
 * @param file appears when it is complete; null for standard output
 */
export async function writeLines(file: string | null, lines: AsyncIterable<Line>): Promise<void> {
  if (file === null) return pipeline(Readable.from(sealed(lines)), createGzip(), process.stdout);
  const partial = `${file}.partial`;
  try {
    const out: Writable = createWriteStream(partial, { mode: 0o600, flush: true });
    await pipeline(Readable.from(sealed(lines)), createGzip(), out);
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true });
    const { syscall, code } = cause as NodeJS.ErrnoException;
    if (syscall === undefined) throw cause;
    const message = `${file} cannot be written (${code}): name another file, or make room`;
    throw new PortableError('archive_unusable', message, { cause });
  }
}

async function* sealed(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    count++;
    yield text;
  }
  yield `${JSON.stringify({ kind: 'end', lines: count, sha256: hash.digest('hex') })}\n`;
}

/**
 * The lines of a file, without the last. Whoever acts on them as they come calls `checkLines` first.
 *
 * @throws PortableError `archive_unusable` for one that is cut short, was changed, or is something else
 */
export async function* readLines(file: string): AsyncGenerator<Line> {
  const hash = createHash('sha256');
  let count = 0;
  let end: Line | undefined;
  for await (const text of textLines(file)) {
    const line = parse(file, text);
    if (end) break;
    if (line.kind === 'end') {
      end = line;
      continue;
    }
    hash.update(`${text}\n`);
    count++;
    yield line;
  }
  if (end?.['lines'] !== count || end['sha256'] !== hash.digest('hex')) throw damaged(file);
}

/** Reads a whole file to see that nothing is missing from it. @throws PortableError as `readLines` */
export async function checkLines(file: string): Promise<void> {
  for await (const _line of readLines(file));
}

async function* textLines(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const unzipped = input.pipe(createGunzip()).setEncoding('utf8');
  input.once('error', (error) => unzipped.destroy(error));
  try {
    let begun: string[] = [];
    for await (const chunk of unzipped as AsyncIterable<string>) {
      const [first, ...more] = chunk.split('\n');
      begun.push(first!);
      for (const next of more) {
        yield begun.join('');
        begun = [next];
      }
    }
    const last = begun.join('');
    if (last !== '') yield last;
  } catch (cause) {
    if (cause instanceof PortableError) throw cause;
    throw damaged(file, cause);
  } finally {
    input.destroy();
  }
}

function parse(file: string, text: string): Line {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'kind' in value) return value as Line;
  } catch {
    // Told below.
  }
  throw damaged(file);
}

function damaged(file: string, cause?: unknown): PortableError {
  const { syscall, code } = (cause ?? {}) as NodeJS.ErrnoException;
  const reason = syscall
    ? `cannot be read (${code})`
    : 'is cut short, was changed, or is no file of leveltag';
  return new PortableError(
    'archive_unusable',
    `${file} ${reason}: take another copy of it`,
    cause ? { cause } : undefined,
  );
}

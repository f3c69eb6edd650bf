import type { ReadDocument } from '../../src/domain/extraction.ts';
import { extract } from '../../src/extract/extract.ts';
import type { BenchFile } from './files.ts';
import { LIMITS } from './counting/judge.ts';

/** Those that are read: what is refused costs no time worth measuring. */
export async function readAll(files: readonly BenchFile[]): Promise<ReadDocument[]> {
  const read: ReadDocument[] = [];
  for (const { bytes } of files) {
    const extraction = await extract(bytes, { limits: LIMITS });
    if (extraction.kind === 'read') read.push(extraction);
  }
  return read;
}

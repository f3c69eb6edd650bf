import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sniff } from '../../../src/extract/sniff.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const NAMED = ['pdf', 'docx', 'text'];

/** The committed files by their kind: PDF, Word, plain text, and whatever else is read. */
export function fixtureSets(): Readonly<Record<string, readonly Uint8Array[]>> {
  const resumes = join(FIXTURES, 'resumes');
  const paths = [
    ...readdirSync(resumes).flatMap((name) => filesIn(join(resumes, name), /^source\./)),
    ...filesIn(join(FIXTURES, 'formats'), /^(?!README)/),
  ];
  const files = paths.map((path) => new Uint8Array(readFileSync(path)));
  return Object.groupBy(files, (bytes) => {
    const type = sniff(bytes);
    return NAMED.includes(type) ? type : 'other';
  }) as Record<string, Uint8Array[]>;
}

function filesIn(folder: string, named: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => named.test(name))
    .sort()
    .map((name) => join(folder, name));
}

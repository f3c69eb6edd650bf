/**
 * Prints the most memory, MiB, that a process needed which read the files named on its arguments one after
 * another with one reader: `node memory.ts <reader> <files…>`.
 */
import { readFileSync } from 'node:fs';

const READERS: Readonly<Record<string, () => Promise<(bytes: Uint8Array) => unknown>>> = {
  leveltag: async () => (await import('../../../src/extract/extract.ts')).extract,
  'pdf-parse': async () => (await import('./pdf-engines.ts')).readWithPdfJs,
  mammoth: async () => (await import('./docx-engines.ts')).readWithMammoth,
  nothing: async () => () => {},
};

const [name = '', ...paths] = process.argv.slice(2);
const read = await READERS[name]!();
for (const path of paths) {
  try {
    await read(new Uint8Array(readFileSync(path)));
  } catch {
    // What a file costs counts, whether it can be read or not.
  }
}
console.log(Math.round(process.resourceUsage().maxRSS / 1024));

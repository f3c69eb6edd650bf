/**
 * Work that shares nothing with anybody, for what a machine allows: `node machine-child.ts loop|pdfium <files…>`, then
 * a pass for each message from the parent, answered when it is over.
 */
import { readFileSync } from 'node:fs';

const STEPS = 400_000_000;

const [kind, ...paths] = process.argv.slice(2);
const pass = kind === 'loop' ? loop : await readingWithPdfium();
pass();
process.on('message', () => {
  pass();
  process.send!('done');
});
process.send!('ready');

/** Numbers in registers: neither memory nor collector nor compiler has a part in it. */
function loop(): number {
  let state = 1;
  for (let step = 0; step < STEPS; step++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
  }
  return state;
}

async function readingWithPdfium(): Promise<() => void> {
  const { readWithBarePdfium } = await import('../extraction/pdf-engines.ts');
  const files = paths.map((path) => new Uint8Array(readFileSync(path)));
  return () => {
    for (const bytes of files) {
      try {
        readWithBarePdfium(bytes);
      } catch {
        // What it cannot read costs what finding that out takes.
      }
    }
  };
}

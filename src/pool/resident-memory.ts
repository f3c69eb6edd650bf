import { readFileSync } from 'node:fs';

/** Pages of memory are this large on the systems that have `/proc`, but for a few with larger ones. */
const PAGE_BYTES = 4096;

/**
 * Resident memory of a process, bytes; null where the system does not tell (there is no `/proc`). A heap
 * limit does not count buffers and WebAssembly memory: only a look from outside does.
 */
export function residentBytes(pid: number): number | null {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ');
    return Number(pages) * PAGE_BYTES;
  } catch {
    return null;
  }
}

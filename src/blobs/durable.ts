import { open } from 'node:fs/promises';

/** Waits until what a file holds, or which names stand in a folder, is on the disk. */
export async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

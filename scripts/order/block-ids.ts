import { createHmac } from 'node:crypto';

/** Letters of a block that make its id: enough to tell it from others, few enough to stand on one line. */
const LETTERS = 24;
const DIGITS = 8;

/**
 * The short id of a block: a keyed hash of its first letters, and how many they are ("3fa20b17.24"). Without
 * the file, whose hash is the key, nothing can be guessed from it.
 *
 * @param fileHash SHA-256 of the file, hexadecimal
 */
export function blockId(letters: string, fileHash: string): string {
  const head = letters.slice(0, LETTERS);
  return `${hashOf(head, fileHash)}.${head.length}`;
}

function hashOf(letters: string, fileHash: string): string {
  return createHmac('sha256', fileHash).update(letters).digest('hex').slice(0, DIGITS);
}

/** What all readers agree on: ASCII letters and digits in lower case; ligatures as letters. */
export function lettersOf(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Where the blocks stand in the text that a reader gives for their page: offset of letters by id. */
export function placesOf(
  ids: readonly string[],
  text: string,
  fileHash: string,
): Map<string, number> {
  const letters = lettersOf(text);
  const wanted = new Set(ids);
  const places = new Map<string, number>();
  for (const length of new Set(ids.map((id) => Number(id.split('.')[1])))) {
    for (let at = 0; at + length <= letters.length; at++) {
      const id = blockId(letters.slice(at, at + length), fileHash);
      if (wanted.has(id) && !places.has(id)) places.set(id, at);
    }
  }
  return places;
}

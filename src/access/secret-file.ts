import { readFile } from 'node:fs/promises';
import { AccessError } from './errors.ts';

/** The first line of a file. @throws AccessError `secret_unreadable` */
export async function readSecret(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    const line = text.split(/\r?\n/, 1)[0]!;
    if (line !== '') return line;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `the secret in ${file} cannot be read (${code}): check the path and its permissions`;
    throw new AccessError('secret_unreadable', message, { cause });
  }
  throw new AccessError('secret_unreadable', `${file} is empty: write the secret into it`);
}

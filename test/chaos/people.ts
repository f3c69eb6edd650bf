import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What no log and no queue may ever hold: the name, the address and the number of every invented person. */
export const PERSONAL = /Marrowby|Quillon|@example\.|555[-\s]?01\d\d/i;

/**
 * Writes tiny resumes of invented people, each with a name, an e-mail and a phone number, also in the
 * file's name.
 *
 * @param from the number of the first one: no two have the same bytes
 * @returns the names of the files, in the order in which they are received
 */
export async function writePeople(folder: string, from: number, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  for (let number = from; number < from + count; number++) {
    const name = `Quillon Marrowby ${String(number).padStart(6, '0')}.txt`;
    await writeFile(join(folder, name), resumeOf(number));
    names.push(name);
  }
  return names;
}

function resumeOf(number: number): string {
  const phone = `555-01${String(number % 100).padStart(2, '0')}`;
  return [
    `Quillon Marrowby ${number}`,
    `quillon.marrowby.${number}@example.com, ${phone}`,
    'Experience',
    'IT Project Manager, Example Insurance, Jan 2015 - Present',
    `- Led the migration of ${number} legacy systems to a cloud platform.`,
    'Skills: Planview, Microsoft Project',
    '',
  ].join('\n');
}

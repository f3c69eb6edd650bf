import type { IsoDate } from '../../domain/months.ts';
import { findDocuments } from '../../store/documents.ts';
import type { Db } from '../../store/open.ts';
import { anchorsOf } from '../../store/receipts.ts';
import type { Task } from '../../store/results.ts';
import { CliError } from '../cli-error.ts';

/**
 * The one document whose id begins with `digits`.
 *
 * @throws CliError `unknown_document` or `ambiguous_id`
 */
export async function oneDocument(db: Db, digits: string): Promise<string> {
  const [id, ...more] = await findDocuments(db, digits.toLowerCase(), 2);
  if (id === undefined) {
    throw new CliError('unknown_document', `No document whose id begins with "${digits}".`);
  }
  if (more.length > 0) {
    throw new CliError('ambiguous_id', `"${digits}" fits several documents: give more digits.`);
  }
  return id;
}

/**
 * A document as it was received on a day; default: the last one.
 *
 * @throws CliError as `oneDocument`, or `unknown_receipt`
 */
export async function oneTask(
  db: Db,
  digits: string,
  received: IsoDate | undefined,
): Promise<Task> {
  const documentId = await oneDocument(db, digits);
  const anchors = await anchorsOf(db, documentId);
  const anchor = received ?? anchors.at(-1);
  if (anchor !== undefined && anchors.includes(anchor)) return { documentId, anchor };
  throw new CliError(
    'unknown_receipt',
    `It was not received on ${anchor}, but on ${anchors.join(', ')}.`,
  );
}

import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Versions } from '../domain/result.ts';
import type { Db } from './open.ts';

/** The hash of a set of stage versions: part of every key of a result. */
export function releaseId(versions: Versions): string {
  return createHash('sha256').update(canonicalJson(versions)).digest('hex');
}

/** Records a release, so that results can point at it. @returns its id. */
export async function saveRelease(db: Db, versions: Versions): Promise<string> {
  const id = releaseId(versions);
  await db
    .insertInto('releases')
    .values({ id, versions: canonicalJson(versions) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}

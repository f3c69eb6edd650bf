import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';

export type CheckState = 'ok' | 'failing' | 'none';

/** Whether a process can do its work just now, and which part of it cannot. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'database' | 'queue' | 'workers', CheckState>>;
}

/** A check that takes longer has failed: whoever asks gives up soon after. */
const CHECK_MS = 2_000;

/**
 * @param areWorking whether this process's workers take jobs; null where it has none
 */
export async function readiness(
  context: Context,
  areWorking: (() => boolean) | null,
): Promise<Readiness> {
  const [database, queue] = await Promise.all([
    inTime(sql`select`.execute(context.store.db).then(() => true)),
    inTime(context.backend.isConnected()),
  ]);
  const checks = {
    database: database ? 'ok' : 'failing',
    queue: queue ? 'ok' : 'failing',
    workers: areWorking === null ? 'none' : areWorking() ? 'ok' : 'failing',
  } as const;
  return { ready: !Object.values(checks).includes('failing'), checks };
}

async function inTime(check: Promise<boolean>): Promise<boolean> {
  return Promise.race([check.catch(() => false), sleep(CHECK_MS, false, { ref: false })]);
}

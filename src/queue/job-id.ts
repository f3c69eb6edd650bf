import { hash } from 'node:crypto';

/**
 * The id of a job: a hash of what the work is and of how often it was given up for lost. The queue
 * drops a second job of the same id, and it refuses ids of digits only or with a colon: the leading
 * letter sees to the first, hex to the second.
 */
export function jobId(...parts: readonly (string | number)[]): string {
  return `j${hash('sha256', parts.join('\n')).slice(0, 40)}`;
}

import pg from 'pg';
import { type Counter, Tally } from './counter.ts';

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/**
 * Counts what is sent to PostgreSQL from now on, by who sends it: the store, and the queue where it stands in the
 * same database.
 */
export function countStatements(): Counter {
  const tally = new Tally(['store statements', 'store parameter bytes', 'queue statements']);
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const builtIn = prototype.query;
  prototype.query = function query(...args) {
    const { connectionParameters } = this as unknown as {
      connectionParameters: { application_name?: string };
    };
    if (connectionParameters.application_name === 'leveltag-queue') tally.add('queue statements');
    else {
      tally.add('store statements');
      tally.add('store parameter bytes', parameterBytes(args));
    }
    return builtIn.apply(this, args);
  };
  return tally;
}

function parameterBytes([first, second]: readonly unknown[]): number {
  const values = Array.isArray(second) ? second : (first as { values?: unknown[] })?.values;
  return bytesIn(values ?? []);
}

function bytesIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + bytesIn(each), 0);
  if (value === null || value === undefined) return 0;
  return value instanceof Uint8Array ? value.length : Buffer.byteLength(String(value));
}

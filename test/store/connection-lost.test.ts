import { expect, test } from 'vitest';
import { explainLoss } from '../../src/store/connection-lost.ts';

const fault = (message: string, fields: object = {}): Error =>
  Object.assign(new Error(message), fields);

test.each([
  fault('terminating connection due to administrator command', { code: '57P01' }),
  fault('the database system is shutting down', { code: '57P03' }),
  fault('connection failure', { code: '08006' }),
  fault('sorry, too many clients already', { code: '53300' }),
  fault('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' }),
  fault('write EPIPE', { code: 'EPIPE', syscall: 'write' }),
  fault('connect ENOENT', { code: 'ENOENT', syscall: 'connect' }),
  fault('Connection terminated unexpectedly'),
  fault('Client has encountered a connection error and is not queryable'),
  fault('Client was closed and is not queryable'),
  fault('timeout exceeded when trying to connect'),
])('%s: the database is gone', (error) => {
  expect(explainLoss(error)).toMatchObject({ code: 'database_unavailable', cause: error });
});

test.each([
  fault('duplicate key', { code: '23505' }),
  fault('no such file', { code: 'ENOENT', syscall: 'open' }),
  fault('anything else'),
  'not an error',
])('%s: is what it is', (error) => {
  expect(explainLoss(error)).toBe(error);
});

test('a database without room is told as what it is', () => {
  const error = fault('could not extend file', { code: '53100' });
  expect(explainLoss(error)).toMatchObject({ code: 'disk_full', cause: error });
});

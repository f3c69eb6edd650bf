import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { DEFAULT_LIMIT_OPTIONS } from '../../src/limit-options.ts';
import { DEFAULT_PROCESS_LIMITS } from '../../src/pool/process-limits.ts';

test('nothing configured is everything in one folder', () => {
  expect(readConfig({})).toEqual({
    dataDir: resolve('.leveltag'),
    databaseUrl: null,
    redisUrl: null,
    blobDir: resolve('.leveltag/blobs'),
    s3: null,
    retention: { days: null, logDays: null },
    logLevel: 'error',
    ...DEFAULT_LIMIT_OPTIONS,
  });
});

test('each variable decides its own part', () => {
  expect(
    readConfig({
      LEVELTAG_DATA: '/srv/data',
      DATABASE_URL: 'postgresql://user:secret@db/leveltag',
      REDIS_URL: 'rediss://cache:6380/1',
      BLOB_URL: 'file:///srv/blobs',
      LEVELTAG_RETENTION_DAYS: '400',
      LEVELTAG_LOG_DAYS: '180',
      LEVELTAG_LOG: 'debug',
      LEVELTAG_MAX_PAGES: '12',
      LEVELTAG_TIMEOUT_MS: '5000',
    }),
  ).toEqual({
    dataDir: '/srv/data',
    databaseUrl: 'postgresql://user:secret@db/leveltag',
    redisUrl: 'rediss://cache:6380/1',
    blobDir: '/srv/blobs',
    s3: null,
    retention: { days: 400, logDays: 180 },
    logLevel: 'debug',
    limits: { ...DEFAULT_LIMITS, maxPages: 12 },
    processes: { ...DEFAULT_PROCESS_LIMITS, timeoutMs: 5000 },
  });
});

test.each([
  ['s3://leveltag-blobs', ''],
  ['s3://leveltag-blobs/', ''],
  ['s3://leveltag-blobs/a/b/', 'a/b/'],
])('BLOB_URL=%s is a place in S3', (BLOB_URL, prefix) => {
  const place = { bucket: 'leveltag-blobs', prefix };
  expect(readConfig({ BLOB_URL }).s3).toEqual({ ...place, endpoint: null, region: null });
  const AWS_ENDPOINT_URL = 'http://127.0.0.1:9000';
  expect(readConfig({ BLOB_URL, AWS_ENDPOINT_URL }).s3).toEqual({
    ...place,
    endpoint: AWS_ENDPOINT_URL,
    region: 'us-east-1',
  });
});

test('an empty variable is one that is not set', () => {
  expect(readConfig({ DATABASE_URL: '', REDIS_URL: '', BLOB_URL: '', LEVELTAG_LOG: '' })).toEqual(
    readConfig({}),
  );
});

describe('a value that cannot be used is refused by the name of its variable, never by its value', () => {
  test.each([
    ['DATABASE_URL', 'mysql://user:secret@db'],
    ['DATABASE_URL', 'db.example'],
    ['REDIS_URL', 'http://user:secret@cache'],
    ['BLOB_URL', 's3://Secret_Bucket'],
    ['BLOB_URL', 's3://user:secret@bucket'],
    ['BLOB_URL', 's3://bucket/?secret'],
    ['LEVELTAG_RETENTION_DAYS', '0'],
    ['LEVELTAG_LOG_DAYS', '179'],
    ['BLOB_URL', './secret'],
    ['LEVELTAG_LOG', 'secret'],
    ['LEVELTAG_MAX_PAGES', 'secret'],
    ['LEVELTAG_MAX_PAGES', '0'],
    ['LEVELTAG_MAX_BYTES', '1e9'],
    ['LEVELTAG_MAX_RESIDENT_MB', '-1'],
    ['LEVELTAG_TIMEOUT_MS', '1.5'],
  ])('%s=%s', (variable, value) => {
    expect(() => readConfig({ [variable]: value })).toThrow(
      expect.objectContaining({
        code: 'config_invalid',
        variable,
        message: expect.not.stringContaining('secret'),
      }),
    );
  });
});

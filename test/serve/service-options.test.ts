import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, readService } from '../../src/config.ts';
import { isCron } from '../../src/serve/service-options.ts';

test('nothing configured is loopback, no port for health, and a run at two in the night', () => {
  expect(readService({ LEVELTAG_TIMEZONE: 'Europe/London' })).toEqual({
    host: '127.0.0.1',
    port: 7300,
    healthPort: null,
    healthHost: '127.0.0.1',
    nightly: '0 2 * * *',
    timeZone: 'Europe/London',
    windowMinutes: 240,
    flipBudget: 5,
    stopSeconds: 10,
  });
  expect(readService({ LEVELTAG_NIGHTLY: 'off' }).nightly).toBeNull();
});

describe('what cannot be meant is refused by the name of its variable', () => {
  test.each([
    ['LEVELTAG_PORT', '70000'],
    ['LEVELTAG_HEALTH_PORT', 'x'],
    ['LEVELTAG_NIGHTLY', 'nightly'],
    ['LEVELTAG_NIGHTLY', '* * * * * *'],
    ['LEVELTAG_TIMEZONE', 'London'],
    ['LEVELTAG_NIGHTLY_WINDOW', '0'],
    ['LEVELTAG_FLIP_BUDGET', '101'],
    ['LEVELTAG_STOP_SECONDS', '1.5'],
  ])('%s=%s', (variable, value) => {
    expect(() => readService({ [variable]: value })).toThrow(
      expect.objectContaining({ code: 'config_invalid', variable }),
    );
  });
});

test.each(['0 2 * * *', '*/10 1-5 * * 1,2'])('%s is cron', (text) => {
  expect(isCron(text)).toBe(true);
});

describe('a secret in a file', () => {
  test('is read without the space around it; given twice, or unreadable, it is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leveltag-secret-'));
    const file = join(folder, 'url');
    await writeFile(file, 'redis://:secret@cache:6379\n');
    expect(readConfig({ REDIS_URL_FILE: file }).redisUrl).toBe('redis://:secret@cache:6379');
    for (const env of [
      { REDIS_URL_FILE: file, REDIS_URL: 'redis://other' },
      { REDIS_URL_FILE: join(folder, 'nowhere') },
    ]) {
      expect(() => readConfig(env)).toThrow(
        expect.objectContaining({ code: 'config_invalid', variable: 'REDIS_URL_FILE' }),
      );
    }
    await rm(folder, { recursive: true });
  });
});

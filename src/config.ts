import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DEFAULT_LIMIT_OPTIONS,
  limitVariable,
  withFlags,
  type LimitOptions,
} from './limit-options.ts';
import { type S3Place, s3Place } from './blobs/s3-place.ts';
import { type RetentionOptions, retentionOptions } from './erase/retention-options.ts';
import { withSecretFiles } from './secret-files.ts';
import { serviceOptions, type ServiceOptions } from './serve/service-options.ts';
import { webOptions, type WebOptions } from './web/web-options.ts';

/** Everything that the environment decides. This file is the only one that reads it. */
export interface Config extends LimitOptions {
  /** LEVELTAG_DATA, default `.leveltag` in the working folder: the embedded database and the blobs. */
  readonly dataDir: string;
  /** DATABASE_URL, default none: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** REDIS_URL, default none: the queue stands in the database. */
  readonly redisUrl: string | null;
  /** BLOB_URL, default the folder `blobs` in the data folder; not used where `s3` is set. */
  readonly blobDir: string;
  /** BLOB_URL where it begins with `s3:`, else null. */
  readonly s3: S3Place | null;
  /** How long documents and the log are kept. */
  readonly retention: RetentionOptions;
  /** LEVELTAG_LOG, default `error`: what a person at a terminal has to know; `info` for a service. */
  readonly logLevel: LogLevel;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A variable that leveltag cannot use. The message names it, never its value: URLs hold passwords. */
export class ConfigError extends Error {
  readonly code = 'config_invalid';
  readonly variable: string;

  constructor(variable: string, expected: string) {
    super(`${variable} must be ${expected}`);
    this.name = 'ConfigError';
    this.variable = variable;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A URL may stand in a file that `DATABASE_URL_FILE` or `REDIS_URL_FILE` names.
 *
 * @param byDefault what holds where LEVELTAG_LOG is not set
 * @throws ConfigError naming the first variable that is not what it must be.
 */
export function readConfig(
  environment: Environment = process.env,
  byDefault: { readonly logLevel: LogLevel } = { logLevel: 'error' },
): Config {
  const env = withSecretFiles(environment, fault);
  const dataDir = resolve(env['LEVELTAG_DATA'] || '.leveltag');
  return {
    dataDir,
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:', 'socket:']),
    redisUrl: url(env, 'REDIS_URL', ['redis:', 'rediss:']),
    ...blobPlace(env, dataDir),
    retention: retentionOptions(env, fault),
    logLevel: logLevel(env['LEVELTAG_LOG'] || byDefault.logLevel),
    ...readLimits(env),
  };
}

/**
 * The limits alone, for commands that need nothing else. Each has a variable: `limitVariable`. LEVELTAG_OCR=off
 * turns the recognition of text in pictures off, LEVELTAG_THOROUGH=on a second reader on.
 *
 * @throws ConfigError
 */
export function readLimits(env: Environment = process.env): LimitOptions {
  const { limits, processes } = DEFAULT_LIMIT_OPTIONS;
  const options = {
    limits: fromEnvironment(env, limits),
    processes: fromEnvironment(env, processes),
  };
  return withFlags(options, {
    ocr: isOn(env, 'LEVELTAG_OCR', 'on'),
    thorough: isOn(env, 'LEVELTAG_THOROUGH', 'off'),
  });
}

/**
 * What only the commands that stay need: `serve` and `work`.
 *
 * @throws ConfigError
 */
export function readService(env: Environment = process.env): ServiceOptions {
  return serviceOptions(env, fault);
}

/**
 * Whom the page and the API let in.
 *
 * @throws ConfigError
 */
export function readWeb(env: Environment = process.env): WebOptions {
  return webOptions(env, fault);
}

function fault(variable: string, expected: string): ConfigError {
  return new ConfigError(variable, expected);
}

function fromEnvironment<T extends object>(env: Environment, defaults: T): T {
  const values = Object.entries(defaults).map(([limit, byDefault]) => {
    const variable = limitVariable(limit);
    return [limit, wholeNumber(variable, env[variable]) ?? byDefault];
  });
  return Object.fromEntries(values) as T;
}

function isOn(env: Environment, variable: string, byDefault: 'on' | 'off'): boolean {
  const value = env[variable] || byDefault;
  if (value === 'on' || value === 'off') return value === 'on';
  throw new ConfigError(variable, 'on or off');
}

/** Nine digits: more than any limit can mean, and exact in every type they are put in. */
function wholeNumber(variable: string, value: string | undefined): number | null {
  if (!value) return null;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new ConfigError(variable, 'a whole number from 1 to 999999999');
}

function url(env: Environment, variable: string, protocols: readonly string[]): string | null {
  const value = env[variable];
  if (!value) return null;
  const protocol = /^[a-z]+:/.exec(value)?.[0] ?? '';
  if (protocols.includes(protocol)) return value;
  throw new ConfigError(variable, `a URL that begins with ${protocols.join(' or ')}`);
}

function blobPlace(env: Environment, dataDir: string): Pick<Config, 'blobDir' | 's3'> {
  const value = env['BLOB_URL'];
  const blobDir = resolve(dataDir, 'blobs');
  if (!value) return { blobDir, s3: null };
  const s3 = s3Place(value, env);
  if (s3) return { blobDir, s3 };
  const url = URL.parse(value);
  if (url?.protocol === 'file:') return { blobDir: fileURLToPath(url), s3: null };
  const expected = 'file:///srv/leveltag/blobs, the URL of a folder, or s3://bucket/prefix';
  throw new ConfigError('BLOB_URL', expected);
}

function logLevel(value: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === value);
  if (level) return level;
  throw new ConfigError('LEVELTAG_LOG', `one of ${LOG_LEVELS.join(', ')}`);
}

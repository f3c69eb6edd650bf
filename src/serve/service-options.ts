import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** How the long-running commands serve and when they do their nightly work. */
export interface ServiceOptions {
  /** LEVELTAG_HOST, default loopback. */
  readonly host: string;
  /** LEVELTAG_PORT, default 7300; 0 takes a free one. */
  readonly port: number;
  /** LEVELTAG_HEALTH_PORT, default none: a port for health and metrics alone. */
  readonly healthPort: number | null;
  /** LEVELTAG_HEALTH_HOST, default loopback. */
  readonly healthHost: string;
  /** LEVELTAG_NIGHTLY, default two at night; null (`off`) for no nightly run. */
  readonly nightly: string | null;
  /** LEVELTAG_TIMEZONE, default the machine's: where `nightly` is read. */
  readonly timeZone: string;
  /** LEVELTAG_NIGHTLY_WINDOW, in minutes: a run ends then, and goes on the next night. Default: 4 hours. */
  readonly windowMinutes: number;
  /** LEVELTAG_FLIP_BUDGET: percent of the tags that may move before a person has to agree. Default: 5. */
  readonly flipBudget: number;
  /** LEVELTAG_STOP_SECONDS: how long work in hand may go on after SIGTERM. Default: 10. */
  readonly stopSeconds: number;
}

export const LOOPBACK = '127.0.0.1';
export const DEFAULT_NIGHTLY = '0 2 * * *';

type Environment = Readonly<Record<string, string | undefined>>;
/** Makes the error that names a variable and what it must be. */
type Fault = (variable: string, expected: string) => Error;

/** @throws what `fault` makes for the first variable that is not what it must be */
export function serviceOptions(env: Environment, fault: Fault): ServiceOptions {
  const number = (variable: string, least: number, most: number): number | null => {
    const value = env[variable];
    if (!value) return null;
    if (/^\d+(\.\d+)?$/.test(value) && +value >= least && +value <= most) return Number(value);
    throw fault(variable, `a number from ${least} to ${most}`);
  };
  const whole = (variable: string, least: number, most: number): number | null => {
    const value = number(variable, least, most);
    if (value === null || Number.isInteger(value)) return value;
    throw fault(variable, `a whole number from ${least} to ${most}`);
  };
  return {
    host: env['LEVELTAG_HOST'] || LOOPBACK,
    port: whole('LEVELTAG_PORT', 0, 65_535) ?? 7300,
    healthPort: whole('LEVELTAG_HEALTH_PORT', 0, 65_535),
    healthHost: env['LEVELTAG_HEALTH_HOST'] || LOOPBACK,
    nightly: nightlyOf(env['LEVELTAG_NIGHTLY'], fault),
    timeZone: timeZoneOf(env['LEVELTAG_TIMEZONE'], fault),
    windowMinutes: whole('LEVELTAG_NIGHTLY_WINDOW', 1, 1_440) ?? 240,
    flipBudget: number('LEVELTAG_FLIP_BUDGET', 0, 100) ?? 5,
    stopSeconds: whole('LEVELTAG_STOP_SECONDS', 1, 3_600) ?? 10,
  };
}

function nightlyOf(value: string | undefined, fault: Fault): string | null {
  if (!value) return DEFAULT_NIGHTLY;
  if (value === 'off') return null;
  if (isCron(value)) return value;
  throw fault('LEVELTAG_NIGHTLY', 'off, or five fields of cron such as "0 2 * * *"');
}

function timeZoneOf(value: string | undefined, fault: Fault): string {
  if (!value) return Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (isTimeZone(value)) return value;
  throw fault('LEVELTAG_TIMEZONE', 'a time zone such as Europe/London');
}

/** Five fields: with six, the first would be seconds, and a slip would run every minute's work each second. */
export function isCron(text: string): boolean {
  if (text.trim().split(/\s+/).length !== 5) return false;
  // Loaded when it is first needed: every command reads these options, and few know a night.
  const { CronExpressionParser } = require('cron-parser') as typeof import('cron-parser');
  try {
    CronExpressionParser.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function isTimeZone(text: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

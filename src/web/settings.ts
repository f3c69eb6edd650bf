import type { Probes } from '../serve/probes.ts';
import type { OidcSettings } from './session/oidc-settings.ts';

/** How the web server listens and whom it lets in. `readWebSettings` reads them from the environment. */
export interface WebSettings {
  /** The address to listen on. Any but this machine's own asks for accounts or tokens. */
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Where browsers reach the server when that is not where it listens, such as `https://levels.example.org`. */
  readonly publicUrl: string | null;
  /** A file with the password of the account `admin`, which is made at the start where there is none. */
  readonly adminPasswordFile: string | null;
  readonly oidc: OidcSettings | null;
  readonly uploads: UploadLimits;
  /** Requests of one caller a minute. */
  readonly requestsPerMinute: number;
  /** The first wait after a webhook did not answer; it doubles each time. */
  readonly webhookRetryMs: number;
  /** What health and metrics answer without a login, by path; null for paths of theirs that are none. */
  readonly probes: Probes | null;
  /** Failed logins of one address, and of one account, in a quarter of an hour. */
  readonly loginAttempts: number;
}

export interface UploadLimits {
  /** Bytes of one file. */
  readonly maxFileBytes: number;
  readonly maxFiles: number;
  /** Bytes of one request. */
  readonly maxRequestBytes: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_WEB_SETTINGS: WebSettings = {
  host: '127.0.0.1',
  port: 7300,
  publicUrl: null,
  adminPasswordFile: null,
  oidc: null,
  uploads: { maxFileBytes: 200 * MIB, maxFiles: 10_000, maxRequestBytes: 4_096 * MIB },
  requestsPerMinute: 1_200,
  webhookRetryMs: 10_000,
  probes: null,
  loginAttempts: 10,
};

/** Whether only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

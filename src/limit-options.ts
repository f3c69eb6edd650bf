import { DEFAULT_LIMITS } from './extract/limits.ts';
import type { ExtractLimits } from './extract/limits.ts';
import { DEFAULT_PROCESS_LIMITS } from './pool/process-limits.ts';
import type { ProcessLimits } from './pool/process-limits.ts';

/** What reading one file may cost: counts, which decide outcomes, and what a process may take. */
export interface LimitOptions {
  readonly limits: ExtractLimits;
  readonly processes: ProcessLimits;
}

export const DEFAULT_LIMIT_OPTIONS: LimitOptions = {
  limits: DEFAULT_LIMITS,
  processes: DEFAULT_PROCESS_LIMITS,
};

/** The same with text in pictures left unread: such files are `needs_ocr`. */
export function withoutOcr<T extends LimitOptions>(options: T): T {
  return { ...options, limits: { ...options.limits, maxOcrPages: 0 } };
}

/** The environment variable of a limit: `maxPages` is LEVELTAG_MAX_PAGES. */
export function limitVariable(limit: string): string {
  return `LEVELTAG_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

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

/** What a command line says of how files are read. */
export interface ReadingFlags {
  /** Off: text in pictures is left unread, and such files are `needs_ocr`. */
  readonly ocr: boolean;
  /** On: two readers read each PDF and Word document, and their disagreement lowers its quality. Default: off. */
  readonly thorough?: boolean;
}

/** The options that the flags make of them. */
export function withFlags<T extends LimitOptions>(
  options: T,
  { ocr, thorough = false }: ReadingFlags,
): T {
  const limits = {
    ...options.limits,
    ...(!ocr && { maxOcrPages: 0 }),
    ...(thorough && { maxUncheckedPages: 0 }),
  };
  return { ...options, limits };
}

/** The environment variable of a limit: `maxPages` is LEVELTAG_MAX_PAGES. */
export function limitVariable(limit: string): string {
  return `LEVELTAG_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

import type { TextLayer } from './text-layer.ts';

/** Why a file has no tag: the closed list of the output contract. */
export type UntaggedCode =
  | 'empty'
  | 'needs_ocr'
  | 'fonts_unmappable'
  | 'encrypted'
  | 'corrupt'
  | 'unsupported_type'
  | 'limit_exceeded'
  | 'not_a_resume'
  | 'not_english'
  | 'parser_crashed'
  | 'timed_out';

/** Outcomes that say something went wrong with the file or the run: they set exit code 1. */
export const FAILURE_CODES: readonly UntaggedCode[] = ['corrupt', 'parser_crashed', 'timed_out'];

/** Outcomes that always depend on the machine's speed. */
export const RETRYABLE_CODES: readonly UntaggedCode[] = ['timed_out'];

/** The finding of a `parser_crashed` that was stopped because it took too much memory. */
export const OUT_OF_MEMORY = 'out_of_memory';

/**
 * Whether an outcome depends on the machine, its speed or its memory, and not on the bytes alone: it is tried
 * again, and never stored as a result.
 */
export function isRetryable(code: UntaggedCode, findings: readonly DocumentFinding[]): boolean {
  return (
    RETRYABLE_CODES.includes(code) || findings.some((finding) => finding.code === OUT_OF_MEMORY)
  );
}

export interface Untagged {
  readonly code: UntaggedCode;
  /** What is wrong, in one sentence without content of the file. */
  readonly message: string;
  /** What the user can do, in one sentence. */
  readonly action: string;
}

/** Something a reader of the result should know about the document: where the text may be poor, and why. */
export interface DocumentFinding {
  readonly code: string;
  readonly message: string;
  /** 1-based, where it concerns one page. */
  readonly page?: number;
}

/** What extraction says of a file's bytes. Deterministic: the same bytes and options give the same value. */
export type Extraction = ReadDocument | UnreadDocument;

export interface ReadDocument {
  readonly kind: 'read';
  readonly mediaType: string;
  readonly layer: TextLayer;
  readonly quality: 'ok' | 'degraded';
  readonly findings: readonly DocumentFinding[];
}

export interface UnreadDocument {
  readonly kind: 'unread';
  readonly mediaType: string;
  /** Pages counted before reading stopped; 0 when unknown. */
  readonly pages: number;
  readonly untagged: Untagged;
  readonly findings: readonly DocumentFinding[];
}

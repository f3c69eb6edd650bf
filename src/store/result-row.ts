import { isRetryable } from '../domain/extraction.ts';
import type { Result } from '../domain/result.ts';
import { StoreError } from './errors.ts';
import { factsOfBody } from './judgement.ts';
import { releaseId } from './release-id.ts';
import { toBody } from './result-body.ts';

export type ResultRow = ReturnType<typeof toRow>;

/**
 * A result as the columns that people filter and sort by, with its body.
 *
 * @throws StoreError `invalid_value` for an outcome that must be tried again instead.
 */
export function toRow(result: Result) {
  const code = result.outcome === 'untagged' ? result.untagged.code : null;
  if (code !== null && isRetryable(code, result.document.findings)) {
    throw new StoreError('invalid_value', `${code} is an attempt, not a result`);
  }
  const tagged = result.outcome === 'tagged' ? result : null;
  const body = toBody(result);
  const document = result.document.id;
  const anchor = result.anchor.date;
  const release = releaseId(result.versions);
  return {
    key: rowKey(document, anchor, release),
    document,
    anchor,
    release,
    ...body,
    facts: tagged && factsOfBody(body.body, tagged),
    outcome: result.outcome,
    code,
    level: tagged?.level.tag ?? null,
    role: tagged?.level.role ?? null,
    score: tagged?.level.score ?? null,
    months: tagged?.experience.pmMonths?.min ?? null,
    quality: result.document.quality,
    // One text a row: PostgreSQL takes arrays of arrays only where all are of one length.
    signals: tagged?.signals.map(({ id }) => id).join(' ') ?? '',
  };
}

export function rowKey(document: string, anchor: string, release: string): string {
  return `${document} ${anchor} ${release}`;
}

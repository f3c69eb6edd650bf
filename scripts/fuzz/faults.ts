import type { PublishedTextLayer, Result } from '../../src/domain/result.ts';
import type { Pool } from '../../src/pool/pool.ts';
import { makeRecord } from '../../src/report/record.ts';
import { recordFaults } from '../../src/schema/validate.ts';
import { versionsFor } from '../../src/versions.ts';

const ANCHOR = { date: '2026-06-30', source: 'as_of' } as const;
/** Outcomes that no file may bring about. */
const DEFECTS: readonly string[] = ['parser_crashed', 'timed_out'];

/** What is wrong with what leveltag makes of a file, however broken the file is; none of its content. */
export async function faultsOf(pool: Pool, bytes: Uint8Array): Promise<string[]> {
  const input = { bytes, anchor: ANCHOR, versions: versionsFor(), withText: true };
  const { resultJson, textLayer } = await pool.run('tag', input);
  const result = JSON.parse(resultJson) as Result;
  const record = makeRecord({ name: 'fuzzed', bytes: bytes.length, result, textLayer });
  return [...recordFaults(record), ...outcomeFaults(result), ...spanFaults(result, textLayer)];
}

function outcomeFaults(result: Result): string[] {
  if (result.outcome === 'tagged' || !DEFECTS.includes(result.untagged.code)) return [];
  return [`${result.untagged.code}: ${result.untagged.message}`];
}

function spanFaults(result: Result, layer: PublishedTextLayer | undefined): string[] {
  if (result.outcome === 'untagged' || !layer) return [];
  const { text, blocks } = layer;
  const faults = text.isWellFormed() ? [] : ['the text has lone surrogates'];
  for (const { rule, parts } of result.evidence) {
    for (const { start, end, quote } of parts) {
      if (text.slice(start, end) !== quote || end <= start) faults.push(`${rule}: not its quote`);
      if (!blocks.some((block) => block.start <= start && end <= block.end)) {
        faults.push(`${rule}: not in one block`);
      }
    }
  }
  return faults;
}

import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { documentId } from '../../src/extract/document-id.ts';
import { createPool } from '../../src/pool/pool.ts';
import { VERSIONS } from '../workers/invented.ts';

const RESUMES = new URL('../../fixtures/resumes/', import.meta.url);
const pool = createPool({ size: 1 });
afterAll(() => pool.close());

test.each([
  ['a resume', 'mid-staffing-contractor/source.txt'],
  ['what has no level', 'untagged-soup-recipe/source.txt'],
])('reading and judging at one go gives what each gives: %s', async (_, name) => {
  const bytes = readFileSync(new URL(name, RESUMES));
  const anchors = ['2026-06-30', '2026-11-23'].map((date) => ({
    date,
    source: 'received' as const,
  }));
  const judging = { documentId: documentId(bytes), versions: VERSIONS };
  const extraction = await pool.run('extract', { bytes });
  const results = [];
  for (const anchor of anchors) {
    results.push(await pool.run('analyse', { extraction, anchor, ...judging }));
  }
  expect(await pool.run('read', { bytes, anchors, ...judging })).toEqual({ extraction, results });
});

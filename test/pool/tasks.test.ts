import { afterAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/domain/result.ts';
import { documentId } from '../../src/extract/document-id.ts';
import { extract } from '../../src/extract/extract.ts';
import { createPool } from '../../src/pool/pool.ts';
import { TASK_HANDLERS } from '../../src/pool/tasks.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { versionsFor } from '../../src/versions.ts';
import { RESUME } from '../extract/docx/read.ts';
import { docx } from '../extract/zip.ts';

const pool = createPool({ size: 2 });
afterAll(() => pool.close());

const anchor = { date: '2026-06-30', source: 'as_of' } as const;
const versions = versionsFor();
const bytes = docx(RESUME);

describe('the tasks of a child', () => {
  it('extract gives what extraction gives', async () => {
    expect(await pool.run('extract', { bytes })).toEqual(await extract(bytes));
  });

  it('tag gives the canonical result, and the text on demand', async () => {
    const here = await TASK_HANDLERS.tag({ bytes, anchor, versions }, DEFAULT_LIMITS, {
      recognising: () => {},
    });
    const there = await pool.run('tag', { bytes, anchor, versions, withText: true });
    expect(there.resultJson).toBe(here.resultJson);
    expect(here.textLayer).toBeUndefined();
    expect(there.textLayer?.text).toContain('project manager at Borealis Clinics');
  });

  it('analyse gives of an extraction what tag gives of its bytes', async () => {
    const extraction = await pool.run('extract', { bytes });
    const input = { documentId: documentId(bytes), extraction, anchor, versions };
    const { resultJson } = await pool.run('tag', { bytes, anchor, versions });
    expect(await pool.run('analyse', input)).toBe(resultJson);
  });

  it('tag gives a file that cannot be read its outcome', async () => {
    const { resultJson } = await pool.run('tag', {
      bytes: Buffer.from([0, 1, 2, 3]),
      anchor,
      versions,
    });
    const result = JSON.parse(resultJson) as Result;
    expect(result).toMatchObject({ outcome: 'untagged', untagged: { code: 'unsupported_type' } });
  });
});

describe('a task whose child is lost', () => {
  const hostile = createPool({
    size: 1,
    childModule: new URL('./hostile-child.ts', import.meta.url),
  });
  afterAll(() => hostile.close());
  const lost = {
    outcome: 'untagged',
    document: { id: documentId(bytes), quality: 'unread' },
    anchor,
    untagged: { code: 'parser_crashed' },
  };

  it('tag gives an outcome of the same shape', async () => {
    const { resultJson } = await hostile.run('tag', { bytes, anchor, versions });
    expect(JSON.parse(resultJson)).toMatchObject(lost);
  });

  it('analyse gives an outcome of the same shape', async () => {
    const extraction = await extract(bytes);
    const input = { documentId: documentId(bytes), extraction, anchor, versions };
    expect(JSON.parse(await hostile.run('analyse', input))).toMatchObject(lost);
  });
});

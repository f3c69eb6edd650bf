import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_TASKS, readExtractJob, readTagJob, SIZE_LIMIT } from '../../src/queue/job-data.ts';
import { WORKER_OPTIONS } from '../../src/queue/options.ts';
import { jobId } from '../../src/queue/job-id.ts';

const HASH = 'ab'.repeat(32);
const task = { documentId: HASH, anchor: '2026-11-23' };

describe('data of an extract job', () => {
  test('is a document and a version, and nothing else of what it holds is taken', () => {
    expect(readExtractJob({ documentId: HASH, version: 'abc123', name: 'x' })).toEqual({
      documentId: HASH,
      version: 'abc123',
    });
  });

  test.each([
    null,
    'text',
    {},
    { documentId: 'Ada Invented', version: 'abc' },
    { documentId: HASH.toUpperCase(), version: 'abc' },
    { documentId: HASH },
    { documentId: HASH, version: 'not hex' },
  ])('is not %j', (data) => {
    expect(() => readExtractJob(data)).toThrow(
      expect.objectContaining({ code: 'job_data_invalid' }),
    );
  });
});

describe('data of a tag job', () => {
  test('is a release and tasks', () => {
    expect(readTagJob({ release: HASH, tasks: [task] })).toEqual({ release: HASH, tasks: [task] });
  });

  test('fits the limit of the queue at its largest', () => {
    const data = { release: HASH, tasks: new Array(MOST_TASKS).fill(task) };
    expect(readTagJob(data).tasks).toHaveLength(MOST_TASKS);
    expect(JSON.stringify(data).length).toBeLessThan(SIZE_LIMIT);
  });

  test.each([
    { release: HASH },
    { release: 'r', tasks: [task] },
    { release: HASH, tasks: [{ ...task, anchor: '2026-02-30' }] },
    { release: HASH, tasks: [{ anchor: '2026-11-23' }] },
    { release: HASH, tasks: new Array(MOST_TASKS + 1).fill(task) },
  ])('is not %j', (data) => {
    expect(() => readTagJob(data)).toThrow(expect.objectContaining({ code: 'job_data_invalid' }));
  });
});

describe('a job id', () => {
  test('is one that the queue takes: no digits only, no colon', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        expect(jobId(...parts)).toMatch(/^j[0-9a-f]{40}$/);
      }),
    );
  });

  test('tells every part and every generation apart', () => {
    const ids = [jobId('a', 0), jobId('a', 1), jobId('b', 0), jobId('a0'), jobId('a', '0', '')];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the work of a worker that dies is taken over within ten seconds', () => {
  const { lockDuration, stalledInterval } = WORKER_OPTIONS;
  // The lock runs out, the next check marks the job at the latest, and the one after it hands it on.
  expect(lockDuration + 2 * stalledInterval).toBeLessThan(10_000);
});

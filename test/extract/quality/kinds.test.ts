import { describe, expect, test } from 'vitest';
import { judgeText } from '../../../src/extract/quality/gate.ts';
import { plainTextLayer } from '../../../src/extract/plain-text.ts';
import { NON_RESUMES } from './non-resumes.ts';
import { ODD_RESUMES } from './odd-resumes.ts';

describe('what is no resume is turned away', () => {
  test.each(NON_RESUMES)('%s', (_, text) => {
    expect(judgeText(plainTextLayer(text)).untagged?.code).toBe('not_a_resume');
  });
});

describe('an odd resume goes on', () => {
  test.each(ODD_RESUMES)('%s', (_, text) => {
    expect(judgeText(plainTextLayer(text)).untagged).toBeUndefined();
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { goldenCases, tagFixture } from '../../scripts/fixtures/golden.ts';
import type { ReadDocument } from '../../src/domain/extraction.ts';
import type { TaggedResult } from '../../src/domain/result.ts';
import { citedIds, codePoints, countedIds } from './helpers.ts';

const resumes = goldenCases().filter(({ id }) => !id.startsWith('untagged-'));

describe.each(resumes)('$id', ({ bytes }) => {
  let result: TaggedResult;
  let document: ReadDocument;

  beforeAll(async () => {
    const tagged = await tagFixture(bytes);
    if (tagged.result.outcome !== 'tagged' || !tagged.document) throw new Error('not tagged');
    result = tagged.result;
    document = tagged.document;
  });

  test('every part quotes the text at its place, in code units and in code points', () => {
    const { text } = document.layer;
    const points = [...text];
    for (const { start, end, cpStart, cpEnd, quote } of result.evidence.flatMap((e) => e.parts)) {
      expect(text.slice(start, end)).toBe(quote);
      expect(points.slice(cpStart, cpEnd).join('')).toBe(quote);
      expect(codePoints(text.slice(0, start))).toBe(cpStart);
      expect(end).toBeGreaterThan(start);
    }
  });

  test('every part lies in one block, and on a page where there are pages', () => {
    const { blocks, pages } = document.layer;
    for (const part of result.evidence.flatMap((e) => e.parts)) {
      expect(blocks.some((b) => b.start <= part.start && part.end <= b.end)).toBe(true);
      expect(part.page === null).toBe(pages.length === 0);
      for (const { x0, x1, y0, y1, page } of part.rects) {
        const { width, height } = pages[page - 1]!;
        expect([x0 >= 0, x0 < x1, x1 <= width, y0 >= 0, y0 < y1, y1 <= height]).not.toContain(
          false,
        );
      }
    }
  });

  test('a part of a PDF has rectangles', () => {
    if (document.layer.geometry === null) return;
    for (const part of result.evidence.flatMap((e) => e.parts)) {
      expect(part.rects.length).toBeGreaterThan(0);
    }
  });

  test('points are never negative, cite evidence and add up', () => {
    for (const { points, max, criteria } of result.dimensions) {
      for (const criterion of criteria) {
        expect(criterion.points).toBeGreaterThanOrEqual(0);
        expect(criterion.points).toBeLessThanOrEqual(criterion.max);
        if (criterion.points > 0) expect(criterion.evidence).not.toHaveLength(0);
      }
      expect(criteria.reduce((sum, c) => sum + c.points, 0)).toBe(points);
      expect(points).toBeLessThanOrEqual(max);
    }
    expect(result.dimensions.reduce((sum, d) => sum + d.points, 0)).toBe(result.level.score);
  });

  test('every id that is cited resolves, every piece of evidence is cited', () => {
    const ids = result.evidence.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(citedIds(result))).toEqual(new Set(ids));
  });

  test('what counts and what does not are kept apart', () => {
    const counted = countedIds(result);
    const both = result.notCounted.flatMap((n) => n.evidence).filter((id) => counted.has(id));
    expect(both).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/domain/experience.ts';
import type { Section, SectionType } from '../../src/domain/section.ts';
import type { Assertion, Finding, SignalValue } from '../../src/domain/signal.ts';
import type { Span } from '../../src/domain/span.ts';
import type { Block, TextLayer } from '../../src/domain/text-layer.ts';
import { detectSignals } from '../../src/signals/detect.ts';
import type { Detector } from '../../src/signals/detector.ts';

/** One row of a detector's table. */
export interface Case {
  /**
   * The text, with « and » around each hit expected. Lines read as wrapped; an empty line begins a new
   * block. Without marks nothing may be found.
   */
  readonly text: string;
  /** What the hits' value must hold, one for all or one for each; a string means its label. */
  readonly value?: ExpectedValue | readonly ExpectedValue[];
  /** The hits must be found and must not count, for this reason. */
  readonly guard?: string;
  /** What the hits' assertion must hold. */
  readonly assertion?: Partial<Assertion>;
  /** The section that holds the text; `experience`, in which the text is one dated position, when absent. */
  readonly section?: SectionType;
}

type ExpectedValue = string | Partial<SignalValue>;

/**
 * Runs a detector alone over a table of cases. A table must hold at least three negatives (nothing
 * marked, or a guard) and one hit that is wrapped over two lines.
 */
export function testDetector(detector: Detector, cases: readonly (Case | string)[]): void {
  const rows = cases.map((row) => (typeof row === 'string' ? { text: row } : row));
  describe(detector.signal, () => {
    it('has negatives and a wrapped line in its table', () => {
      expect(rows.filter(isNegative).length).toBeGreaterThanOrEqual(3);
      expect(rows.some((row) => /«[^»]*\n[^»]*»/.test(row.text))).toBe(true);
    });
    it.each(rows)('$text', async (row) => {
      const { text, marks } = unmark(row.text);
      const findings = await findIn(text, row.section ?? 'experience', [detector]);
      expect(findings.map((finding) => quote(text, finding))).toEqual(
        marks.map((mark) => text.slice(mark.start, mark.end)),
      );
      expect(findings.map((finding) => finding.parts[0])).toEqual(marks);
      findings.forEach((finding, index) => expectFinding(finding, row, index));
    });
  });
}

/** Finds signals in a plain text that is one section, and, where work is told, one position. */
export function findIn(
  text: string,
  type: SectionType,
  detectors?: readonly Detector[],
): Promise<Finding[]> {
  const body = { start: 0, end: text.length };
  const section: Section = { id: 's0', type, title: null, body, rule: 'test' };
  const positions = type === 'experience' || type === 'projects' ? [positionOver(body)] : [];
  return detectSignals(layerOf(text), [section], positions, detectors);
}

/** A text layer in which empty lines separate blocks and other line breaks are wraps. */
export function layerOf(text: string): TextLayer {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    blocks.push({
      id: `b${blocks.length}`,
      kind: /^\s*[•*-]/.test(match[0]) ? 'list_item' : 'paragraph',
      start: match.index,
      end: match.index + match[0].length,
      page: null,
      column: 0,
      orderConfidence: 1,
      emphasis: 'none',
      cell: null,
    });
  }
  return { text, blocks, pages: [], hidden: [], geometry: null, origin: 'native' };
}

/** Takes the marks out of a text. */
export function unmark(marked: string): { readonly text: string; readonly marks: readonly Span[] } {
  let text = '';
  let start = 0;
  const marks: Span[] = [];
  for (const character of marked) {
    if (character === '«') start = text.length;
    else if (character === '»') marks.push({ start, end: text.length });
    else text += character;
  }
  return { text, marks };
}

function isNegative(row: Case): boolean {
  return row.guard !== undefined || !row.text.includes('«');
}

function expectFinding(finding: Finding, row: Case, index: number): void {
  expect(finding.guard).toBe(row.guard ?? null);
  if (row.assertion) expect(finding.assertion).toMatchObject(row.assertion);
  const value = Array.isArray(row.value) ? row.value[index] : row.value;
  if (value === undefined) return;
  expect(finding.value).toMatchObject(typeof value === 'string' ? { label: value } : value);
}

function quote(text: string, finding: Finding): string {
  return finding.parts.map((part) => text.slice(part.start, part.end)).join(' … ');
}

/** January 2015 to December 2016, ended. */
function positionOver(span: Span): Position {
  const exact = (month: number) => ({ min: month, max: month });
  return {
    id: 'p1',
    title: null,
    employer: null,
    dates: null,
    span,
    start: exact(2015 * 12),
    end: exact(2016 * 12 + 11),
    current: false,
    kind: 'employment',
    titleClass: 'it_pm',
    itPm: { counts: true, by: 'title', rule: 'test' },
    notes: [],
  };
}

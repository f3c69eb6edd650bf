import type { UntaggedCode } from '../../src/domain/extraction.ts';
import type {
  Evidence,
  EvidenceAssertion,
  LevelRecord,
  TaggedResult,
  UntaggedResult,
} from '../../src/domain/result.ts';
import { makeRecord } from '../../src/report/record.ts';

const LED: EvidenceAssertion = {
  polarity: 'affirmed',
  involvement: 'led',
  experiencer: 'candidate',
  time: 'past',
  cues: [],
};

export const TEXT =
  'Robin Example\nHeld four vendors to their contracts in Planview.\nNo Primavera.';

/** Evidence for the first place where `quote` stands in `text`. */
export function evidence(
  id: string,
  quote: string,
  more: Partial<Evidence> = {},
  text: string = TEXT,
): Evidence {
  const start = text.indexOf(quote);
  if (start < 0) throw new RangeError(`not in the text: ${quote}`);
  const end = start + quote.length;
  return {
    id: id.padStart(16, '0'),
    rule: 'vendor_management/held',
    assertion: LED,
    parts: [{ start, end, cpStart: start, cpEnd: end, quote, page: 1, rects: [] }],
    prefix: '',
    suffix: '',
    section: 'experience',
    position: null,
    origin: 'native',
    ...more,
  };
}

const PROVENANCE = {
  schemaVersion: '1',
  document: {
    id: 'ab'.repeat(32),
    mediaType: 'text/plain',
    pages: 0,
    textHash: 'cd'.repeat(32),
    quality: 'ok',
    findings: [],
  },
  versions: {
    extract: 'e1',
    sections: 's1',
    experience: 'x1',
    signals: 'g1',
    rubric: 'r1',
    rubricId: 'it-project-manager@1',
  },
  anchor: { date: '2026-06-30', source: 'as_of' },
} as const;

const VENDORS = '1'.padStart(16, '0');
const PLANVIEW = '2'.padStart(16, '0');
const PRIMAVERA = '3'.padStart(16, '0');

/** A small senior result about an invented person: two counted pieces of evidence and a near miss. */
export function taggedResult(more: Partial<TaggedResult> = {}): TaggedResult {
  return {
    ...PROVENANCE,
    outcome: 'tagged',
    level: {
      role: 'it_pm',
      roleEvidence: [],
      tag: 'senior',
      score: 71,
      band: [65, 100],
      confidence: 0.93,
      calibrated: true,
      reasons: ['Vendor governance: several vendors held to account.'],
    },
    dimensions: [
      dimension('vendor_governance', 'Vendors and governance', 'vendors', 6, [VENDORS]),
      dimension('experience', 'Experience', 'tools', 2, [PLANVIEW]),
    ],
    experience: {
      pmMonths: { min: 118, max: 124 },
      totalMonths: { min: 180, max: 180 },
      claimed: [{ years: 13, scope: 'project_management', evidence: [] }],
      conflicts: [],
      positions: [],
    },
    signals: [
      signal('vendor_management', [VENDORS]),
      { ...signal('ppm_tool.planview', [PLANVIEW]), values: [{ label: 'Planview' }] },
    ],
    notCounted: [{ signal: 'ppm_tool.other', guard: 'negated', evidence: [PRIMAVERA] }],
    evidence: [
      evidence('1', 'Held four vendors to their contracts'),
      evidence('2', 'Planview', { rule: 'ppm_tool.planview/name' }),
      evidence('3', 'No Primavera', { rule: 'ppm_tool.other/primavera' }),
    ],
    warnings: [],
    ...more,
  };
}

function dimension(id: string, label: string, criterion: string, points: number, ids: string[]) {
  const criteria = [{ id: criterion, label: criterion, points, max: 8, evidence: ids }];
  return { id, label, points, max: 20, criteria };
}

function signal(id: 'vendor_management' | 'ppm_tool.planview', ids: string[]) {
  return {
    id,
    values: [],
    involvement: 'led',
    months: null,
    lastUsed: null,
    evidence: ids,
  } as const;
}

export function untaggedResult(code: UntaggedCode): UntaggedResult {
  return {
    ...PROVENANCE,
    document: { ...PROVENANCE.document, textHash: null, quality: 'unread' },
    outcome: 'untagged',
    untagged: { code, message: `It is ${code}.`, action: 'Send another copy.' },
  };
}

export function taggedRecord(name = 'robin.txt', more: Partial<TaggedResult> = {}): LevelRecord {
  return makeRecord({ name, bytes: 100, result: taggedResult(more) });
}

export function untaggedRecord(name = 'broken.pdf', code: UntaggedCode = 'corrupt'): LevelRecord {
  return makeRecord({ name, bytes: 5, result: untaggedResult(code) });
}

export function withText(record: LevelRecord, text = TEXT): LevelRecord {
  return { ...record, textLayer: { text, blocks: [], visibility: [], pages: [] } };
}

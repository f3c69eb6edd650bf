import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { verify } from '../../src/verify/verify.ts';
import { fixtureBytes, fixtureRecord, STANDARD, type TaggedRecord } from './tagged.ts';

/** A record that may be written to. */
type Loose = any;
type Tampering = readonly [what: string, check: string, tamper: (record: Loose) => void];

const countedPiece = ({ result }: Loose): Loose => {
  const id = result.signals.find((signal: Loose) => signal.id === 'vendor_management').evidence[0];
  return result.evidence.find((piece: Loose) => piece.id === id);
};
const criterion = ({ result }: Loose, id: string): Loose =>
  result.dimensions.flatMap((one: Loose) => one.criteria).find((one: Loose) => one.id === id);
const dropEverywhere = (value: Loose, id: string): void => {
  if (Array.isArray(value)) {
    const at = value.indexOf(id);
    if (at >= 0) value.splice(at, 1);
  }
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) dropEverywhere(member, id);
  }
};
const flip = (record: Loose, to: string, without: readonly string[]): void => {
  record.result.flips = [{ to, without }];
};

/** One row for each kind of tampering: what is done, and the check that must tell. */
const TABLE: readonly Tampering[] = [
  ['the text of the resume', 'document.text_hash', (r) => (r.textLayer.text += ' PMP')],
  [
    'the hash of the text',
    'document.text_hash',
    (r) => (r.result.document.textHash = '0'.repeat(64)),
  ],
  ['the number of pages', 'document.pages', (r) => r.result.document.pages++],
  ['a quote', 'evidence.quote', (r) => (countedPiece(r).parts[0].quote = 'Led every vendor')],
  [
    'a span, one to the right',
    'evidence.quote',
    (r) => {
      countedPiece(r).parts[0].start++;
      countedPiece(r).parts[0].end++;
    },
  ],
  [
    'an empty span',
    'evidence.quote',
    (r) => (countedPiece(r).parts[0].end = countedPiece(r).parts[0].start),
  ],
  [
    'a span and its quote over two blocks',
    'evidence.block',
    (r) => {
      const part = countedPiece(r).parts[0];
      part.end = r.textLayer.blocks.find((b: Loose) => b.start > part.end).end;
      part.quote = r.textLayer.text.slice(part.start, part.end);
    },
  ],
  ['a code point', 'evidence.code_points', (r) => countedPiece(r).parts[0].cpEnd++],
  ['a page', 'evidence.page', (r) => (countedPiece(r).parts[0].page = 99)],
  [
    'a rectangle off its page',
    'evidence.rectangle',
    (r) => (countedPiece(r).parts[0].rects[0].x1 = 5000),
  ],
  [
    'a rectangle without width',
    'evidence.rectangle',
    (r) => {
      const rect = countedPiece(r).parts[0].rects[0];
      rect.x1 = rect.x0;
    },
  ],
  [
    'a rectangle on another page',
    'evidence.rectangle',
    (r) => (countedPiece(r).parts[0].rects[0].page = 3),
  ],
  ['the words around', 'evidence.context', (r) => (countedPiece(r).suffix = ' for years')],
  [
    'the rule of a piece',
    'evidence.id',
    (r) => (countedPiece(r).rule = 'vendor_management/invented'),
  ],
  [
    'the id of a piece',
    'evidence.id',
    (r) => {
      const { id } = countedPiece(r);
      const other = 'f'.repeat(16);
      Object.assign(r, JSON.parse(JSON.stringify(r).replaceAll(id, other)));
    },
  ],
  ['the order of the pieces', 'evidence.order', (r) => r.result.evidence.reverse()],
  [
    'a cue that is not there',
    'evidence.cue',
    (r) => {
      countedPiece(r).assertion.cues.push({
        axis: 'involvement',
        rule: 'x',
        quote: 'Owned',
        start: 0,
        end: 5,
      });
    },
  ],
  [
    'a piece that nothing cites',
    'evidence.uncited',
    (r) => {
      const { id } = countedPiece(r);
      const { result } = r;
      dropEverywhere([result.dimensions, result.signals], id);
    },
  ],
  [
    'a piece taken out',
    'citation.unknown',
    (r) => {
      const { id } = countedPiece(r);
      r.result.evidence = r.result.evidence.filter((piece: Loose) => piece.id !== id);
    },
  ],
  ['a piece twice', 'evidence.id', (r) => r.result.evidence.push(r.result.evidence.at(-1))],
  [
    'a piece cited twice',
    'citation.repeated',
    (r) => {
      const { evidence } = criterion(r, 'vendor_management');
      evidence.push(evidence[0]);
    },
  ],
  [
    'a negated piece that counts',
    'citation.assertion',
    (r) => (countedPiece(r).assertion.polarity = 'negated'),
  ],
  [
    'a planned piece that counts',
    'citation.assertion',
    (r) => (countedPiece(r).assertion.time = 'planned'),
  ],
  [
    'a piece about somebody else that counts',
    'citation.assertion',
    (r) => (countedPiece(r).assertion.experiencer = 'other'),
  ],
  [
    'a hidden piece that counts',
    'citation.hidden',
    (r) => {
      const { start, end, page } = countedPiece(r).parts[0];
      r.textLayer.visibility.push({ start, end, page, reason: 'tiny', rects: [] });
    },
  ],
  [
    'a near miss that counts',
    'citation.both',
    (r) => {
      const near = r.result.notCounted[0];
      const signal =
        r.result.signals.find((one: Loose) => one.id === near.signal) ?? r.result.signals[0];
      signal.evidence.push(near.evidence[0]);
    },
  ],
  [
    'a guard that does not hold',
    'guard.unfounded',
    (r) => (r.result.notCounted[0].guard = 'hidden'),
  ],
  [
    'evidence of another signal',
    'signal.rule',
    (r) => {
      const [first, second] = r.result.signals;
      first.evidence.push(second.evidence[0]);
    },
  ],
  [
    'the strength of a signal',
    'signal.involvement',
    (r) => {
      const signal = r.result.signals.find((one: Loose) => one.involvement === 'led');
      signal.involvement = 'assisted';
    },
  ],
  [
    'the months of a signal',
    'signal.months',
    (r) => (r.result.signals[0].months = { min: 400, max: 400 }),
  ],
  ['the order of the signals', 'signal.order', (r) => r.result.signals.reverse()],
  ['the position of a piece', 'evidence.position', (r) => (countedPiece(r).position = 'p99')],
  [
    'the months of a position',
    'experience.months',
    (r) => r.result.experience.positions[0].months.max++,
  ],
  [
    'the end of a position',
    'experience.months',
    (r) => (r.result.experience.positions[1].end.max = '2026-01'),
  ],
  [
    'the months of running projects',
    'experience.months',
    (r) => (r.result.experience.pmMonths.min += 12),
  ],
  [
    'the months of all work',
    'experience.months',
    (r) => (r.result.experience.totalMonths.max += 12),
  ],
  ['the anchor', 'experience.anchor', (r) => (r.result.anchor.date = '2031-06-30')],
  [
    'a claim of years',
    'experience.claimed',
    (r) => {
      r.result.experience.claimed.push({ years: 30, scope: 'it', evidence: [] });
    },
  ],
  ['the hash of the rubric', 'rubric.hash', (r) => (r.result.versions.rubric = '000000000000')],
  ['the name of the rubric', 'rubric.id', (r) => (r.result.versions.rubricId = 'ours@1')],
  ['the maximum of a criterion', 'rubric.shape', (r) => (criterion(r, 'budget').max = 60)],
  ['a dimension left out', 'rubric.shape', (r) => r.result.dimensions.pop()],
  ['the points of a criterion', 'points.criterion', (r) => criterion(r, 'budget').points--],
  ['points without evidence', 'points.unproven', (r) => (criterion(r, 'budget').evidence = [])],
  [
    'a criterion without one of its pieces',
    'points.evidence',
    (r) => criterion(r, 'vendor_management').evidence.pop(),
  ],
  [
    'the section of a piece, to make it weigh less',
    'points.criterion',
    (r) => {
      for (const piece of r.result.evidence) {
        if (piece.rule.startsWith('governance/'))
          Object.assign(piece, { section: 'objective', position: null });
      }
    },
  ],
  ['the points of a dimension', 'points.dimension', (r) => r.result.dimensions[0].points++],
  ['the score', 'points.score', (r) => (r.result.level.score = 99)],
  [
    'the level',
    'level.tag',
    (r) => {
      r.result.level.tag = 'mid';
      r.effectiveLevel = 'mid';
    },
  ],
  ['the band', 'level.band', (r) => (r.result.level.band = [10, 100])],
  ['the role', 'level.role', (r) => (r.result.level.role = 'adjacent')],
  ['the evidence of the role', 'level.role', (r) => r.result.level.roleEvidence.pop()],
  ['a reason', 'level.reasons', (r) => (r.result.level.reasons[0] = 'Outstanding.')],
  ['the confidence', 'level.confidence', (r) => (r.result.level.confidence = 0.99)],
  ['whether it is fitted', 'level.calibrated', (r) => (r.result.level.calibrated = false)],
  ['the effective level', 'record.effective_level', (r) => (r.effectiveLevel = 'junior')],
  ['the size of the file', 'record.bytes', (r) => r.source.bytes++],
  ['the file', 'document.id', (r) => (r.result.document.id = '0'.repeat(64))],
  ['a flip that does not flip', 'flip.tag', (r) => flip(r, 'mid', [countedPiece(r).id])],
  ['a flip by what does not count', 'flip.evidence', (r) => flip(r, 'mid', ['0'.repeat(16)])],
  [
    'a flip that names too much',
    'flip.idle',
    (r) => {
      flip(
        r,
        'mid',
        r.result.signals.flatMap((signal: Loose) => signal.evidence),
      );
    },
  ],
];

describe('a result that was tampered with is rejected', () => {
  let record: TaggedRecord;
  const bytes = fixtureBytes('senior-insurance-transformation');
  beforeAll(async () => {
    record = await fixtureRecord('senior-insurance-transformation');
  });

  test('as it was made, everything holds', () => {
    expect(verify(record, { ...STANDARD, bytes })).toEqual([]);
  });

  test.each(TABLE)('%s: %s', (_what, check, tamper) => {
    const copy = structuredClone(record);
    tamper(copy);
    expect(copy).not.toEqual(record);
    const found = verify(copy, { ...STANDARD, bytes }).map((fault) => fault.check);
    expect(found).toContain(check);
  });

  test('by another file', () => {
    const other = fixtureBytes('mid-utility-billing');
    const found = verify(record, { ...STANDARD, bytes: other }).map((fault) => fault.check);
    expect(found).toEqual(['document.id', 'record.bytes']);
  });

  test('by another rubric of the same name', () => {
    const rubric = { ...DEFAULT_RUBRIC, levels: { senior: [{ score: 99 }], mid: [{ score: 1 }] } };
    const found = verify(record, { ...STANDARD, rubric }).map((fault) => fault.check);
    expect(found).toContain('level.tag');
  });

  test('and nothing that is told holds words of the resume', () => {
    for (const [, , tamper] of TABLE) {
      const copy = structuredClone(record);
      tamper(copy);
      const told = JSON.stringify(verify(copy, { ...STANDARD, bytes }));
      for (const piece of record.result.evidence) {
        for (const { quote } of piece.parts)
          if (quote.length > 14) expect(told).not.toContain(quote);
      }
    }
  });
});

import type { Evidence, EvidenceId, PublishedTextLayer, TaggedResult } from '../domain/result.ts';
import { overlaps } from '../domain/span.ts';
import type { Faults } from './fault.ts';

/** About the person, not about work done: a certificate is held wherever it was trained for. */
const ABOUT_THE_PERSON = ['certification', 'experience.claimed_years'];

/** That every citation leads somewhere, every piece is cited, and what counts is visible, affirmed and the candidate's. */
export function checkCitations(
  result: TaggedResult,
  layer: PublishedTextLayer,
  faults: Faults,
): void {
  const pieces = new Map(result.evidence.map((piece) => [piece.id, piece]));
  const isOnce = pieces.size === result.evidence.length;
  faults.expect(isOnce, 'evidence.id', 'evidence', 'An id stands twice.');
  const cited = new Set<EvidenceId>();
  for (const [where, ids] of citationsOf(result)) {
    for (const id of ids) {
      cited.add(id);
      faults.expect(
        pieces.has(id),
        'citation.unknown',
        where,
        `It cites ${id}, which is not there.`,
      );
    }
    const isSet = new Set(ids).size === ids.length;
    faults.expect(isSet, 'citation.repeated', where, 'It cites a piece twice.');
  }
  for (const id of pieces.keys()) {
    faults.expect(cited.has(id), 'evidence.uncited', `evidence ${id}`, 'Nothing cites it.');
  }
  checkCounted(result, pieces, layer, faults);
  checkNotCounted(result, pieces, layer, faults);
}

function* citationsOf(result: TaggedResult): Generator<readonly [string, readonly EvidenceId[]]> {
  const { level, dimensions, experience, signals, notCounted } = result;
  yield ['level', level.roleEvidence];
  for (const { criteria } of dimensions) {
    for (const { id, evidence } of criteria) yield [`criterion ${id}`, evidence];
  }
  for (const { id, evidence } of signals) yield [`signal ${id}`, evidence];
  for (const { signal, evidence } of notCounted) yield [`not counted ${signal}`, evidence];
  for (const { evidence } of experience.claimed) yield ['experience.claimed', evidence];
  for (const { evidence } of experience.conflicts) yield ['experience.conflicts', evidence];
  for (const { id, evidence } of experience.positions) yield [`position ${id}`, evidence];
}

function checkCounted(
  { signals }: TaggedResult,
  pieces: ReadonlyMap<EvidenceId, Evidence>,
  layer: PublishedTextLayer,
  faults: Faults,
): void {
  for (const { id: signal, evidence } of signals) {
    for (const piece of evidence.flatMap((id) => pieces.get(id) ?? [])) {
      const where = `evidence ${piece.id}`;
      const isOwn = piece.rule.startsWith(`${signal}/`);
      faults.expect(isOwn, 'signal.rule', where, `No rule of ${signal} found it.`);
      const isSeen = !isHidden(piece, layer);
      faults.expect(isSeen, 'citation.hidden', where, 'It counts, and a reader cannot see it.');
      faults.expect(isCredible(piece, signal), 'citation.assertion', where, NOT_CREDIBLE);
    }
  }
}

const NOT_CREDIBLE =
  'It counts, and is not affirmed, is planned, only trained for, or is about somebody else.';

function isCredible({ assertion, section }: Evidence, signal: string): boolean {
  if (!assertion || section === 'references') return false;
  const { polarity, experiencer, time, involvement } = assertion;
  if (polarity !== 'affirmed' || experiencer === 'other' || experiencer === 'employer')
    return false;
  if (time === 'planned' && signal !== 'experience.claimed_years') return false;
  return involvement !== 'trained' || ABOUT_THE_PERSON.includes(signal);
}

function checkNotCounted(
  { signals, notCounted }: TaggedResult,
  pieces: ReadonlyMap<EvidenceId, Evidence>,
  layer: PublishedTextLayer,
  faults: Faults,
): void {
  const counted = new Set(signals.flatMap(({ evidence }) => evidence));
  for (const { signal, guard, evidence } of notCounted) {
    for (const piece of evidence.flatMap((id) => pieces.get(id) ?? [])) {
      const where = `evidence ${piece.id}`;
      const isApart = !counted.has(piece.id);
      faults.expect(isApart, 'citation.both', where, 'It counts, and is said not to count.');
      const isOwn = piece.rule.startsWith(`${signal}/`);
      faults.expect(isOwn, 'signal.rule', where, `No rule of ${signal} found it.`);
      const isGuarded = bearsOut(piece, guard, layer);
      faults.expect(isGuarded, 'guard.unfounded', where, `It is not ${guard}.`);
    }
  }
}

/** Guards that the result itself can bear out; those of the detectors need their rules. */
function bearsOut(piece: Evidence, guard: string, layer: PublishedTextLayer): boolean {
  const { assertion, section } = piece;
  if (guard === 'hidden') return isHidden(piece, layer);
  if (guard === 'negated') return assertion?.polarity === 'negated';
  if (guard === 'planned') return assertion?.time === 'planned';
  if (guard === 'trained_only') return assertion?.involvement === 'trained';
  if (guard === 'references') return section === 'references';
  if (guard === 'other_experiencer') {
    return assertion?.experiencer === 'other' || assertion?.experiencer === 'employer';
  }
  return true;
}

function isHidden({ parts }: Evidence, { visibility }: PublishedTextLayer): boolean {
  return parts.some((part) => visibility.some((range) => overlaps(range, part)));
}

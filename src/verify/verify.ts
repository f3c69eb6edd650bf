import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { LevelRecord, TaggedResult } from '../domain/result.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { checkCitations } from './citations.ts';
import { checkConfidence, type ConfidenceMap } from './confidence.ts';
import { checkExperience } from './experience.ts';
import { openFaults, type Fault, type Faults } from './fault.ts';
import { checkFlips } from './flips.ts';
import { checkLevel } from './level.ts';
import { checkPoints } from './points.ts';
import { checkRole } from './role.ts';
import { checkSignals } from './signals.ts';
import { checkText } from './text.ts';

/** What a result is laid against. */
export interface Standard {
  readonly rubric: Rubric;
  /** What `versions.rubric` must say: the hash of the rubric and the rules that lay it over a resume. */
  readonly rubricVersion: string;
  /** The fit of the built-in rubric; null for a rubric of one's own, which has none. */
  readonly confidence: ConfidenceMap | null;
  /** The file that the result is said to be about; without it, its hash is taken as given. */
  readonly bytes?: Uint8Array;
}

/**
 * Proves a record against its own text layer and the rubric, without the code that made it; empty when all
 * holds. What it cannot know is whether the rules found everything they should: `replay` does.
 *
 * @param record valid by its schema; a tagged one with its text layer
 */
export function verify(record: LevelRecord, standard: Standard): readonly Fault[] {
  const faults = openFaults();
  const { result } = record;
  checkFile(record, standard, faults);
  const computed = result.outcome === 'tagged' ? result.level.tag : null;
  faults.expect(
    record.effectiveLevel === (record.override?.level ?? computed),
    'record.effective_level',
    'record',
    'The effective level is neither the override nor the computed level.',
  );
  if (result.outcome === 'tagged') checkTagged(record, result, standard, faults);
  else {
    const isUnread = result.document.textHash === null && result.document.quality === 'unread';
    faults.expect(isUnread, 'document.text_hash', 'document', 'A file without a level has a text.');
  }
  return faults.all();
}

function checkFile({ source, result }: LevelRecord, { bytes }: Standard, faults: Faults): void {
  if (!bytes) return;
  const id = bytesToHex(sha256(bytes));
  const message = 'The result is about another file: the SHA-256 of the bytes differs.';
  faults.expect(result.document.id === id, 'document.id', 'document', message);
  const isSize = source.bytes === bytes.length;
  faults.expect(isSize, 'record.bytes', 'record', 'The file has another size.');
}

function checkTagged(
  record: LevelRecord,
  result: TaggedResult,
  standard: Standard,
  faults: Faults,
): void {
  const { rubric, rubricVersion, confidence } = standard;
  checkVersions(result, rubric, rubricVersion, faults);
  const layer = record.textLayer;
  const message = 'There is no text layer to check the evidence against: tag it --with-text.';
  if (!faults.expect(layer !== undefined, 'text.absent', 'record', message) || !layer) return;
  checkText(result, layer, faults);
  checkCitations(result, layer, faults);
  checkSignals(result, faults);
  checkExperience(result, faults);
  checkRole(result, faults);
  checkPoints(result, rubric, faults);
  checkLevel(result, rubric, faults);
  checkConfidence(result, rubric, confidence, faults);
  checkFlips(result, rubric, faults);
}

function checkVersions(
  { versions }: TaggedResult,
  rubric: Rubric,
  rubricVersion: string,
  faults: Faults,
): void {
  faults.expect(
    versions.rubricId === `${rubric.id}@${rubric.version}`,
    'rubric.id',
    'versions',
    'The result names another rubric.',
  );
  faults.expect(
    versions.rubric === rubricVersion,
    'rubric.hash',
    'versions',
    'The hash of the rubric differs: it was made by another rubric or another release.',
  );
}

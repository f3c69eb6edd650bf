import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ReadDocument, UnreadDocument } from './domain/extraction.ts';
import { monthOfDate } from './domain/months.ts';
import type {
  Anchor,
  DocumentInfo,
  TaggedResult,
  UntaggedResult,
  Versions,
} from './domain/result.ts';
import { openEvidenceBook } from './evidence/evidence.ts';
import { citeExperience } from './evidence/experience.ts';
import { citeFindings } from './evidence/findings.ts';
import { readExperience } from './experience/experience.ts';
import { DEFAULT_RUBRIC } from './rubric/default-rubric.ts';
import { gatherFacts } from './rubric/facts.ts';
import { tagLevel } from './rubric/level-tag.ts';
import type { Rubric } from './rubric/rubric.ts';
import { scoreDimensions } from './rubric/score.ts';
import { findSections } from './sections/sections.ts';
import { detectSignals } from './signals/detect.ts';

export interface Analysis {
  /** SHA-256 of the bytes, hex. */
  readonly documentId: string;
  readonly anchor: Anchor;
  readonly versions: Versions;
  readonly rubric?: Rubric;
}

/**
 * From a text layer to a level tag: the whole of leveltag's judgement, in the order in which it is made.
 * Pure: the same arguments give the same result on any machine, at any time.
 */
export async function analyse(document: ReadDocument, analysis: Analysis): Promise<TaggedResult> {
  const { layer } = document;
  const { documentId, anchor, versions, rubric = DEFAULT_RUBRIC } = analysis;

  const sections = findSections(layer);
  const experience = readExperience(layer, sections, monthOfDate(anchor.date));
  const findings = await detectSignals(layer, sections, experience.positions);

  const book = openEvidenceBook(layer, sections);
  const cited = citeFindings(findings, sections, experience.positions, book);
  const timeline = citeExperience(experience, cited.counted, layer, book);

  const facts = gatherFacts(experience, timeline, cited.counted);
  const dimensions = scoreDimensions(rubric, facts);

  return {
    schemaVersion: '1',
    outcome: 'tagged',
    document: describe(document, documentId),
    versions,
    anchor,
    level: tagLevel(rubric, dimensions, facts),
    dimensions,
    experience: timeline.result,
    signals: cited.signals,
    notCounted: cited.notCounted,
    evidence: book.all(),
    warnings: [],
  };
}

/** The result of a file that could not be read, or should not be judged. */
export function untagged(document: UnreadDocument, analysis: Analysis): UntaggedResult {
  const { documentId, anchor, versions } = analysis;
  return {
    schemaVersion: '1',
    outcome: 'untagged',
    document: {
      id: documentId,
      mediaType: document.mediaType,
      pages: document.pages,
      textHash: null,
      quality: 'unread',
      findings: document.findings,
    },
    versions,
    anchor,
    untagged: document.untagged,
  };
}

function describe(document: ReadDocument, id: string): DocumentInfo {
  return {
    id,
    mediaType: document.mediaType,
    pages: document.layer.pages.length,
    textHash: bytesToHex(sha256(utf8ToBytes(document.layer.text))),
    quality: document.quality,
    findings: document.findings,
  };
}

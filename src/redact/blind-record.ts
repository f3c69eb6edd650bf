import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type {
  Evidence,
  LevelRecord,
  PublishedTextLayer,
  Result,
  TaggedResult,
} from '../domain/result.ts';
import { findContacts } from './contacts.ts';
import { maskSpans, maskWords } from './mask.ts';
import type { Redactions } from './redaction.ts';
import { wordPattern } from './secret-words.ts';

/** A short name that tells nothing, for a file of a document. */
export function blindName(documentId: string, mediaType: string): string {
  return `resume-${documentId.slice(0, 8)}${EXTENSIONS[mediaType] ?? ''}`;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'text/plain': '.txt',
};

/**
 * The record without what tells who it is about. All offsets stay, and the masked text has its own hash, so that
 * what is shown can be verified as it is shown.
 *
 * @param text the text that the result was made from; null where the file was not read
 */
export function blindRecord(
  record: LevelRecord,
  text: string | null,
  redactions: Redactions,
): LevelRecord {
  const { result, textLayer, override, intake } = record;
  const masked = text === null ? null : maskSpans(text, redactions.spans);
  const say = masker(redactions);
  return {
    ...record,
    source: {
      ...record.source,
      name: blindName(result.document.id, result.document.mediaType),
    },
    intake: intake && { ...intake, batch: intake.receivedAt, externalId: null },
    override: override && { ...override, note: say(override.note) },
    result: masked === null ? result : blindResult(result, masked, say),
    ...(textLayer && masked !== null && { textLayer: blindLayer(textLayer, masked) }),
  };
}

function blindLayer(layer: PublishedTextLayer, masked: string): PublishedTextLayer {
  return { ...layer, text: masked };
}

/** Masks the known words in text that stands elsewhere. */
function masker({ words }: Redactions): (text: string) => string {
  const patterns = words.map(wordPattern);
  return (text) => {
    const known = patterns.reduce((said, pattern) => said.replace(pattern, maskWords), text);
    return maskSpans(known, findContacts(known));
  };
}

function blindResult(result: Result, masked: string, say: (text: string) => string): Result {
  const textHash = bytesToHex(sha256(utf8ToBytes(masked)));
  const document = {
    ...result.document,
    textHash: result.document.textHash && textHash,
    findings: result.document.findings.map((one) => ({ ...one, message: say(one.message) })),
  };
  if (result.outcome !== 'tagged') return { ...result, document };
  const warnings = result.warnings.map((one) => ({ ...one, message: say(one.message) }));
  return {
    ...result,
    document,
    experience: blindExperience(result, say),
    signals: result.signals.map((signal) => ({
      ...signal,
      values: signal.values.map((value) => ({
        ...value,
        label: say(value.label),
        ...(value.source !== undefined && { source: say(value.source) }),
        ...(value.target !== undefined && { target: say(value.target) }),
      })),
    })),
    evidence: result.evidence.map((piece) => blindEvidence(piece, masked)),
    warnings,
  };
}

function blindExperience(
  { experience }: TaggedResult,
  say: (text: string) => string,
): TaggedResult['experience'] {
  return {
    ...experience,
    conflicts: experience.conflicts.map((one) => ({ ...one, message: say(one.message) })),
    positions: experience.positions.map((position) => ({
      ...position,
      title: position.title && say(position.title),
      employer: position.employer && maskWords(position.employer),
    })),
  };
}

function blindEvidence(piece: Evidence, masked: string): Evidence {
  const { parts, prefix, suffix, assertion } = piece;
  const { start } = parts[0]!;
  const { end } = parts.at(-1)!;
  return {
    ...piece,
    parts: parts.map((part) => ({ ...part, quote: masked.slice(part.start, part.end) })),
    prefix: masked.slice(start - prefix.length, start).toWellFormed(),
    suffix: masked.slice(end, end + suffix.length).toWellFormed(),
    assertion: assertion && {
      ...assertion,
      cues: assertion.cues.map((cue) => ({ ...cue, quote: masked.slice(cue.start, cue.end) })),
    },
  };
}

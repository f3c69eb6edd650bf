import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level, Role } from '../../src/domain/result.ts';
import type { SignalId } from '../../src/domain/signal.ts';

/** One labelled resume: a line of `dev.jsonl`. */
export interface GoldDocument {
  readonly id: string;
  /** Relative to the gold folder. */
  readonly text: string;
  /** Relative to the gold folder's parent; null where only the text is there. */
  readonly file: string | null;
  readonly anchor: string;
  readonly role: Role;
  readonly level: Exclude<Level, 'indeterminate'>;
  /** 1 (could go either way) to 3 (clear). */
  readonly level_confidence: 1 | 2 | 3;
  readonly pm_years: number | null;
  readonly total_years: number | null;
  readonly claimed_years: readonly { readonly years: number; readonly scope: string }[];
  readonly signals: Readonly<Partial<Record<SignalId, GoldSignal>>>;
}

export interface GoldSignal {
  readonly involvement: string;
  readonly quotes: readonly string[];
}

/** Not labelled, so that their absence says nothing; and claims, which are judged apart. */
export const UNLABELLED: readonly SignalId[] = [
  'module_implementation',
  'industry_domain',
  'experience.claimed_years',
];

export function readGold(folder: string): GoldDocument[] {
  return readFileSync(join(folder, 'dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldDocument);
}

/** The original where it is there, since that is what users send; else the text that was read. */
export function bytesOf(folder: string, document: GoldDocument): Buffer {
  return readFileSync(
    document.file ? join(folder, '..', document.file) : join(folder, document.text),
  );
}

/** Signals that the resume affirms: negated and trained entries do not count as present. */
export function presentSignals(document: GoldDocument): Set<SignalId> {
  const present = new Set<SignalId>();
  for (const [id, signal] of Object.entries(document.signals)) {
    if (signal.involvement !== 'negated' && signal.involvement !== 'trained') {
      present.add(id as SignalId);
    }
  }
  return present;
}

/** What a file of the folder holds; null where it is not there. */
export function readIfThere<T>(folder: string, name: string): T | null {
  const file = join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

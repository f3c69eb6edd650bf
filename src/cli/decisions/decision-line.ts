import { canonicalJson } from '../../domain/canonical-json.ts';
import { oneLine } from '../../report/safe-text.ts';
import type { Decision } from '../../store/decisions/read.ts';

/** An entry of the log for a person, on one line. */
export function decisionLine(decision: Decision): string {
  const { sequence, at, kind, actorName, documentId, subject, salt, payload } = decision;
  const what = documentId?.slice(0, 12) ?? (subject ? 'erased' : '');
  const told = salt === null ? '(forgotten)' : oneLine(canonicalJson(payload));
  const fields = [`${sequence}`, at, kind, oneLine(actorName ?? '(unnamed)'), what, told];
  return fields.filter((field) => field !== '').join('  ');
}

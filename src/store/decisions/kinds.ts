/** What happened. Reports show these words, and an auditor filters by them. */
export const DECISION_KINDS = [
  'decision',
  'override',
  'override_removed',
  'view',
  'export',
  'import',
  'erase',
  'run',
  'promote',
  'rollback',
  'login',
  'account',
  'setting',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

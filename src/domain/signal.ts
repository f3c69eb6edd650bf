import type { Span } from './span.ts';

/** The catalogue: the contract between detectors, rubric, gold labels and output. */
export const SIGNAL_IDS = [
  'ppm_tool.planview',
  'ppm_tool.ms_project',
  'ppm_tool.other',
  'vendor_management',
  'contract_negotiation',
  'governance',
  'compliance_framework',
  'it_audit',
  'legacy_migration',
  'cloud_migration',
  'systems_integration',
  'enterprise_scope',
  'module_implementation',
  'budget',
  'team_size',
  'cross_functional_leadership',
  'people_leadership',
  'strategic_planning',
  'executive_communication',
  'risk_management',
  'requirements_translation',
  'methodology.agile',
  'methodology.waterfall',
  'sdlc',
  'industry_domain',
  'change_management',
  'stakeholder_management',
  'schedule_scope_management',
  'certification',
  'experience.claimed_years',
] as const;

export type SignalId = (typeof SIGNAL_IDS)[number];

export type Polarity = 'affirmed' | 'negated';
/** led: owned, managed, directed, negotiated. listed: a bare skill or summary claim without an act. */
export type Involvement = 'led' | 'contributed' | 'assisted' | 'listed' | 'trained';
export type Experiencer = 'candidate' | 'team' | 'employer' | 'other';
export type Time = 'current' | 'past' | 'planned' | 'undated';

/** The words that decided one axis of an assertion. */
export interface Cue {
  readonly axis: 'polarity' | 'involvement' | 'experiencer' | 'time';
  readonly rule: string;
  readonly span: Span;
}

export interface Assertion {
  readonly polarity: Polarity;
  readonly involvement: Involvement;
  readonly experiencer: Experiencer;
  readonly time: Time;
  readonly cues: readonly Cue[];
}

/** One match of one rule, with what the shared assertion pass says of it. */
export interface Finding {
  readonly signal: SignalId;
  /** Rule id, unique over all detectors: `ppm_tool.planview/name`. */
  readonly rule: string;
  /** Canonical value (product, framework, amount …); null for signals without one. */
  readonly value: SignalValue | null;
  /** Each in one block, together at most a sentence. */
  readonly parts: readonly Span[];
  readonly assertion: Assertion;
  /**
   * Why it does not count: a detector's own guard (`degree_line`), or the assertion's (`negated`,
   * `planned`, `trained_only`, `other_experiencer`), `hidden`, a section that never counts
   * (`references`, `job_advert`); null when it counts.
   */
  readonly guard: string | null;
  /** Ids of the section and the position that hold it. */
  readonly section: string;
  readonly position: string | null;
}

/** `label` is what is shown and compared; the rest is typed detail of some signals. */
export interface SignalValue {
  readonly label: string;
  readonly amount?: number;
  /** ISO 4217. */
  readonly currency?: string;
  readonly count?: number;
  readonly years?: number;
  /** What a claim of years is about. */
  readonly scope?: 'project_management' | 'it' | 'total' | 'other';
  readonly source?: string;
  readonly target?: string;
  readonly status?: 'held' | 'in_progress' | 'expired' | 'trained';
}

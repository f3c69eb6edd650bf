import type { SignalId } from '../../../domain/signal.ts';

/** What a signal is called on a chip: two words at most. */
export const SIGNAL_WORDS: Readonly<Record<SignalId, string>> = {
  'ppm_tool.planview': 'Planview',
  'ppm_tool.ms_project': 'MS Project',
  'ppm_tool.other': 'Other PPM tool',
  vendor_management: 'Vendors',
  contract_negotiation: 'Contracts',
  governance: 'Governance',
  compliance_framework: 'Compliance',
  it_audit: 'IT audit',
  legacy_migration: 'Legacy migration',
  cloud_migration: 'Cloud migration',
  systems_integration: 'Integration',
  enterprise_scope: 'Enterprise scope',
  module_implementation: 'Module roll-out',
  budget: 'Budget',
  team_size: 'Team size',
  cross_functional_leadership: 'Cross-functional',
  people_leadership: 'People lead',
  strategic_planning: 'Strategy',
  executive_communication: 'Executives',
  risk_management: 'Risk',
  requirements_translation: 'Requirements',
  'methodology.agile': 'Agile',
  'methodology.waterfall': 'Waterfall',
  sdlc: 'SDLC',
  industry_domain: 'Industry',
  change_management: 'Change',
  stakeholder_management: 'Stakeholders',
  schedule_scope_management: 'Schedule & scope',
  certification: 'Certificates',
  'experience.claimed_years': 'Claimed years',
};

/** Shown first in the table: what tells a senior from a mid-level project manager, most telling first. */
export const KEY_SIGNALS: readonly SignalId[] = [
  'governance',
  'vendor_management',
  'legacy_migration',
  'enterprise_scope',
  'budget',
  'contract_negotiation',
  'people_leadership',
  'strategic_planning',
  'executive_communication',
  'compliance_framework',
  'cloud_migration',
  'systems_integration',
  'it_audit',
  'team_size',
  'risk_management',
  'change_management',
  'requirements_translation',
  'cross_functional_leadership',
  'certification',
  'methodology.agile',
  'methodology.waterfall',
  'module_implementation',
  'stakeholder_management',
  'schedule_scope_management',
  'sdlc',
  'industry_domain',
];

export const TOOL_SIGNALS: readonly SignalId[] = [
  'ppm_tool.planview',
  'ppm_tool.ms_project',
  'ppm_tool.other',
];

/** Also for what evidence is about that is no signal, such as a position. */
export function topicWords(id: string): string {
  return (SIGNAL_WORDS as Readonly<Record<string, string>>)[id] ?? OTHER[id] ?? id;
}

const OTHER: Readonly<Record<string, string>> = {
  role: 'Role',
  'experience.position': 'Position',
  'experience.conflict': 'Conflict',
};

import type { Level } from '../domain/result.ts';
import type { SignalId } from '../domain/signal.ts';
import type { Involvement } from '../domain/signal.ts';
import type { SectionType } from '../domain/section.ts';

/** What a level is called in a letter. */
export const PLAIN_LEVELS: Readonly<Record<Level, string>> = {
  senior: 'senior',
  mid: 'mid-level',
  junior: 'junior',
  indeterminate: 'open',
  not_applicable: 'not applicable',
};

/** What a signal is, for somebody who has never seen the product: fits after "for example". */
export const PLAIN_SIGNALS: Readonly<Record<SignalId, string>> = {
  'ppm_tool.planview': 'work with Planview',
  'ppm_tool.ms_project': 'work with Microsoft Project',
  'ppm_tool.other': 'work with another project or portfolio tool',
  vendor_management: 'managing vendors or suppliers',
  contract_negotiation: 'contracts, statements of work or tenders that you negotiated or managed',
  governance: 'setting up a project office, standards or decision boards',
  compliance_framework: 'work under rules such as SOX, HIPAA, GDPR or ISO 27001',
  it_audit: 'IT audits and what was done about their findings',
  legacy_migration: 'replacing, moving or retiring old systems',
  cloud_migration: 'moving systems to the cloud',
  systems_integration: 'connecting several systems',
  enterprise_scope: 'projects for a whole company, several sites or several countries',
  module_implementation: 'putting one system or module in place',
  budget: 'budgets that you managed, with their amounts',
  team_size: 'how many people you led',
  cross_functional_leadership: 'leading people from several departments',
  people_leadership: 'people who reported to you, or whom you hired or coached',
  strategic_planning: 'roadmaps, strategies or business cases that you made',
  executive_communication: 'reporting to executives, boards or steering committees',
  risk_management: 'managing risks',
  requirements_translation: 'turning business needs into technical plans',
  'methodology.agile': 'running projects with agile methods',
  'methodology.waterfall': 'running projects in fixed phases',
  sdlc: 'the whole life cycle of a system',
  industry_domain: 'knowledge of an industry',
  change_management: 'helping an organisation take up something new',
  stakeholder_management: 'working with the people a project concerns',
  schedule_scope_management: 'keeping schedules and scope',
  certification: 'certificates',
  'experience.claimed_years': 'years of experience that you name',
};

export const PLAIN_INVOLVEMENT: Readonly<Record<Involvement, string>> = {
  led: 'led',
  contributed: 'took part',
  assisted: 'helped',
  listed: 'named, without saying what was done',
  trained: 'trained',
};

export const PLAIN_SECTIONS: Readonly<Record<SectionType, string>> = {
  head: 'the top of the resume',
  summary: 'the summary',
  objective: 'the objective',
  experience: 'the work experience',
  projects: 'the projects',
  skills: 'the skills',
  certifications: 'the certificates',
  training: 'the training',
  education: 'the education',
  references: 'the references',
  volunteer: 'the volunteer work',
  publications: 'the publications',
  awards: 'the awards',
  other: 'another part',
};

/** `6 years`, `5 years and 3 months`, `8 months`. */
export function plainMonths(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [plural(years, 'year'), plural(rest, 'month')].filter((_, i) => [years, rest][i]);
  return parts.length > 0 ? parts.join(' and ') : 'no months';
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `1 January 2026`, the same in every locale. */
export function plainDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[month! - 1]} ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

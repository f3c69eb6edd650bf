import type { SignalId } from '../domain/signal.ts';

/** What a signal means and what its values hold, null where it has none. */
export interface Meaning {
  readonly meaning: string;
  readonly values: string | null;
}

const YEARS = 'years, and what they are claimed of';

/** The catalogue's words for people, one entry for each id. */
export const MEANINGS: Readonly<Record<SignalId, Meaning>> = {
  'ppm_tool.planview': { meaning: 'any Planview product', values: 'product' },
  'ppm_tool.ms_project': {
    meaning: 'Microsoft Project in any edition, Project Server or Online',
    values: 'edition',
  },
  'ppm_tool.other': {
    meaning: 'another portfolio tool: Clarity, Primavera, ServiceNow SPM, Workfront, Smartsheet …',
    values: 'product',
  },
  vendor_management: {
    meaning: 'vendors, suppliers or outsourcing partners managed and held to account',
    values: 'number of vendors',
  },
  contract_negotiation: {
    meaning: 'contracts, SOWs, RFPs, SLAs or procurement on the buying side',
    values: 'amount',
  },
  governance: {
    meaning: 'a PMO set up, project governance, standards, stage gates, change control board',
    values: null,
  },
  compliance_framework: {
    meaning: 'SOX, HIPAA, PCI DSS, GDPR, ISO 27001, ITIL, CMMI, NIST, 21 CFR 11 …',
    values: 'framework',
  },
  it_audit: { meaning: 'audits, their findings remediated, controls', values: null },
  legacy_migration: {
    meaning: 'an old system, platform, version or data centre migrated, replaced or retired',
    values: 'source and target',
  },
  cloud_migration: { meaning: 'a move to cloud or SaaS', values: 'target' },
  systems_integration: {
    meaning: 'several applications integrated, interfaces, data integration',
    values: null,
  },
  enterprise_scope: {
    meaning: 'enterprise-wide, global, multi-site or multi-year programs or portfolios',
    values: null,
  },
  module_implementation: {
    meaning: 'one module or product put in place for one function',
    values: 'system',
  },
  budget: { meaning: 'a project or program budget managed', values: 'amount and currency' },
  team_size: { meaning: 'people led', values: 'number' },
  cross_functional_leadership: {
    meaning: 'teams led across departments or functions',
    values: null,
  },
  people_leadership: {
    meaning: 'project managers or staff managed, mentored, hired, reviewed',
    values: 'number',
  },
  strategic_planning: {
    meaning: 'roadmaps, strategy, business cases, investment or portfolio priorities',
    values: null,
  },
  executive_communication: {
    meaning: 'executives, steering committees, boards or senior leadership reported to',
    values: null,
  },
  risk_management: { meaning: 'risks and issues identified and mitigated', values: null },
  requirements_translation: {
    meaning: 'business requirements turned into technical or functional plans',
    values: null,
  },
  'methodology.agile': { meaning: 'agile methods used to run projects', values: 'variant' },
  'methodology.waterfall': {
    meaning: 'waterfall or another staged method used to run projects',
    values: 'variant',
  },
  sdlc: { meaning: 'the SDLC named, or a whole life cycle run', values: null },
  industry_domain: {
    meaning: 'knowledge of an industry: insurance, healthcare IT, banking, SaaS …',
    values: 'industry',
  },
  change_management: {
    meaning: 'organisational change, user adoption, training roll-out; not change tickets',
    values: null,
  },
  stakeholder_management: { meaning: 'stakeholders engaged, communication plans', values: null },
  schedule_scope_management: {
    meaning: 'plans, schedules, work breakdown and scope kept',
    values: null,
  },
  certification: {
    meaning: 'PMP, PgMP, PRINCE2, CSM, SAFe, ITIL, PMI-ACP …',
    values: 'certificate and its status',
  },
  'experience.claimed_years': { meaning: '"13+ years of project management"', values: YEARS },
};

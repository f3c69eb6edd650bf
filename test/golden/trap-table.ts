import type { SignalId } from '../../src/domain/signal.ts';

/** Words of a fixture that look like a signal, or really are it. */
export interface Trap {
  readonly in: string;
  readonly signal: SignalId;
  readonly words: string;
}

/** False friends: no evidence that counts for the signal may touch these words. */
export const TRAPS: readonly Trap[] = [
  trap('senior-hospital-platform', 'ppm_tool.ms_project', 'MS, Project Management, Thornbury'),
  trap('mid-university-systems', 'ppm_tool.ms_project', 'MS Project Thesis'),
  trap('mid-digital-agency', 'ppm_tool.ms_project', 'PWA with React'),
  trap('junior-career-changer', 'ppm_tool.ms_project', 'Trained on MS Project'),
  trap('senior-hospital-platform', 'legacy_migration', 'Legacy Health Network, Sandwell'),
  trap('senior-hospital-platform', 'legacy_migration', 'left a legacy of mentoring'),
  trap('other-ward-nurse', 'legacy_migration', 'Legacy Prairie Hospital'),
  trap('adjacent-it-manager', 'legacy_migration', 'Support a legacy production system on AIX'),
  trap('mid-erp-module', 'legacy_migration', 'leading legacy migrations'),
  trap('mid-utility-billing', 'legacy_migration', 'Senior PM who ran the mainframe exit'),
  trap('mid-digital-agency', 'legacy_migration', 'legacy migration. Ignore previous'),
  trap('senior-manufacturing-erp', 'vendor_management', 'Configured SAP vendor master'),
  trap('senior-telecom-programme', 'vendor_management', 'multi-vendor network'),
  trap('adjacent-it-manager', 'vendor_management', 'multi-vendor network equipment'),
  trap('mid-staffing-contractor', 'vendor_management', 'Vendor: Axtel Staffing'),
  trap('mid-staffing-contractor', 'vendor_management', 'Vendor: Pellam Consulting (1099)'),
  trap('mid-hosting-operations', 'vendor_management', 'no vendor issues open'),
  trap('mid-erp-module', 'vendor_management', 'vendor governance with Planview'),
  trap('junior-associate-pm', 'vendor_management', 'will include vendor management'),
  trap('mid-digital-agency', 'vendor_management', 'vendor management legacy migration'),
  trap('mid-retail-rollout', 'ppm_tool.planview', 'Plainview, NY'),
  trap('senior-state-agency-pmo', 'ppm_tool.planview', 'No experience with Planview'),
  trap('mid-erp-module', 'ppm_tool.planview', 'governance with Planview'),
  trap('mid-university-systems', 'ppm_tool.planview', 'Trained on Planview'),
  trap('adjacent-it-manager', 'ppm_tool.planview', 'supported our Planview rollout'),
  trap('other-construction-pm', 'ppm_tool.planview', 'plan view and section drawings'),
  trap('mid-digital-agency', 'ppm_tool.planview', 'Planview Planview Planview Enterprise'),
  trap('mid-digital-agency', 'ppm_tool.other', 'Brought clarity'),
  trap('mid-digital-agency', 'ppm_tool.other', 'Epic Clarity'),
  trap('mid-digital-agency', 'ppm_tool.other', 'every Monday'),
  trap('adjacent-scrum-master', 'ppm_tool.other', 'Rally'),
  trap('adjacent-claims-analyst', 'compliance_framework', 'Red Sox'),
  trap('adjacent-claims-analyst', 'compliance_framework', 'SoC hobby'),
  trap('mid-university-systems', 'certification', 'PMP (in progress)'),
  trap('junior-career-changer', 'certification', 'CAPM candidate'),
  trap('adjacent-it-manager', 'certification', 'PgMP, 816-555-0100'),
  trap('mid-retail-rollout', 'budget', '$5M company'),
  trap('senior-bank-technology', 'budget', '$90B bank'),
  trap('mid-hosting-operations', 'experience.claimed_years', '25-year-old firm'),
  trap('junior-associate-pm', 'experience.claimed_years', 'must have 10 years'),
];

/** Their twins: the same words where they are meant, which must count. */
export const TWINS: readonly Trap[] = [
  trap('senior-hospital-platform', 'ppm_tool.ms_project', 'maintained MS Project schedules'),
  trap('senior-state-agency-pmo', 'ppm_tool.ms_project', 'trained 40 staff on MS Project'),
  trap('mid-staffing-contractor', 'ppm_tool.ms_project', 'MSProject2016'),
  trap(
    'senior-hospital-platform',
    'legacy_migration',
    'Migrated Legacy Health Network’s legacy AS/400',
  ),
  trap('senior-manufacturing-erp', 'legacy_migration', 'Led the team that migrated 300 servers'),
  trap('senior-state-agency-pmo', 'legacy_migration', 'Windows Server 2008 - 2012 upgrade'),
  trap('senior-manufacturing-erp', 'vendor_management', 'Manage the SAP implementation vendor'),
  trap('senior-telecom-programme', 'vendor_management', 'Govern a supplier estate'),
  trap(
    'senior-insurance-transformation',
    'ppm_tool.planview',
    'No less than ten years of Planview',
  ),
  trap('senior-bank-technology', 'ppm_tool.planview', 'Not only Planview but also Clarity'),
  trap('senior-bank-technology', 'ppm_tool.other', 'Not only Planview but also Clarity'),
  trap('senior-telecom-programme', 'ppm_tool.planview', 'Planview since 2019'),
  trap('senior-state-agency-pmo', 'ppm_tool.other', 'using CA Clarity resource plans'),
  trap('mid-digital-agency', 'ppm_tool.other', 'monday.com'),
  trap('senior-bank-technology', 'compliance_framework', 'SOX and PCI DSS'),
  trap('senior-bank-technology', 'certification', 'PMP #0000000'),
  trap('mid-retail-rollout', 'budget', 'project budget of $1.3M'),
  trap('senior-bank-technology', 'budget', 'combined budget of $54M'),
  trap('mid-hosting-operations', 'experience.claimed_years', '14 years of project management'),
];

function trap(fixture: string, signal: SignalId, words: string): Trap {
  return { in: fixture, signal, words };
}

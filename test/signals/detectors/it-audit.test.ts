import { itAudit } from '../../../src/signals/detectors/it-audit.ts';
import { testDetector } from '../table.ts';

testDetector(itAudit, [
  '«Led SOX audit»',
  '«Supported internal audit»',
  '«Audit remediation»',
  '«Prepared for external audits»',
  '«Addressed audit findings»',
  '«IT controls testing»',
  'Passed the «audit with zero findings»',
  '«Quality audits»',
  '«Led SOC 2 Type II audit».',
  '«Remediated audit findings» for the data center.',
  `«Coordinated internal and external
audits» of access controls.`,
  '«Tested ITGC and SOX controls».',
  'Configured controls for «segregation of duties».',
  '«Conducted IT audits» of 12 sites.',
  'Supported annual «SSAE 16 attestation».',
  '«Prepared for audit readiness»',
  '«Performed process audits»',
  // Other audits.
  { text: '«Performed SEO audits» of the web shop', guard: 'other_audit' },
  { text: 'Inventory «audit» of the store', guard: 'other_audit' },
  'Managed 8 auditors',
  { text: 'Night «audit» at the hotel', guard: 'other_audit' },
  'Attended audio lessons',
  // Other wordings of the same acts, and near-misses.
  '«Prepared evidence for external auditors»',
  '«Closed findings» from the access review',
  'Passed the «SOC 2 examination» without exceptions',
  'Remediated «control deficiencies» before year end',
  '«Internal audit» liaison for infrastructure',
  'Walkthroughs with the «auditors» each quarter',
  '«Tested IT general controls»',
  '«Audit»-ready documentation kept for all changes',
  '«Security assessment findings» tracked to closure',
  'Led annual «PCI assessment» with the «QSA»',
  'Audited hand hygiene',
  'Audited cash drawers each night',
  'Night auditor at a hotel',
  '«Prepared evidence for the SOC 2 auditors»',
]);

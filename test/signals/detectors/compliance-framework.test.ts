import { complianceFramework } from '../../../src/signals/detectors/compliance-framework.ts';
import { testDetector } from '../table.ts';

testDetector(complianceFramework, [
  { text: 'Led «SOX 404» remediation.', value: 'SOX', assertion: { involvement: 'led' } },
  { text: 'Passed the «Sarbanes-\nOxley» audit.', value: 'SOX' },
  { text: 'Kept data to «HIPPA» and «HITECH» rules.', value: 'HIPAA' },
  { text: 'Achieved «PCI-DSS» and «SOC 2 Type II».', value: ['PCI DSS', 'SOC'] },
  {
    text: '«ISO/IEC 27001:2013», «NIST 800-53», «GDPR», «COBIT 5»',
    section: 'skills',
    value: ['ISO 27001', 'NIST', 'GDPR', 'COBIT'],
  },
  { text: 'Brought the group to «CMMI Level 3».', value: 'CMMI' },
  { text: 'Ran changes by «ITIL v3» processes.', value: 'ITIL' },
  { text: 'Validated systems to «21 CFR Part 11».', value: '21 CFR Part 11' },
  { text: 'Built to «Section 508» and «FedRAMP».', value: ['Section 508', 'NIST'] },
  { text: '«ITIL» Foundation certified', section: 'summary', guard: 'certificate' },
  { text: '«ITIL v4»', section: 'certifications', guard: 'certificate' },
  { text: 'Exposure to «ITIL» principles', section: 'skills', guard: 'trained_only' },
  { text: 'Season tickets for the Red «SOX», and baseball', guard: 'other_meaning' },
  { text: '«SOC 2» analyst', guard: 'other_meaning' },
  { text: 'Designed an SoC and a PCI Express bus.' },
  { text: 'SOC analyst on the night shift' },
  { text: 'Wore sox and sandals.' },
  // Regulators of other countries.
  { text: 'Ensured «APRA CPS 234» compliance', value: 'APRA' },
  { text: 'Closed gaps against «RBI guidelines»', value: 'RBI' },
  { text: '«Cyber Essentials Plus» for nine offices', value: 'Cyber Essentials' },
  { text: 'Aligned to «PDPA» and «MAS TRM»', value: ['Data protection acts', 'MAS TRM'] },
  'Sama Patel led the mas of the team',
  '«Computer system validation»',
  '«FDA validated» laboratory systems',
  { text: 'Kept classified programs to «NISPOM».', value: 'NISPOM' },
  { text: 'Closed gaps against «DFARS 252.204-7012».', value: 'NISPOM' },
]);

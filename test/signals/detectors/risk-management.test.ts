import { riskManagement } from '../../../src/signals/detectors/risk-management.ts';
import { testDetector } from '../table.ts';

testDetector(riskManagement, [
  '«Managed risks and issues»',
  '«Risk mitigation»',
  'Maintained «RAID log»',
  '«Identified risks»',
  '«Issue tracking»',
  '«Escalated issues»',
  'Developed «mitigation plans»',
  'Proactively «identify and resolve issues»',
  '«Contingency planning»',
  '«Issue resolution»',
  '«Identified and mitigated project risks».',
  '«Maintained the risk register and issues log».',
  `«Tracked risks, issues and
dependencies» to closure.`,
  '«Developed contingency plans».',
  'Removed roadblocks and «resolved issues».',
  { text: '«Risk management»', section: 'skills' },
  '«RAID log» owner',
  '«Resolved project issues» quickly.',
  '«Point of escalation» for three teams',
  '«Conducted risk assessments»',
  '«Escalation management»',
  // Faults at a desk, risks insured, lent and sold.
  { text: '«Resolved printer issues».', guard: 'other_risk' },
  'Fixed technical issues for customers',
  { text: '«Reviewed loans for credit risk»', guard: 'other_risk' },
  { text: '«Risk»-free trial offered', guard: 'other_risk' },
  'Issued tickets at the gate',
  { text: 'At-«risk» youth program', guard: 'other_risk' },
]);

import { governance } from '../../../src/signals/detectors/governance.ts';
import { testDetector } from '../table.ts';

testDetector(governance, [
  '«Established a PMO and its methodology».',
  '«Set up project governance» with «stage gates».',
  `«Developed standards, policies and
procedures» for project delivery.`,
  'Chaired the «change control board».',
  'Presented designs to the «architecture review board».',
  '«Standardized project templates» and processes.',
  'Created a «RACI matrix» for the program.',
  'Introduced «stage-gate reviews».',
  '«PMO Lead» for the retail program',
  { text: '«IT Governance»', section: 'skills' },
  '«Ensured compliance with PMO» standards.',
  'Ran «toll gate reviews» and «integrated change control».',
  'Member of «CAB» and «CCB»',
  '«Defined intake process» for demand.',
  // Methods and frameworks applied are not set up.
  'Followed the agile methodology in sprints.',
  { text: '«Implemented the project in Agile Scrum methodology»', guard: 'method_applied' },
  'Wrote test cases for the automation framework',
  { text: 'Sent reports to the «PMO»', guard: 'addressee' },
  'Handled standard help desk calls',
]);

import { certification } from '../../../src/signals/detectors/certification.ts';
import { testDetector } from '../table.ts';

const held = { status: 'held' } as const;

testDetector(certification, [
  { text: '«PMP» #123456', section: 'certifications', value: { label: 'PMP', ...held } },
  {
    text: '«Project Management\nProfessional (PMP)», 2018',
    section: 'certifications',
    value: { label: 'PMP', ...held },
  },
  { text: 'Jane Roe, «PMP»®, «CSM»', section: 'head', value: ['PMP', 'CSM'] },
  {
    text: '«PgMP», «PMI-ACP», «CAPM»',
    section: 'certifications',
    value: ['PgMP', 'PMI-ACP', 'CAPM'],
  },
  {
    text: '«PRINCE2 Practitioner», «Prince 2 Foundation»',
    section: 'certifications',
    value: 'PRINCE2',
  },
  {
    text: '«Certified Scrum Master (CSM)», Scrum Alliance',
    section: 'education',
    value: { label: 'CSM', ...held },
  },
  { text: '«ITIL v3 Foundation Certified»', section: 'certifications', value: 'ITIL' },
  { text: '«Lean Six Sigma Green Belt»', section: 'certifications', value: 'Six Sigma' },
  { text: '«SAFe 4 Agilist»', section: 'certifications', value: 'SAFe' },
  {
    text: '«PMP» (in progress)',
    section: 'certifications',
    value: { status: 'in_progress' },
    guard: 'not_held',
  },
  {
    text: 'Pursuing «PMP»',
    section: 'certifications',
    value: { status: 'in_progress' },
    guard: 'not_held',
  },
  {
    text: '«PMP» exam scheduled for May',
    section: 'certifications',
    value: { status: 'in_progress' },
    guard: 'not_held',
  },
  {
    text: '«PMP» candidate',
    section: 'summary',
    value: { status: 'in_progress' },
    guard: 'not_held',
  },
  {
    text: '«PMP» expired 2019',
    section: 'certifications',
    value: { status: 'expired' },
    guard: 'not_held',
  },
  {
    text: '«PMP» training, 35 contact hours',
    section: 'training',
    value: { status: 'trained' },
    guard: 'not_held',
  },
  { text: 'Built «PMP» reports for the prescription monitoring office.', guard: 'other_meaning' },
  { text: 'Two thousand accounts as «CSM», customer success', guard: 'other_meaning' },
  { text: 'A project management professional with many skills', section: 'summary' },
  { text: 'Prince George County' },
  { text: 'Black belt in karate' },
  { text: 'Kept the shop safe.' },
  { text: 'ISO 9001 certified quality system' },
  // What is asked of others.
  {
    text: 'Encouraged the team to obtain «PMP» certification',
    section: 'experience',
    guard: 'of_others',
  },
  { text: '«PMP» certified; leads a team of analysts', section: 'summary', value: 'PMP' },
  { text: '«Scrum Agile Expert Certified»', section: 'certifications' },
  { text: '«MSP» Practitioner', section: 'certifications', value: 'MSP' },
  { text: '«CompTIA Project+»', section: 'certifications', value: 'Project+' },
  { text: '«PMP», application in process', section: 'certifications', guard: 'not_held' },
  { text: 'Certified Quality System auditor of a mill', section: 'summary' },
  { text: 'Project Management Training Certification', section: 'summary' },
  // How far along it is, in its own words or in a fragment after a full stop.
  { text: '«PMP». Application in process.', section: 'certifications', guard: 'not_held' },
  { text: '«PMP». Expected June.', section: 'certifications', guard: 'not_held' },
  {
    text: '«PMP»: application approved, exam pending',
    section: 'certifications',
    guard: 'not_held',
  },
  { text: '«PMP» application submitted', section: 'certifications', guard: 'not_held' },
  { text: '«PMP», in progress', section: 'certifications', guard: 'not_held' },
  { text: '«CSM»® – expected June', section: 'certifications', guard: 'not_held' },
  { text: '«CSM»\n«Product Owner»', section: 'certifications', value: ['CSM', 'CSPO'] },
  { text: 'In progress: «PMP»', section: 'certifications', guard: 'not_held' },
  { text: 'Due to sit «PRINCE2 Practitioner»', section: 'certifications', guard: 'not_held' },
  { text: 'Will be «PMP» certified by June', section: 'summary', guard: 'not_held' },
  { text: 'Enrolled in «PMP»', section: 'education', guard: 'not_held' },
  { text: 'Hoping to earn «PMP»', section: 'summary', guard: 'planned' },
  { text: '«PMP» exam booked for May', section: 'certifications', guard: 'not_held' },
  { text: '«PMP» exam in October', section: 'certifications', guard: 'not_held' },
  // And what only looks so.
  { text: 'Passed the «PMP» exam in 2019', section: 'certifications', value: held },
  { text: '«PMP» (MBA in progress)', section: 'certifications', value: held },
  { text: '«PMP», pursuing an MBA', section: 'summary', value: held },
  { text: '«PMP» | Scheduled and tracked projects', section: 'summary', value: held },
  { text: '«PMP» certified, expected to travel', section: 'summary', value: held },
  { text: '«PMP». Application development background.', section: 'summary', value: held },
]);

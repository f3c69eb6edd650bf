import { executiveCommunication } from '../../../src/signals/detectors/executive-communication.ts';
import { testDetector } from '../table.ts';

testDetector(executiveCommunication, [
  '«Presented to executive leadership»',
  '«Reported to CIO»',
  '«Steering committee updates»',
  '«Briefed senior management»',
  '«Provided status reports to stakeholders and executives»',
  '«Executive dashboards»',
  '«Presented to the board»',
  'Weekly «status report to management»',
  '«Communicate with C-level»',
  '«Facilitated executive steering» committees',
  '«Provided regular updates to senior leaders»',
  '«Interfaced with VP» and director level',
  '«Monthly business reviews with leadership»',
  '«Advise upper management»',
  '«Presented status to the steering committee».',
  '«Briefed the CIO» and CFO each month.',
  `«Reported progress to senior
management» and sponsors.`,
  'Prepared «executive dashboards».',
  '«Communicated risks to the leadership team».',
  'Advised «C-level executives».',
  { text: '«Board of directors reporting»', section: 'summary' },
  'Monthly «reports to top management»',
  '«Provided status reports to sponsor and management».',
  '«Created presentations for Vice Presidents».',
  '«Liaison to executive leadership»',
  // Assistants, salespeople, qualities, other managements.
  'Executive Assistant to a dentist',
  'Provided servant leadership to the team',
  'Developed leadership skills',
  'Account executives sold phones',
  'Attended release management meetings',
  'Vice President, Engineering',
  { text: 'Wrote the «executive summary»', guard: 'not_audience' },
]);

import { peopleLeadership } from '../../../src/signals/detectors/people-leadership.ts';
import { testDetector } from '../table.ts';

testDetector(peopleLeadership, [
  '«Mentored junior project managers».',
  '«Managed a team of analysts».',
  `«Hired, trained and supervised
the temporary staff».`,
  '«Conducted performance reviews» for the group.',
  '«Coached PMs» and business analysts.',
  '«Supervised two technicians».',
  '«Provided guidance and direction to the developers».',
  '«Staff of ten IT specialists»',
  { text: '«Mentoring and coaching»', section: 'skills' },
  '«Led team» leads in two offices.',
  '«Recruited and onboarded engineers».',
  '4 «direct reports»',
  // Users taught and software led.
  'Trained end users on the new system.',
  'Managed projects and vendors',
  'Built software for customers',
  'Developed test cases',
  'Mentored by the CIO',
]);

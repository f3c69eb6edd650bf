import { peopleLeadership } from '../../../src/signals/detectors/people-leadership.ts';
import { testDetector } from '../table.ts';

testDetector(peopleLeadership, [
  '«Managed team of developers»',
  '«Mentored junior PMs»',
  '«Supervised staff»',
  '«Hired and trained new employees»',
  '«Conducted annual appraisals»',
  '«Led a team of 10»',
  '«Coached team» members',
  'Responsible for «performance evaluations»',
  '«Provided leadership to project team»',
  '«Managed technical staff»',
  '«Built and led high-performing teams»',
  '«Direct supervision of analysts»',
  '«Assigned tasks to team» members',
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

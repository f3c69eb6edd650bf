import { requirementsTranslation } from '../../../src/signals/detectors/requirements-translation.ts';
import { testDetector } from '../table.ts';

testDetector(requirementsTranslation, [
  '«Gathered business requirements»',
  '«Translated business needs into technical requirements»',
  '«Wrote functional specs»',
  'Created «BRD»',
  'Conducted «JAD sessions»',
  '«Requirements gathering»',
  '«Defined use cases»',
  '«User stories»',
  '«Translated business requirements into technical specifications».',
  '«Gathered requirements» from users.',
  `«Wrote BRDs and functional
specifications» for the portal.`,
  '«Converted needs into user stories».',
  '«Business requirements gathering»',
  '«Produced use cases» and acceptance criteria.',
  '«Elicited functional and non-functional requirements».',
  '«Mapped functional requirements» to Salesforce features.',
  '«Bridged the gap between business and technical teams»',
  { text: '«Requirements analysis»', section: 'skills' },
  // Requirements of law, place and course.
  'Met regulatory requirements for banks.',
  'Completed degree requirements',
  'Checked hardware requirements',
  'Required to travel',
  'Cooked for customers',
  // Other wordings of the same acts, and near-misses.
  '«Turned customer obligations into technical designs»',
  '«Elicited needs from underwriters and wrote user stories»',
  '«Functional specifications» handed to developers',
  '«Bridged business needs» and system design',
  '«Wrote use cases» and acceptance criteria',
  '«Gap analysis of current and future» processes',
  '«Business requirement documents» («BRD»)',
  '«Converted business rules into system logic»',
  '«JAD sessions» with claims staff',
  '«Documented what users needed» and reviewed the design against it',
  'Met job requirements',
  'Degree requirements',
  'Requirements: five years of experience',
]);

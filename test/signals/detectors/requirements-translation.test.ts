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
]);

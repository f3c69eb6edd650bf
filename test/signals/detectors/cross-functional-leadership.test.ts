import { crossFunctionalLeadership } from '../../../src/signals/detectors/cross-functional-leadership.ts';
import { testDetector } from '../table.ts';

testDetector(crossFunctionalLeadership, [
  '«Led cross functional teams»',
  '«Worked with cross-functional groups»',
  'Coordinated «across departments»',
  'Managed «matrix teams»',
  'Led «teams from IT, finance and operations»',
  '«Collaborate with multiple departments»',
  'Coordinated efforts «between development, QA and infrastructure»',
  '«Interdepartmental coordination»',
  '«Liaised with different business units»',
  '«Facilitated meetings with business and technical teams»',
  '«Led cross-functional teams» of engineers and analysts.',
  '«Directed work across multiple departments».',
  `«Coordinated business, IT and
vendor teams» through go-live.`,
  '«Managed onshore and offshore teams».',
  'Managed «matrixed teams» in two regions.',
  '«Bridged gaps between the development and operations teams».',
  '«Drove inter-departmental coordination»',
  { text: '«Cross-functional supervision»', section: 'skills' },
  '«Coordinated several teams» of developers.',
  '«Led teams across broad technical, financial and business disciplines».',
  '«Directed the activities of Technology Operations and Field Support teams».',
  // One person, one test, one chart.
  { text: 'Drew a «cross-functional» flow chart', guard: 'not_teams' },
  'Played in a rock band',
  'Worked alone on the crossroad signs',
  'Across the street from the office',
]);

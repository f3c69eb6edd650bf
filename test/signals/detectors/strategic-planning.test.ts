import { strategicPlanning } from '../../../src/signals/detectors/strategic-planning.ts';
import { testDetector } from '../table.ts';

testDetector(strategicPlanning, [
  '«Developed IT strategy»',
  '«Created 3-year roadmap»',
  'Prepared «business cases»',
  '«Aligned projects with corporate strategy»',
  '«Portfolio prioritization»',
  '«ROI analysis»',
  '«Capital planning»',
  '«Cost benefit analysis»',
  '«Defined vision and roadmap»',
  'Participated in «strategic planning» sessions',
  'Built «business case for» investment',
  '«Developed the technology roadmap».',
  'Wrote the «business case and» secured funding for the program.',
  `«Defined a three-year
IT strategy» for the group.`,
  '«Prioritized the project portfolio» with sponsors.',
  '«Aligned IT initiatives with business goals».',
  'Performed «cost-benefit analysis» of options.',
  { text: '«Strategic planning»', section: 'skills' },
  'Led «annual planning» process and «investment decisions».',
  '«Drove product road-map» for two lines.',
  '«Established a shared vision» across the company.',
  'Conducted «feasibility studies»',
  '«Analysis of alternatives»',
  // Strategies of testing, selling, migrating.
  { text: '«Wrote the test strategy».', guard: 'other_strategy' },
  { text: '«Created sales strategies» for the region', guard: 'other_strategy' },
  'Managed strategic accounts',
  { text: '«Developed strategies» to prevent recurrence', guard: 'other_strategy' },
  'Planned a party',
  'Drove road freight',
]);

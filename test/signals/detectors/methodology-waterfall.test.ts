import { methodologyWaterfall } from '../../../src/signals/detectors/methodology-waterfall.ts';
import { testDetector } from '../table.ts';

testDetector(methodologyWaterfall, [
  {
    text: 'Managed projects in «Waterfall» and Agile.',
    value: 'Waterfall',
    assertion: { involvement: 'led' },
  },
  { text: 'Ran two «water-\nfall» projects.', value: 'Waterfall' },
  { text: 'Agile, «WATERFALL», «V-Model»', section: 'skills', value: ['Waterfall', 'V-Model'] },
  { text: 'Worked on 2 «waterfalls» and 4 sprints' },
  { text: 'Agile, «watefall»', section: 'skills', value: 'Waterfall' },
  { text: 'Drew a «waterfall» chart of revenue.', guard: 'chart_or_feature' },
  { text: 'No «waterfall» experience', guard: 'negated' },
  { text: 'Guided tours to Niagara Falls' },
]);

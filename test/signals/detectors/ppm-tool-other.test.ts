import { ppmToolOther } from '../../../src/signals/detectors/ppm-tool-other.ts';
import { testDetector } from '../table.ts';

testDetector(ppmToolOther, [
  { text: 'Built resource plans in «CA Clarity».', value: 'Clarity PPM' },
  { text: 'Scheduled the plant in «Oracle\nPrimavera P6».', value: 'Primavera' },
  {
    text: 'Used «Clarity» for time sheets.',
    value: 'Clarity PPM',
    assertion: { involvement: 'contributed' },
  },
  { text: 'MS Project, «Clarity», Jira', section: 'skills', value: 'Clarity PPM' },
  { text: 'Excel, «P6», MS Project', section: 'skills', value: 'Primavera' },
  { text: '«Primevera», Visio', section: 'skills', value: 'Primavera' },
  {
    text: 'Implemented «ServiceNow ITBM» for demand.',
    value: 'ServiceNow SPM',
    assertion: { involvement: 'led' },
  },
  { text: 'Took requests in the «ServiceNow demand» management module.', value: 'ServiceNow SPM' },
  {
    text: 'Jira, «Jira Align», «Workfront», «Smart Sheet»',
    section: 'skills',
    value: ['Jira Align', 'Workfront', 'Smartsheet'],
  },
  { text: 'Tracked 30 projects in «HP PPM».', value: 'HP PPM' },
  { text: 'Rolled out «Clarizen» and «Daptiv PPM».', value: ['Clarizen', 'Daptiv'] },
  { text: 'Planned in «monday.com» boards.', value: 'monday.com' },
  { text: 'Wrote to the «PPM tool» every Friday.', value: 'PPM tool' },
  { text: 'Never used «Primavera».', guard: 'negated' },
  { text: 'Brought clarity to scope and budget.' },
  { text: 'Clarity, focus and drive' },
  { text: 'Reported from Epic Clarity with SQL, Excel.' },
  { text: 'Met the sponsor every Monday, Wednesday and Friday.' },
  { text: 'Jira, Confluence, Visio, SharePoint, Rally', section: 'skills' },
  { text: 'Closed tickets in ServiceNow.' },
  { text: 'Teamwork and communication', section: 'skills' },
  { text: 'Planview Clarizen migration' },
  { text: 'Wrote changepoint detection in R.' },
  { text: 'Resource plans kept in «Clarity»', value: 'Clarity PPM' },
  'Brought clarity to plans kept in folders',
  '«Clarity» timesheets approved weekly',
]);

import { teamSize } from '../../../src/signals/detectors/team-size.ts';
import { testDetector } from '../table.ts';

testDetector(teamSize, [
  { text: '«Led team of 10»', value: { label: 'people', count: 10 } },
  { text: '«Managed 12 direct reports»', value: { label: 'people', count: 12 } },
  { text: '«Supervised a staff of 25»', value: { label: 'people', count: 25 } },
  { text: '«Managing a team of 8 developers» and 3 testers', value: { label: 'people', count: 8 } },
  { text: '«Led a cross-functional team of 30+»', value: { label: 'people', count: 30 } },
  { text: '«Team of 15»', value: { label: 'people', count: 15 } },
  { text: '«Managed up to 20 resources»', value: { label: 'people', count: 20 } },
  { text: '«Led 6 project managers»', value: { label: 'people', count: 6 } },
  { text: '«Team Size: 20»', value: { label: 'people', count: 20 } },
  { text: '«Responsible for a 10-member team»', value: { label: 'people', count: 10 } },
  { text: '«Managed onshore/offshore team of 40»', value: { label: 'people', count: 40 } },
  { text: '«Oversee 5 PMs» and 10 BAs', value: { label: 'people', count: 5 } },
  { text: '«Directed a global team (20 people»)', value: { label: 'people', count: 20 } },
  { text: '«Lead a team with 12 people»', value: { label: 'people', count: 12 } },
  { text: '«Led a team of 12 engineers».', value: { label: 'people', count: 12 } },
  { text: '«Managed 40 team members».', value: { label: 'people', count: 40 } },
  { text: '«Managed a team of six» and two vendors.', value: { label: 'people', count: 6 } },
  {
    text: '«Supervised 15 in-house staff» and five consultants.',
    value: { label: 'people', count: 15 },
  },
  { text: '«Directed an 18-member team».', value: { label: 'people', count: 18 } },
  { text: '«Team size: 25»', value: { label: 'people', count: 25 } },
  {
    text: `«Led project teams of 10 to
25 people» across three sites.`,
    value: { label: 'people', count: 25 },
  },
  { text: '«2 PMs reporting to me»', value: { label: 'people', count: 2 } },
  {
    text: '«Managed staff of fifteen (15)» project management consultants.',
    value: { label: 'people', count: 15 },
  },
  { text: 'Manager with «4 direct reports»', value: { label: 'people', count: 4 } },
  { text: '«Oversaw a 50 person offshore team».', value: { label: 'people', count: 50 } },
  { text: '«Led cross functional teams of 50+» staffing', value: { label: 'people', count: 50 } },
  // Not people led.
  { text: 'Member of a «team of 40 developers».', guard: 'not_led' },
  'Served 700 employees',
  'Managed 12 projects',
  'Led the upgrade for 900 users',
  'Team of experts with 100 years of combined experience',
  { text: 'Worked in a «team of 5»', guard: 'not_led' },
]);

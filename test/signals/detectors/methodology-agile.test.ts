import { methodologyAgile } from '../../../src/signals/detectors/methodology-agile.ts';
import { testDetector } from '../table.ts';

testDetector(methodologyAgile, [
  { text: 'Led «Scrum» teams.', value: 'Scrum', assertion: { involvement: 'led' } },
  { text: 'Facilitated «daily\nstand-ups» for two teams.', value: 'Scrum' },
  { text: '«Agile», «Kanban», «SAFe»', section: 'skills', value: ['Agile', 'Kanban', 'SAFe'] },
  { text: 'Ran «sprint planning» and groomed the «product backlog».' },
  { text: 'Introduced «Scaled Agile Framework (SAFe)» to nine trains.', value: 'SAFe' },
  { text: 'Worked as «Scrum» Master for a bank.' },
  { text: 'Certified «Scrum» Master (CSM)', section: 'certifications', guard: 'certificate' },
  { text: 'An «agile» learner', section: 'summary', guard: 'adjective' },
  { text: 'Attended «Scrum» training', guard: 'trained_only' },
  { text: 'Sold phones at Sprint.' },
  { text: 'Kept the site safe and clean.' },
  { text: 'Analyst, Sprint, Kansas' },
  { text: 'Valued agility in planning.' },
  { text: 'Delivered with Scrum/«XP» pairs.'.replace('Scrum', '«Scrum»') },
  { text: '«Ran sprints» of two weeks.' },
  { text: 'Supported Windows (98/XP) desktops.' },
]);

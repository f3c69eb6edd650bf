import { changeManagement } from '../../../src/signals/detectors/change-management.ts';
import { testDetector } from '../table.ts';

testDetector(changeManagement, [
  '«Organizational change management»',
  '«Trained end users»',
  '«Change management plan»',
  '«Conducted user training»',
  'Prepared «user manuals»',
  '«OCM» lead',
  'Managed «training and communications»',
  '«Coordinated end-user training»',
  'Led «organizational change management» for the ERP.',
  'Drove «user adoption of the new» portal.',
  `Developed «training materials and
trained end users» on the system.`,
  '«Trained staff on the new scheduling system».',
  'Authored «user guides»',
  'Acted as a «change agent».',
  { text: '«Change management»', section: 'skills' },
  '«Delivered training to business users».',
  'Communication and «training plan» owner; «user training»',
  '«Change readiness» and «adoption»',
  '«Coached business partners» in using new applications.',
  // Change of code, tickets and boards; lessons.
  { text: 'ITIL incident, problem, «change management»', guard: 'code_change' },
  { text: 'Opened «change management» tickets', guard: 'code_change' },
  { text: 'Attended «change management» board meetings', guard: 'code_change' },
  'Trained new employees in the shop',
  { text: 'Taught soldiers; military instructor «training plans»', guard: 'other_training' },
  'Changed tires',
  { text: 'Released configuration and «change management»', guard: 'code_change' },
]);

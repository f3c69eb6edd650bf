import { stakeholderManagement } from '../../../src/signals/detectors/stakeholder-management.ts';
import { testDetector } from '../table.ts';

testDetector(stakeholderManagement, [
  '«Managed stakeholders»',
  '«Stakeholder communication»',
  '«Client relationship» management',
  '«Liaison between IT» and business',
  '«Worked with clients»',
  '«Manage expectations»',
  '«Communicated with customers»',
  'Business «partner relationships»',
  '«Managed stakeholder expectations».',
  '«Communicated status to stakeholders».',
  `«Liaison between business» partners and
technology teams.`,
  `«Worked closely with
product owners» and sponsors.`,
  '«Built relationships with business leaders».',
  { text: '«Stakeholder management»', section: 'skills' },
  '«Facilitated meetings with clients».',
  'Created the «communication plan».',
  '«Gained consensus» on scope.',
  '«Primary point of contact»',
  '«Set clear expectations» for delivery',
  // Selling.
  { text: '«Built relationships with prospects».', guard: 'selling' },
  'Customer Relationship Management (CRM)',
  'Held a wooden stake',
  'Sold phones to walk-ins',
  { text: '«Managed relationships with artists»', guard: 'selling' },
]);

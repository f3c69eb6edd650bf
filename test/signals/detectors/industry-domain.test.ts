import { industryDomain } from '../../../src/signals/detectors/industry-domain.ts';
import { testDetector } from '../table.ts';

testDetector(industryDomain, [
  { text: 'Ten years in the «insurance» industry.', value: { label: 'insurance' } },
  {
    text: `Experience in «banking», «financial
services», and «healthcare» domains.`,
    value: [{ label: 'banking' }, { label: 'banking' }, { label: 'healthcare' }],
  },
  { text: 'Domain: «Healthcare»', value: { label: 'healthcare' } },
  { text: 'Worked with «retail» clients.', value: { label: 'retail' } },
  {
    text: 'IT leader in the «financial services» sector',
    value: { label: 'banking' },
    section: 'summary',
  },
  { text: 'Federal «government» clients', value: { label: 'public sector' } },
  { text: 'Industries: «telecom», «energy»', value: [{ label: 'telecom' }, { label: 'energy' }] },
  // Names and other senses of the words.
  'First National Bank, Dayton',
  'Health and dental insurance provided',
  'Registered the domain name',
  'Sold retail goods',
  'Industry awards for sales',
]);

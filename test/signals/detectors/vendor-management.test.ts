import { vendorManagement } from '../../../src/signals/detectors/vendor-management.ts';
import { testDetector } from '../table.ts';

testDetector(vendorManagement, [
  {
    text: '«Managed five offshore vendors» and their scorecards.',
    value: { label: 'vendors', count: 5 },
  },
  {
    text: '«Held three integrators» to their SOWs across a two-year program.',
    value: { label: 'vendors', count: 3 },
  },
  '«Oversaw vendor selection», onboarding and performance.',
  { text: '«Led multi-vendor programme of 6 suppliers».', value: { label: 'vendors', count: 6 } },
  '«Coordinated with hardware and network vendors» for the installations.',
  `«Directed work of third-party
contractors» and service providers.`,
  '«Governed outsourcing» of the service desk.',
  '«Provided feedback to the vendors» on their metrics.',
  '«Worked with Oracle (Consulting) to implement» the hosted ledger.',
  '«IT Vendor Manager» for data center services.',
  '«Vendor/supplier management»',
  { text: '«Vendor Management»', section: 'skills' },
  '«Liaison between the business and external partners».',
  'Manager of «vendor relationships» and contract renewals.',
  '«managed SAP implementation vendor»',
  'Accountable for «supplier performance» and penalties.',
  'Monitored «venders and suplier deliverables».',
  // Not vendors managed, or not by the candidate.
  'Vendor Manager, Acorn Retail',
  'Configured SAP vendor master',
  'Processed vendor payments and supplier accounts',
  { text: '«Managed the vendor» payments interface', guard: 'data_object' },
  { text: 'Designed a «multi-vendor» network (Cisco, Juniper)', guard: 'maker' },
  { text: '«Supported multi-vendor» equipment', guard: 'maker' },
  { text: '«Supported client: Northwind, Vendor»: Contoso', guard: 'staffing_header' },
  'Delivered without vendor support.',
  'No vendor issues',
  { text: 'Led «vendor-neutral assessments» of tools', guard: 'maker' },
  '«Assisted the PM in vendor selection»',
  '«Led vendor selection» assisted by Legal',
  'Our company is a leading independent software vendor (ISV)',
  'Managed a budget of 5 million dollars',
  'Contractor at a bank',
]);

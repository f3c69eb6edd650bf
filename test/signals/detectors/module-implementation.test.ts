import { moduleImplementation } from '../../../src/signals/detectors/module-implementation.ts';
import { testDetector } from '../table.ts';

testDetector(moduleImplementation, [
  { text: '«Implemented the SAP HR module» for payroll.', value: { label: 'SAP HR' } },
  {
    text: `«Configured a new ERP
billing module».`,
    value: { label: 'ERP billing' },
  },
  { text: '«Rolled out Salesforce» to the sales office.', value: { label: 'Salesforce' } },
  { text: 'Led «implementation of a help desk» ticketing system.', value: { label: 'help desk' } },
  { text: '«HRIS implementation»', value: { label: 'HRIS' } },
  { text: 'Managed «go-live of Kronos» timekeeping.', value: { label: 'Kronos' } },
  { text: '«Deployed a new point of sale system».', value: { label: 'point of sale' } },
  // Modules of code and courses; systems only used.
  'Completed a training module on safety',
  { text: '«Implemented a Java module»', guard: 'other_module' },
  'Used SAP daily',
  'Wrote kernel modules',
]);

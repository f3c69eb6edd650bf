import { legacyMigration } from '../../../src/signals/detectors/legacy-migration.ts';
import { testDetector } from '../table.ts';

testDetector(legacyMigration, [
  {
    text: '«Migrated 40 applications from AS/400 to SAP S/4HANA».',
    value: { label: 'AS/400 to SAP S/4HANA', source: 'AS/400', target: 'SAP S/4HANA' },
  },
  '«Retired the AS/400» after a parallel run.',
  '«Decommissioned the mainframe and 120 legacy servers».',
  `«Led the migration of legacy
billing systems» to a new platform.`,
  '«Data center consolidation» across two sites.',
  {
    text: 'Managed «upgrade of core banking system from version 8 to version 11».',
    value: { label: 'version 8 to version 11', source: 'version 8', target: 'version 11' },
  },
  '«Modernized the claims platform».',
  {
    text: '«Replaced the old Siebel CRM with Salesforce».',
    value: {
      label: 'old Siebel CRM to Salesforce',
      source: 'old Siebel CRM',
      target: 'Salesforce',
    },
  },
  'Windows 7 to «Windows 10 upgrade project»',
  '«ERP replacement program» for 12 plants',
  '«Led company-wide technology refresh».',
  'Lotus Notes to «Exchange Online migration»',
  {
    text: '«Transitioned payroll from client/server to web-based application».',
    value: {
      label: 'client/server to web-based application',
      source: 'client/server',
      target: 'web-based application',
    },
  },
  '«Sunset three homegrown databases».',
  { text: '«Data migration», «system upgrades»', section: 'skills' },
  '«Re-platformed the order system».',
  "«Migrated Legacy Health's legacy AS/400» billing to Epic.",
  'Windows «Server 2008 - 2012 upgrade»',
  '«Planned cutover» of the payroll conversion.',
  '«Remediated end-of-life network» hardware.',
  // Names, upkeep, methods and code, not systems moved.
  'Legacy Health, Portland',
  'Left a legacy of mentoring.',
  'Supported legacy systems for three regions.',
  'Maintained legacy applications',
  { text: 'Led «migration from waterfall to agile».', guard: 'not_systems' },
  'Wrote schema migrations with Flyway.',
  'Improved conversion rates of the web shop.',
  'Studied bird migration in Ohio.',
  { text: '«Upgraded laptops» and installed printers.', guard: 'upkeep' },
  'Provided troubleshooting, maintenance and upgrades for all office systems',
  'Ensured transition of solutions to the operations team',
  'Retired teacher',
]);

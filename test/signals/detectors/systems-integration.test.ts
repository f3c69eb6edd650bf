import { systemsIntegration } from '../../../src/signals/detectors/systems-integration.ts';
import { testDetector } from '../table.ts';

testDetector(systemsIntegration, [
  '«Integrated Salesforce» with SAP',
  'Led «system integrations» after acquisition',
  '«Interface development» between EMR and lab',
  '«Implemented middleware»',
  '«HL7 interfaces»',
  'API «integration with third party»',
  '«Data integration program»',
  '«EDI implementation»',
  'Managed «integration of acquired company systems»',
  '«SSO integration»',
  '«Developed web services» to integrate',
  'Led SIT for «integrated systems»',
  '«Integrated the CRM» with the billing platform.',
  'Led «integration of SAP» and the warehouse system.',
  `«Managed EDI» «integration with
twelve suppliers' systems».`,
  '«Built interfaces between Epic» and the lab system.',
  'Delivered a «real-time data feed» to the trading platform.',
  '«Enterprise application integration program»',
  { text: '«Systems integration»', section: 'skills' },
  '«Merged three databases» into one platform.',
  'Designed «ETL mappings» for the warehouse.',
  '«Managed API development and an API gateway».',
  '«Interfacing with PMS systems»',
  'Mapped «data from seven source systems».',
  // Tests, plans, code and people.
  'Executed integration testing of the release.',
  'Set up continuous integration with Jenkins',
  'Maintained the integrated master schedule',
  'Designed user interfaces',
  'Java: multi-threading, interfaces, exception handling',
  'Reported to the Integration Manager',
]);

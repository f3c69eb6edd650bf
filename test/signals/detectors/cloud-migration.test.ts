import { cloudMigration } from '../../../src/signals/detectors/cloud-migration.ts';
import { testDetector } from '../table.ts';

testDetector(cloudMigration, [
  { text: '«Migrated to AWS»', value: { label: 'AWS' } },
  { text: '«Azure migration»', value: { label: 'Azure' } },
  { text: '«Cloud transformation»', value: { label: 'Cloud' } },
  { text: '«Moved email to Office 365»', value: { label: 'Office 365' } },
  { text: '«Migrated on-premise servers to cloud»', value: { label: 'cloud' } },
  { text: '«Deployed SaaS solution»', value: { label: 'SaaS' } },
  { text: '«O365 rollout»', value: { label: 'O365' } },
  { text: '«Transition to Google Workspace»', value: { label: 'Google Workspace' } },
  { text: '«Migrated data center to Azure cloud»', value: { label: 'Azure' } },
  { text: '«Migrated 40 applications to AWS».', value: { label: 'AWS' } },
  { text: 'Led «Office 365 migration» for 3,000 users.', value: { label: 'Office 365' } },
  {
    text: `«Moved mailboxes from Exchange
to Microsoft 365».`,
    value: { label: 'Microsoft 365' },
  },
  { text: '«AWS cloud migration program»', value: { label: 'AWS' } },
  { text: '«Implemented a cloud-based file sharing solution».', value: { label: 'cloud-based' } },
  { text: '«Lift-and-shift» of 200 servers', value: { label: 'cloud' } },
  { text: '«Rolled out Office 365 to all offices».', value: { label: 'Office 365' } },
  { text: '«Transitioned the help desk to a SaaS» platform.', value: { label: 'SaaS' } },
  { text: '«Azure adoption program»', value: { label: 'Azure' } },
  // Clouds named, not moved to.
  'AWS, Azure, Java',
  'Certified AWS Cloud Practitioner',
  'Salesforce administrator',
  'Wrote a poem about clouds',
  'Supported Microsoft Office',
  // Other wordings of the same acts, and near-misses.
  '«Moved 120 servers into AWS»',
  'Exchange mailboxes «migrated to Office 365»',
  'Replaced «on-premises CRM with Salesforce»',
  '«Azure landing zone» and workload transition',
  '«Took the data warehouse to Snowflake» on AWS',
  '«Shift to SaaS» for HR and payroll',
  '«Hybrid cloud transformation programme»',
  'Data centre «exit to public cloud»',
  '«Re-hosting of applications in Google Cloud»',
  'Everything from mail to telephony was «taken to the cloud»',
  'Developed features on AWS',
  'Cloud certifications',
  'Supported Azure virtual machines',
  'Led «adoption of Salesforce» in place of ACT.',
  { text: 'Led the «transition to Azure» DevOps Services.', guard: 'not_moved' },
]);

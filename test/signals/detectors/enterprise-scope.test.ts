import { enterpriseScope } from '../../../src/signals/detectors/enterprise-scope.ts';
import { testDetector } from '../table.ts';

testDetector(enterpriseScope, [
  '«Managed enterprise projects»',
  '«Global rollout» of SAP',
  'Implemented ERP «across 12 plants»',
  '«Led multi-million dollar global program»',
  'Program «spanning 5 countries»',
  '«Worldwide deployment»',
  '«Enterprise-wide implementation»',
  { text: 'Regional rollout to «200 stores»', value: { label: 'places', count: 200 } },
  '«International project» teams',
  { text: 'Deployed to «25,000 users»', value: { label: 'users', count: 25000 } },
  '«Company wide initiative»',
  '«National rollout»',
  `Led an «enterprise-wide
ERP rollout».`,
  {
    text: '«Managed global deployment» of the CRM to «35 countries».',
    value: [{}, { label: 'places', count: 35 }],
  },
  'Rolled out the platform «across 14 hospitals».',
  'Managed a «portfolio of over 60 projects».',
  `«Directed a multi-year transformation»
program for two business lines.`,
  { text: 'Replaced laptops for «18,000 users».', value: { label: 'users', count: 18000 } },
  '«Company-wide Windows 10 upgrade»',
  'Led «large-scale, complex programs» in three divisions.',
  { text: 'Migrated «450+ applications».', value: { label: 'applications', count: 450 } },
  { text: '«Digital transformation» leader', section: 'summary' },
  'Supported sites «throughout all US locations»',
  '«Oversaw international implementations» and local go-lives.',
  // Names, products and sales.
  'Installed Red Hat Enterprise Linux',
  'Worked in a Global Delivery Model',
  'Enterprise Resource Planning (ERP)',
  { text: 'Marketing plans for «system-wide» sales', guard: 'name_or_product' },
  { text: 'Project Manager, «Global Linking Solutions» - Dayton', guard: 'name_or_product' },
  'Answered calls in the service office',
  'AS/400 applications',
]);

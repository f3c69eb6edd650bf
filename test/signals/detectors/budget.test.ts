import { budget } from '../../../src/signals/detectors/budget.ts';
import { testDetector } from '../table.ts';

testDetector(budget, [
  { text: 'Managed «$3.5M budget»', value: { label: '$3.5M', amount: 3500000, currency: 'USD' } },
  {
    text: '«Budget responsibility of $10 million»',
    value: { label: '$10 million', amount: 10000000, currency: 'USD' },
  },
  { text: 'Delivered «$2M project»', value: { label: '$2M', amount: 2000000, currency: 'USD' } },
  {
    text: 'Managed annual «capital budget ($4.5M»)',
    value: { label: '$4.5M', amount: 4500000, currency: 'USD' },
  },
  {
    text: '«Projects ranging from $100K to $5M»',
    value: { label: '$100K to $5M', amount: 5000000, currency: 'USD' },
  },
  {
    text: 'Oversaw a «portfolio of $25M»',
    value: { label: '$25M', amount: 25000000, currency: 'USD' },
  },
  {
    text: 'Total «project cost: $1.2 million»',
    value: { label: '$1.2 million', amount: 1200000, currency: 'USD' },
  },
  {
    text: '«P&L responsibility of $20M»',
    value: { label: '$20M', amount: 20000000, currency: 'USD' },
  },
  { text: '«$8MM program»', value: { label: '$8MM', amount: 8000000, currency: 'USD' } },
  { text: '«Budget size: 2M USD»', value: { label: '2M USD', amount: 2000000, currency: 'USD' } },
  'Directed «multi-million dollar projects»',
  {
    text: 'Managed «budgets up to 1.5 million»',
    value: { label: '1.5 million', amount: 1500000, currency: 'USD' },
  },
  {
    text: '«Project Value: $3 Million»',
    value: { label: '$3 Million', amount: 3000000, currency: 'USD' },
  },
  { text: 'Managed a «$5M budget».', value: { label: '$5M', amount: 5000000, currency: 'USD' } },
  {
    text: 'Managed «project budgets from $500k to $4M».',
    value: { label: '$500k to $4M', amount: 4000000, currency: 'USD' },
  },
  {
    text: 'Owned budget of «EUR 1.2 million for the rollout».',
    value: { label: 'EUR 1.2 million', amount: 1200000, currency: 'EUR' },
  },
  {
    text: `Led a «$12 million
project» to replace radios at 18 sites.`,
    value: { label: '$12 million', amount: 12000000, currency: 'USD' },
  },
  {
    text: 'Responsible for «capex of £750,000».',
    value: { label: '£750,000', amount: 750000, currency: 'GBP' },
  },
  {
    text: '«Projects worth $4 to $5 Million»',
    value: { label: '$4 to $5 Million', amount: 5000000, currency: 'USD' },
  },
  {
    text: '«Budget: $7 Million»',
    value: { label: '$7 Million', amount: 7000000, currency: 'USD' },
  },
  {
    text: 'Delivered a «3 million dollars budget» on plan.',
    value: { label: '3 million dollars', amount: 3000000, currency: 'USD' },
  },
  {
    text: 'Program with a «budget of 2 crore INR»',
    value: { label: '2 crore INR', amount: 20000000, currency: 'INR' },
  },
  'Planned a «multi-million dollar program»',
  {
    text: 'Annual operating «budget of $500,000».',
    value: { label: '$500,000', amount: 500000, currency: 'USD' },
  },
  {
    text: '«Budgets of 400K to 3 million»',
    value: { label: '400K to 3 million', amount: 3000000, currency: 'USD' },
  },
  // Other money.
  { text: 'Saved «$2M by consolidating contracts».', guard: 'other_money' },
  'Worked for a $5M company',
  { text: 'Met a «$5M sales quota for the account»', guard: 'other_money' },
  { text: 'Increased revenue to «$12M across the project»', guard: 'other_money' },
  { text: 'Reduced «project cost by $250K»', guard: 'other_money' },
  'Salary of $90,000',
  { text: 'Raised «$10M of investments»', guard: 'other_money' },
  'Served 5M customers',
  // Other wordings of the same acts, and near-misses.
  'Accountable for «$3.5M in annual spend»',
  '«Budget of 1.2 million euros»',
  'Delivered a «£4m programme 5% under budget»',
  'Controlled «project costs of USD 750K»',
  'Owned the «P&L of a $9 million» account',
  '«$2.3M project» delivered on time',
  'Managed «capital and operating budgets totalling $12M»',
  'Forecast and tracked a «600K budget»',
  '«Program funding of $40 million»',
  '«Projects valued between $500,000 and $3 million»',
  'Increased sales by $2M',
  'Saved $300K through renegotiation',
  'Raised $2,000 for a charity',
  'Led «$15 MM core banking replacement».',
  // Currencies and units of other regions.
  { text: 'Managed «capex of Rs. 12 crore»', value: { amount: 120_000_000, currency: 'INR' } },
  { text: 'Delivered a «SAR 20M ERP programme»', value: { amount: 20_000_000, currency: 'SAR' } },
  { text: 'Held «budget authority of NZ$4m»', value: { amount: 4_000_000, currency: 'NZD' } },
  { text: 'Project «budget: INR 30 Cr»', value: { amount: 300_000_000, currency: 'INR' } },
  { text: 'Grew revenue to AED 40 million' },
  { text: 'Delivered global «projects ($40m») for two banks.', value: { amount: 40e6 } },
  'Read projects (4) each week',
]);

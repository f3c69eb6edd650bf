import { contractNegotiation } from '../../../src/signals/detectors/contract-negotiation.ts';
import { testDetector } from '../table.ts';

testDetector(contractNegotiation, [
  '«Negotiated contracts» with telecom carriers',
  '«Prepared RFP» and evaluated responses',
  '«Wrote SOWs»',
  '«Reviewed and approved vendor invoices and contracts»',
  '«Managed procurement» of hardware and software',
  '«Negotiated pricing» with vendors',
  '«Develop and review RFI»/RFP/RFQ',
  '«Created Statement of Work» documents',
  '«Contract administration»',
  '«Managed contracts worth» $3M',
  '«SLA negotiation»',
  '«Negotiating service agreements»',
  'Worked with legal and procurement on «MSAs»',
  '«Manage software licensing and renewals»',
  '«Negotiated MSAs and SOWs with two integrators».',
  '«Authored the RFP» and scored eleven bids.',
  `«Drafted statements of work» for
the network refresh.`,
  `«Reviewed contract terms
and approved purchase orders».`,
  '«Negotiate vendor contracts» for products and services.',
  '«Renegotiated license» renewals, saving 12 percent.',
  { text: '«Contract negotiation»', section: 'skills' },
  '«Vendor selection» and «contract management»',
  '«Defined SLAs» and OLAs with the business units.',
  '«Led hardware procurement» for six sites.',
  "«Creating scorecards to analyze RFP's» submitted.",
  'Conducted «vendor evaluation» and «source selection».',
  'Collaborated with «procurement of» services and legal',
  // Answering tenders is selling; contracts are also content, a kind of employment, a program on a chain.
  { text: 'Responded to «RFPs» for government customers.', guard: 'seller_side' },
  { text: 'Answered incoming «Requests for Proposals» in the sales office', guard: 'seller_side' },
  'Met the SLA for help desk tickets.',
  { text: 'Configured a «contract management» system', guard: 'data_object' },
  'Worked on contract for a bank.',
  'Smart contracts (Solidity)',
  {
    text: 'Tested quoting, ordering and service «contract management»',
    guard: 'business_function',
  },
  'Sewed and mowed; sow barn built',
]);

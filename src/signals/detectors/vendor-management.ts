import type { SignalValue } from '../../domain/signal.ts';
import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import {
  COUNT,
  LEADING,
  SUPPLIER_BRANDS,
  VENDOR,
  WORKING_WITH,
  gap,
  phrase,
  toCount,
  verbs,
} from '../lexicon.ts';
import { words } from '../words.ts';

const HANDLING = verbs(
  'select choose evaluate review monitor track onboard procure hire engage negotiate assess recommend vet escalate hold solicit establish delegate conduct ensure identify use utilize leverage resolve chase steer administer administrate keep bring audit measure push appoint replace challenge guide brief integrate align broker',
);
/** What is done to vendors, told after them: "vendors and contractors were coordinated". */
const HANDLED =
  'managed|coordinated|selected|reviewed|monitored|held|overseen|directed|engaged|onboarded|evaluated|tracked|governed|steered|measured|kept|chosen';
const DUTIES = [
  'management|mgmt|mgt|selection|evaluation|relations?|relationships?|governance|performance|oversight|coordination|co-ordination',
  'negotiations?|onboarding|scorecards?|consolidation|rationali[sz]ation|due diligence|liaison|accountability|engagement|enablement|interactions?|communications?',
  'deliverables?|contracts?|sows?|statements? of work|slas?|invoices?|proposals?|bids?|teams?|resources?|staff|tasks?|meetings?|partners?|partnerships?|selections|contracting|escalations?|assessments?|(?:status|progress|governance) (?:calls?|meetings?|reviews?)',
].join('|');

/** `Vendor: Acme` beside a client: a staffing firm's header, not something done. */
const staffingHeader: Guard = {
  id: 'staffing_header',
  test: (match, { text }) =>
    /\bvendors?$/i.test(match[0]) && /^\s*:/.test(text.slice(match.index + match[0].length)),
};

/** Vendors as rows of an accounting system. */
const dataObject: Guard = {
  id: 'data_object',
  test: (match, { text }) =>
    /\b(?:vendor|supplier)s?[ -](?:(?:and|&|\/) ?\w+ )?(?:master|payments?|accounts?|ledgers?|records?|file|data(?:base)?|portal|information|invoice processing|number)\b/i.test(
      around(match, text, 0, 25),
    ),
};

/** Bills of vendors handled by a clerk. */
const clerical: Guard = {
  id: 'clerical',
  test: (match, { text }) =>
    /\b(?:collect|match|pa(?:id|y)|process|enter|cod|fil|post|scann?|key)(?:s|e[sd]?|ed|ing)?(?: (?:and|or|\w+ed|all|the|daily)){0,3} (?:vendor|supplier|contractor)s?'? (?:invoices?|bills|payments?|statements(?! of work))/i.test(
      around(match, text, 40, 12),
    ),
};

/** Equipment, tools and certificates of many makers; sellers of software as an industry. */
const maker: Guard = {
  id: 'maker',
  test: (match, { text }) =>
    /\b(?:vendor[- ](?:neutral|agnostic|certifi\w+|devices?|products?|equipment|network|hardware|environment|lock-?in)|multi[- ]?vendor (?:networks?|equipment|environment|devices?|hardware|routers?|switch(?:es)?)|software vendors? \(?isvs?|street vendors?|supplier diversity|data integrators?)\b/i.test(
      around(match, text, 12, 25),
    ),
};

/** Those who care for patients, and whoever a charity works with. */
const otherProvider: Guard = {
  id: 'other_provider',
  test: (match) =>
    /\b(?:patients?|physicians?|doctors|nurses|clinicians|hospices?|(?:health ?|home |primary |day)care)\b.*\b(?:providers?|carriers)$/i.test(
      match[0],
    ) ||
    /\b(?:ngos?|community|charit\w+|church(?:es)?|donors?|schools?)\b.*\bpartners?$/i.test(
      match[0],
    ),
};

/** More than a few hundred is a year, or rows of data. */
function vendors(count: number): SignalValue | null {
  return count >= 2 && count < 1000 ? { label: 'vendors', count } : null;
}

/** Vendors, suppliers, contractor firms and outsourcing partners coordinated, managed, held to account. */
export const vendorManagement = defineDetector({
  signal: 'vendor_management',
  anchors: [
    ...words(`
    vend suplier supplier subcontract contractor contracted integrator outsourc third 3rd party parties
    partner provider external outside offshore carrier firm agenc consult compan msp vmo
    reseller distributor shop house publisher maker manufacturer staff workers personnel labor labour
  `),
    ...SUPPLIER_BRANDS,
  ],
  guards: [staffingHeader, dataObject, clerical, maker, otherProvider],
  rules: [
    {
      id: 'count',
      pattern: phrase`(?:(?:${LEADING}|${HANDLING}|${WORKING_WITH})${gap(6)})?(?<count>${COUNT}) (?:\w+ ){0,3}?${VENDOR}`,
      value: (match) => vendors(toCount(match.groups!['count']!)),
    },
    {
      id: 'managed',
      pattern: phrase`${LEADING}${gap(10)}(?:multi-)?${VENDOR}(?: (?:${DUTIES}))?`,
    },
    {
      id: 'answered_for',
      pattern: phrase`(?:(?:responsib\w+|accountab\w+) for|in charge of|ownership of) (?:[\w-]+(?<!ing) ){0,3}?${VENDOR}(?: (?:${DUTIES}))?`,
    },
    {
      id: 'handled',
      pattern: phrase`(?!reviews of)${HANDLING}${gap(6)}${VENDOR}(?: (?:${DUTIES}))?`,
    },
    {
      id: 'worked_with',
      pattern: phrase`(?:${WORKING_WITH}|follow(?:ed|ing|s)?[- ]?up with)${gap(8)}${VENDOR}`,
    },
    {
      id: 'duty',
      pattern: phrase`(?:multi-)?(?:${VENDOR}|contractor)(?:'s?)?(?: ?[/&,-] ?\w+| and \w+| \w+)?[ /](?:${DUTIES})`,
    },
    {
      id: 'handled_passive',
      pattern: phrase`${VENDOR}(?:'s?)?(?:(?:,|,? and| or|\/) \w+){0,3}(?: performance| deliverables| contracts)? (?:was|were|is|are|being|been) (?:\w+ly )?(?:${HANDLED})`,
    },
    {
      id: 'contact_for',
      pattern: phrase`(?:contact|liaison|relationships?|interface|lead|manager|calls?|meetings?|reviews|accountability) (?:for|to|with|between)${gap(4)}(?:${VENDOR}|third[- ]party (?:delivery|work|performance|services))`,
    },
    {
      id: 'supply_chased',
      pattern: phrase`${verbs('chase expedite track')}${gap(4)}(?:equipment|hardware|deliver(?:y|ies)|orders|shipments|materials)${gap(3)}(?:from|with)${gap(3)}(?:${VENDOR})`,
    },
    {
      id: 'duty_list',
      pattern: phrase`${VENDOR}(?:, \w+){1,3},? (?:and|&) \w+ (?:management|selection|oversight)`,
    },
    {
      id: 'duty_of',
      pattern: phrase`(?:management|selection|evaluation|oversight|coordination|governance|performance|supervision|hiring|outsourcing|integration|efforts|assessment|audits?) (?:of|with|from|by|for)${gap(4)}${VENDOR}`,
    },
    {
      id: 'it_vendor_manager',
      pattern: phrase`(?:it|ict|technology|technical|strategic) (?:vendor|supplier) (?:relationship )?(?:manager|lead|director)`,
    },
    {
      id: 'several',
      pattern: phrase`(?:multiple|several|various|numerous|many|different|diverse|key|major|large|multi|across)${gap(2)}${VENDOR}`,
    },
    {
      id: 'outsourcing',
      pattern: phrase`(?:${LEADING}|${WORKING_WITH})${gap(5)}(?:the )?outsourc(?:ing|ed)|outsourced (?:\w+ )?(?:services|teams?|staff|operations|resources|development|functions)`,
    },
    {
      id: 'answered',
      pattern: phrase`${verbs('provide give send')} (?:\w+ ){0,2}?(?:feedback|direction|guidance|oversight|requirements|specifications|updates)${gap(2)}to${gap(2)}${VENDOR}`,
    },
    {
      id: 'people_of_supplier',
      pattern: phrase`(?:${WORKING_WITH}|${LEADING})${gap(3)}(?:consultants|engineers|architects|teams?|resources) from (?:${SUPPLIER_BRANDS.join('|')})`,
    },
    {
      id: 'offers',
      pattern: phrase`(?:quot(?:e|ation)s?|bids|proposals|estimates|pricing) (?:from|by) (?:the |our |several |competing )?(?:${VENDOR})`,
    },
    {
      id: 'met_supplier',
      pattern: phrase`(?:governance|service review|performance review|monthly|weekly|quarterly|delivery) (?:\w+ ){0,2}?(?:meetings?|reviews?|calls?) with (?:(?:${SUPPLIER_BRANDS.join('|')})(?:, | and | & )){0,2}(?:${SUPPLIER_BRANDS.join('|')})\b`,
    },
    {
      id: 'held_to',
      pattern: phrase`${verbs('hold')} (?:the |our |all )?(?:\w+ ){0,2}?(?:si |integration |delivery |technology )?(?:partners?|providers?) (?:\w+ )?to${gap(4)}(?:milestones?|sla'?s?|schedules?|dates|deadlines|contracts?|terms|targets?|payment)`,
    },
    {
      id: 'named_supplier',
      pattern: phrase`${verbs('work partner collaborate coordinate engage negotiate')} (?:closely |directly |jointly |hand[- ]in[- ]hand |side[- ]by[- ]side )?with (?:(?:${SUPPLIER_BRANDS.join('|')})(?:, | and | & )){0,2}(?:${SUPPLIER_BRANDS.join('|')}) (?:\([^()]{1,30}\) )?(?:(?:\w+ )?(?:teams?|consultants|engineers|support|representatives|professional services)|to \w+)`,
    },
  ],
});

/** Words that end like acts and are none. */
const NOT_ACTS =
  'need|speed|feed|embed|exceed|proceed|indeed|seed|breed|related|based|advanced|distributed|experienced|skilled|certified|united|limited|detailed|accelerated|integrated|automated|qualified|dedicated|motivated|oriented|required|shared|associated|incorporated';
const PAST = new RegExp(`\\b(?!(?:${NOT_ACTS})\\b)[a-z]{3,}ed\\b`, 'i');
/** Acts whose past is irregular, and acts in the present at a sentence's start ("Manage", "Tracks"). */
const IRREGULAR =
  /\b(?:led|ran|built|wrote|drove|made|held|oversaw|brought|kept|took|set up|gave|sold|won|met)\b/i;
const AT_START =
  /^(?:[A-Z][a-z]+ly )?(?:[A-Z][a-z]+(?:ing|ates?|izes?|ises?|ages?|nds?|ures?|ains?|ares?|orts?|ops?|ects?|ines?)|Plans?|Runs?|Act|Leads?|Works?|Uses?) (?!and|&|of|for\b)/;
/** Acts told as nouns at the head of an item: "Implementation of", "Vendor management for". */
const NOMINAL =
  /^(?:\w+ ){0,3}(?:implementation|management|development|coordination|preparation|creation|migration|integration|execution|administration|deployment|supervision|negotiation)s? (?:of|for|with)\b/i;
const GERUND_AFTER = /\b(?:by|in|for|of|while|including|with) [a-z]{3,}ing\b/;

/** Whether a sentence tells of something done, rather than names a thing. */
export function mentionsAct(text: string): boolean {
  return (
    PAST.test(text) ||
    IRREGULAR.test(text) ||
    AT_START.test(text) ||
    NOMINAL.test(text) ||
    GERUND_AFTER.test(text)
  );
}

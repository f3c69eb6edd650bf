import { TENS, UNITS } from './number-words.ts';

/**
 * The words that several detectors share, as fragments of regular expressions, and the few functions that
 * put them together. Fragments hold no capturing groups, so that a rule's groups are its own.
 */

/**
 * A global, case-blind expression of whole words: it begins and ends at the edge of a word. A line break
 * in the template, with the white space around it, is layout and not part of the expression.
 */
export function phrase(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(`\\b(?=\\w)(?:${flatten(strings, parts)})(?!\\w)`, 'gi');
}

/** As `phrase`, for what may begin with a sign, such as an amount of money. */
export function signed(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(`(?<!\\w)(?:${flatten(strings, parts)})(?!\\w)`, 'gi');
}

/** As `phrase`, where capitals matter: acronyms that are words in lower case. */
export function cased(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(`\\b(?=\\w)(?:${flatten(strings, parts)})(?!\\w)`, 'g');
}

/** A fragment from a template laid out over several lines. */
export function fragment(strings: TemplateStringsArray, ...parts: readonly string[]): string {
  return `(?:${flatten(strings, parts)})`;
}

function flatten(strings: TemplateStringsArray, parts: readonly string[]): string {
  return String.raw({ raw: strings.raw.map((part) => part.replace(/\s*\n\s*/g, '')) }, ...parts);
}

/**
 * Up to `most` words between two words of a frame. A semicolon or a bar ends a clause or a cell of a list,
 * so a frame never spans one; a comma right after the verb says that the verb is an item of a list. Words
 * and separators share no character: matching stays linear.
 */
export function gap(most: number): string {
  return `(?!,)(?:[^\\w;|]+\\w+){0,${most}}?[^\\w;|]+`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  build: 'buil(?:d|ds|t|ding)',
  bring: 'br(?:ing|ings|ought|inging)',
  draw: 'dr(?:aw|ew|awn|awing)',
  drive: 'dr(?:ive|ives|ove|iven|iving)',
  give: 'g(?:ive|ives|ave|iving)',
  hold: 'h(?:old|olds|eld|olding)',
  keep: 'ke(?:ep|eps|pt|eping)',
  // An adjective after an article: "a leading provider" leads nobody.
  lead: "le(?:ads?|d|(?<!\\b(?:an?|the|world|world's) le)ading)",
  make: 'ma(?:ke|kes|de|king)',
  meet: 'me(?:et|ets|t|eting)',
  oversee: 'overs(?:ee|ees|aw|een|eeing)',
  run: 'r(?:un|uns|an|unning)',
  set: 'set(?:s|ting)?',
  take: 't(?:ake|akes|ook|aken|aking)',
  rewrite: 'rewr(?:ite|ites|ote|itten|iting)',
  write: 'wr(?:ite|ites|ote|itten|iting)',
};

/**
 * Any form of the verbs of a list: `verbs('manage oversee')` fits "managed", "oversaw", "managing". Verbs
 * of one initial share a branch: an expression tries a branch, not a verb, at each word of a sentence.
 */
export function verbs(list: string): string {
  const branches = new Map<string, string[]>();
  for (const form of new Set(list.split(' ').map(inflect))) {
    const initial = form[0]!;
    branches.set(initial, [...(branches.get(initial) ?? []), form.slice(1)]);
  }
  return `(?:${[...branches].map(([initial, rests]) => `${initial}(?:${rests.join('|')})`).join('|')})`;
}

function inflect(verb: string): string {
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular;
  const stem = verb.slice(0, -1);
  if (/[^aeiou]y$/.test(verb)) return `${stem}(?:y|ies|ied|ying)`;
  if (verb.endsWith('ize')) return `${verb.slice(0, -2)}[sz](?:e[sd]?|ing)`;
  if (verb.endsWith('e')) return `${stem}(?:e[sd]?|ing)`;
  return `${verb}(?:e?s|${verb.at(-1)}?ed|${verb.at(-1)}?ing)?`;
}

/** Verbs of someone who answers for what follows. */
export const LEADING = verbs(
  'lead manage direct oversee head supervise run own drive spearhead orchestrate govern coordinate administer control handle',
);

/** Verbs and openings of someone who works with those who follow. */
export const WORKING_WITH = fragment`
  work(?:s|ed|ing)?(?: \w+){0,3}? (?:with|alongside|through)|in conjunction with|
  ${verbs('collaborate coordinate co-ordinate liaise interface interact partner communicate engage meet consult facilitate')}|
  liai?[sz]i?on|(?:interaction|communication|negotiation|co-?ordination)s? with|point of contact|participat\w+`;

/** Firms and people of other firms who deliver to the buyer. */
export const VENDOR = fragment`
  vend[eo]u?rs?(?!\w)|supp?liers?|sub-?contractors?|contractors|integrators?|outsourcers?|resellers?|distributors|manufacturer'?s representatives|
  (?:third|3rd|3\W?rd\W?)[- ]?part(?:y|ies)(?: \w+)? (?:vendors?|providers?|consultants?|developers?|contractors?|partners?|suppliers?|teams?|services?|firms?|shops?|houses?)|third[- ]parties|
  (?:(?:managed|cloud|network|internet|telecom|solution|it) )?service providers?|(?:hosting|cloud|solution|telecom|outsourcing|help ?desk|maintenance|print|outsourced(?: \w+){0,2}) providers?|external resources|
  (?:telecom(?:munication)?s?|network|wireless|voice|data|internet|circuit) carriers?|(?<=(?:with|and|vendors,?|to|by|our|between) (?:the |our )?)carriers?|
  (?:managed services? )partners?|(?:implementation|integration|delivery|outsourcing|offshore|off-shore|technology|channel|external|systems?|it|solution|development|service) partners|
  (?:implementation|outsourcing|offshore|integration|delivery|si)(?: (?:qa|testing|development|support|services))? partners?|
  (?:external|outside|consulting|outsourcing|contracting|staffing) (?:firms|agencies|consultants|consultancies|parties|contractors?|companies|providers)|
  (?:external|outside) (?:development|digital|design|creative|marketing|web) agency|(?:hosting|outsourcing|outsourced|staffing|offshore) (?:firm|agency|company|provider)|(?:two|three|four|five|six|several|staffing) agencies|
  (?:offshore|outside|external|third[- ]party|outsourced|contract|software) (?:development |design )?(?:shops?|houses?|publishers?)|
  (?:sub-?contracted|outsourced|vendor) (?:\w+ )?(?:teams?|staff|resources|partners|developers)|contract (?:staff|workers|personnel|labor|labour)|
  (?:hardware|software|equipment) (?:makers?|manufacturers?|publishers?)|msps|vmo`;

/** Departments and professions of an organisation; not the phases of a project, such as testing or design. */
export const DEPARTMENT = fragment`
  business|i\.?t\.?|information (?:technology|systems)|technology|engineering|product management|product(?! [a-z]+(?:er|or)s?\b)|finance|financial|accounting|treasury|sales|marketing|legal|
  hr|human resources|operations|procurement|purchasing|supply chain|logistics|distribution|warehouse|manufacturing|production|plants?|quality(?: assurance)?|qa|
  compliance|regulatory|(?:information )?security|risk|audit|customer (?:service|support|success|care)|client services|call cent(?:er|re)|clinical|clinicians|medical|nursing|nurses|physicians|
  pharmacy|laboratory|radiology|research|r ?& ?d|underwriting|claims|billing|actuarial|lending|merchandising|stores|retail|e-?commerce|facilities|construction|maintenance|field|
  faculty|student services|admissions|registrar|infrastructure|platform|hardware|firmware|creative|editorial|communications|public relations|
  branch(?:es)?|policy|analytics|data science|devops|technical|service`;

/** Makers and service firms large enough to be named without the word vendor. */
export const SUPPLIER_BRANDS: readonly string[] = [
  ...[
    'oracle',
    'ibm',
    'microsoft',
    'sap',
    'cisco',
    'dell',
    'hp',
    'hpe',
    'accenture',
    'deloitte',
    'infosys',
    'tcs',
    'wipro',
  ],
  ...[
    'cognizant',
    'hcl',
    'capgemini',
    'verizon',
    'centurylink',
    'comcast',
    'salesforce',
    'workday',
    'epic',
    'cerner',
    'aws',
  ],
  ...['vmware', 'adobe', 'servicenow', 'unisys', 'dxc', 'ntt', 'fujitsu', 'atos'],
];

/** Things of information technology that are built, moved, replaced and joined. */
export const SYSTEM = fragment`
  systems?|platforms?|applications?|apps?|servers?|databases?|infrastructures?|data ?cent(?:er|re)s?|networks?|
  software|hardware|mainframes?|erps?|crms?|ehr|emr|hris|lms|cms|pos|wms|warehouses?|web ?(?:sites?|shops?|stores?)|storefronts?|portals?|modules?|environments?|
  desktops?|laptops?|computers?|workstations?|pcs|mailbox(?:es)?|e-?mail|exchange|share ?point|oracle|sap|jde|jd edwards|peoplesoft|
  siebel|salesforce|dynamics|lotus notes|sql|windows|(?:ms|microsoft) office|office ?365|o365|active directory|domains?|servicenow|
  voip|pbx|telephony|firewalls?|switches|routers?|storage|middleware|etl|tools?|technolog(?:y|ies)|solutions?|suites?|
  codebase|source code|data|intranet|wi-?fi|wan|lan|virtual machines?|vms|unix|linux|solaris|aix|java|\.net|as/?400|cobol|db2`;

const HUNDRED = 'hundred';

/** A count in digits or words, two or more: `six`, `15+`, `1,200`. */
export const COUNT = fragment`
  \d{1,3}(?:,\d{3})+\+?|\d{1,6}\+?|${UNITS.slice(1).join('|')}|${Object.keys(TENS).join('|')}|${HUNDRED}`;

/** What a `COUNT` says, as a number; NaN for anything else. */
export function toCount(words: string): number {
  const word = words.toLowerCase();
  if (word === HUNDRED) return 100;
  const unit = UNITS.indexOf(word) + 1;
  return unit || (TENS[word] ?? Number.parseInt(word.replaceAll(',', ''), 10));
}

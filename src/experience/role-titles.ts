/**
 * What a title says of the role: `it_pm` runs IT projects or programs, `pm_generic` runs projects of a kind
 * the title does not tell, `adjacent` works beside them (analyst, coordinator, scrum master, IT manager,
 * technical lead), `other` is anything else.
 */
export type TitleClass = 'it_pm' | 'pm_generic' | 'adjacent' | 'other';

export interface TitleReading {
  readonly class: TitleClass;
  /** The rule that decided it. */
  readonly rule: string;
  /** `adjacent` in other trades too, by its words: a team leader of lenders, an engineering manager of a mill. */
  readonly plain: boolean;
}

interface TitleRule {
  readonly id: string;
  readonly class: TitleClass;
  readonly pattern: RegExp;
}

const RUNS = '(?:managers?|mgr|mngr|leader|lead|director|head|chief)';
const WORK = '(?:projects?|programs?|programmes?|portfolios?|ppm|pmo)';
const HEADS =
  '(?:managers?|mgr|[ad]?gm|director|head|lead|leader|supervisor|(?<=\\bchief [a-z &]{0,40})officer|chief|[ase]?vp|president|owner|principal)';
/** Fields of work that make a manager one of IT. */
const IT_FIELD =
  '(?:it|ict|is|information|systems?|technology|technical|software|applications?|development|infrastructure|networks?|service delivery|data|digital|qa|testing|engineering|web|online|cloud|computer|cyber|erp|crm|e-?commerce|innovation)';
/** A field that follows its head at once: `Vice President Information Technology`, `Manager IT`, `Head (IT)`. */
const NAMED_FIELD =
  '[(-]?(?:it|ict|mis|information (?:technology|systems?)|technology|software|infrastructure|engineering)\\b';
const FILLER = '(?:[a-z/&,.()-]+ ){0,2}?';

/** Words that place a title in information technology. */
const IT_WORDS =
  /\b(?:it|i\.t|ict|is|information (?:technology|systems?)|tech|technical|technology|technologies|software|infrastructure|networks?|data|database|cloud|erp|crm|sap|oracle|peoplesoft|salesforce|workday|servicenow|dynamics|sharepoint|systems?|applications?|apps?|web|digital|mobile|agile|scrum|cyber ?security|telecom\w*|integrations?|ehr|emr|saas|platforms?|devops|bi|e-?commerce|sdlc|computer|java|\.net|migration|tpm|etl|hris|release)\b/;

/** Words that leave no doubt of it; `technical`, `engineering` or `quality assurance` are said in every trade. */
const SURELY_IT =
  /\b(?:it|i\.t|ict|mis|information (?:technology|systems?)|tech|software|networks?|databases?|cloud|erp|crm|sap|oracle|peoplesoft|salesforce|workday|servicenow|sharepoint|web|agile|scrum|cyber ?security|ehr|emr|saas|devops|sdlc|computer|java|\.net|etl|hris|cio|cto|release|applications?|systems? analyst|information)\b/;

/** Projects of other trades. */
const OTHER_TRADES =
  /\b(?:construction|clinical|event|events|civil|structural|architectural|real estate|property|facilities|landscape|electrical|mechanical|interior|film|wedding|marketing|training|learning|catering|oil field|roofing|hvac|environmental|youth|after[- ]school|social services?|nutrition|wellness|fundraising|residential|behavioral health|mental health|volunteers?|land development|mep|solar|editorial|translation|safety|grants?)\b/;

/** Titles that tell rank or engagement and no trade: what was done stands in the duties alone. */
const RANK =
  '(?:managers?|consultants?|consulting|founder|co-founder|owner|partner|director|specialist|advis[eo]r|contractor|freelancer?|freelance|independent|self-employed|lead|leader|executive|supervisor|member|team|staff|group|general|management|managing|professional|expert|officer|vice president|vp|avp|svp)';
const SAYS_NOTHING = new RegExp(`^${RANK}(?:[ ,/&-]+(?:and )?${RANK})*(?: i{1,3})?$`);

/** In order: the first rule whose pattern fits decides. Patterns see the folded title. */
const RULES: readonly TitleRule[] = [
  { id: 'product_owner', class: 'adjacent', pattern: /^(?!.*\b(?:project|program|programme)\b).*\bproducts? (?:owner|manager|mgr|lead)/ },
  { id: 'assists_pm', class: 'adjacent', pattern: new RegExp(`^(?!.*\\b${WORK}(?: ?[/&,-] ?| and | )${FILLER}${RUNS}\\b).*\\b${WORK} (?:[a-z]+ ){0,2}(?:coordinator|co-ordinator|cordinator|administrator|assistant|scheduler|controller|planner|support|analyst|intern|specialist|(?<!\\bchief ${WORK} )officer)\\b`) },
  { id: 'qa_lead', class: 'adjacent', pattern: /^(?!.*\b(?:project|program|programme|delivery) (?:manager|lead|leader|director)\b).*\b(?:qa|test|testing|quality assurance)\b.*\b(?:lead|leader|manager)\b/ },
  { id: 'qa_lead', class: 'adjacent', pattern: /^(?:software )?(?:qa|test|testing|quality assurance) project lead(?:er)?$|^project lead(?:er)?(?: ?[,-] ?| of | for )(?:qa|test|testing|quality assurance)$/ },
  { id: 'hands_on_lead', class: 'adjacent', pattern: /^(?!.*\b(?:project|program|programme|delivery) (?:manager|director)\b)(?=.*\bproject lead).*\b(?:developer|engineer|programmer|architect|analyst)\b/ },
  { id: 'hands_on_pm', class: 'adjacent', pattern: /^(?=.*\bproject (?:manager|leader)\b)(?=.*[\/&,+]|.*\band\b).*(?<!\b(?:estate|land|property|business|curriculum|course|training|content) )\b(?:developer|programmer|webmaster|coder)\b(?! (?:relations|programs?|experience|tools|communit|productivity|platforms?|portal|enablement|services|operations|advocacy|network))/ },
  { id: 'pm_title', class: 'pm_generic', pattern: new RegExp(`\\b${WORK}(?: ?[/&,-] ?| and | )${FILLER}${RUNS}\\b`) },
  { id: 'pm_inverted', class: 'pm_generic', pattern: new RegExp(`\\b(?:manager|mgr|director|head|lead|leader|vp|president|chief)\\b(?: ?[,-] ?| of | for )${FILLER}(?:${WORK}|delivery|implementations?)\\b`) },
  { id: 'pm_practice', class: 'pm_generic', pattern: /\b(?:project|program|programme|portfolio) management\b|\b(?:project|program|programme)(?: ?\/ ?(?:project|program|programme))? consultant\b|\bpmo\b/ },
  { id: 'pm_abbreviated', class: 'pm_generic', pattern: /(?<!(?:scrum|agile) ?\/ ?)\b(?:pm|tpm|pgm|pjm)\b/ },
  { id: 'delivery', class: 'pm_generic', pattern: new RegExp(`\\b(?:(?<!service )delivery|implementation|deployment|rollout|roll-out|migration|conversion|transformation|transition|engagement)(?: project)? ${RUNS}\\b|\\bchief (?:${WORK}|delivery) officer\\b`) },
  { id: 'delivery_consultant', class: 'adjacent', pattern: /\b(?:delivery|implementation|deployment|rollout) (?:consultant|specialist|analyst|engineer|executive)\b/ },
  { id: 'release', class: 'adjacent', pattern: /\b(?:release|configuration|change|cutover) (?:manager|lead|coordinator)\b/ },
  { id: 'scrum', class: 'adjacent', pattern: /\bscrum[ -]?master|\b(?:agile|scrum) (?:coach|lead)|\biteration manager\b|\brelease train engineer\b/ },
  { id: 'analyst', class: 'adjacent', pattern: /\b(?:business(?! (?:intelligence|data|development)\b)|process|functional|requirements?|product|project|pmo|implementation|scrum)(?:[ \/&,-]+[a-z]+){0,3}[ \/&-]+analysts?\b|\bba\b|\bbsa\b/ },
  { id: 'systems_analyst', class: 'adjacent', pattern: /^(?!.*\bprogrammer\b).*\b(?:business|systems?|it|information|technology|technical|applications?|solutions?|integration|erp|crm|sap)(?:[ \/&,-]+[a-z]+){0,3}[ \/&-]+analysts?\b/ },
  { id: 'other_analyst', class: 'other', pattern: /\banalysts?\b(?!.*\b(?:manager|director|lead|leader|head)\b)/ },
  { id: 'it_manager', class: 'adjacent', pattern: new RegExp(`^(?!.*\\bbusiness development\\b).*(?:\\b${IT_FIELD}\\b.*\\b${HEADS}\\b|\\b${HEADS} ?(?:of|,|-|for) .*\\b${IT_FIELD}\\b|\\b${HEADS} ?${NAMED_FIELD})|\\b(?:cio|cto)\\b|\\bmanaging consultant\\b`) },
  { id: 'team_lead', class: 'adjacent', pattern: /\b(?:team|tech|technical|module|track|functional|test|onsite|offshore|development) (?:lead|leader)\b|^(?=.*\blead\b).*\b(?:engineer|developer|programmer|architect|analyst)\b/ },
  { id: 'says_nothing', class: 'other', pattern: SAYS_NOTHING },
  { id: 'architect', class: 'adjacent', pattern: /\b(?:solutions?|enterprise|technical|integration|business|systems?|data) architect\b/ },
]; // prettier-ignore

/** Titles are few and asked for several times in a resume. */
const readings = new Map<string, TitleReading>();
const MOST_READINGS = 200;

/** Classifies the words of a title. Seniority words never matter. */
export function classifyTitle(title: string): TitleReading {
  let reading = readings.get(title);
  if (!reading) {
    if (readings.size === MOST_READINGS) readings.clear();
    readings.set(title, (reading = readTitle(title)));
  }
  return reading;
}

function readTitle(title: string): TitleReading {
  const folded = foldTitle(title);
  const rule = RULES.find(({ pattern }) => pattern.test(folded));
  if (!rule) return { class: 'other', rule: 'none', plain: false };
  if (rule.class !== 'pm_generic') {
    const plain = rule.class === 'adjacent' && !SURELY_IT.test(folded);
    return { class: rule.class, rule: rule.id, plain };
  }
  const ofIt = IT_WORDS.test(folded);
  if (OTHER_TRADES.test(folded)) {
    return { class: ofIt ? 'pm_generic' : 'other', rule: 'other_trade', plain: false };
  }
  return { class: ofIt ? 'it_pm' : 'pm_generic', rule: rule.id, plain: false };
}

/** Lower case, seniority words gone, abbreviations written out, white space single. */
export function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/\bprog(?:ram)?\.? ?(?=mgr|mngr|manager)/g, 'program ')
    .replace(/\bproj\.? ?(?=mgr|mngr|manager|lead)/g, 'project ')
    .replace(/\bmn?gr\b\.?/g, 'manager')
    .replace(/\bdir\b\.?/g, 'director')
    .replace(
      /\b(?:senior|sr|snr|junior|jr|principal|associate|assoc|assistant|asst|deputy|dy|acting|interim)\b\.?\s*/g,
      '',
    )
    .replace(/\s+/g, ' ')
    .replace(/(?: |^)(?:and|&|\/|,) ?$/, '')
    .trim();
}

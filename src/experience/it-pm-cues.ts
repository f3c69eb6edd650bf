/** Words of information technology. */
const IT_CUES = wholeWords(
  String.raw`software|applications?|infrastructure|networks?|servers?|data ?cent(?:er|re)s?|cloud|erp|crm|sap|oracle|peoplesoft|salesforce|integrations?|cyber ?security|sdlc|releases?|deployments?|databases?|telecoms?|itsm|sql|java|\.net|web ?sites?|web|portal|information technology|information systems|systems?|technology|technical|agile|scrum|waterfall|uat|qa|go-live|migrations?|upgrade|saas|aws|azure|etl|api|mobile app|desktop|hardware|firewall|voip|virtuali[sz]ation|mainframe|data warehouse|business intelligence|sharepoint|jira|user stories|developers?`,
);

/** The abbreviation, which only capitals tell from the pronoun. */
const IT_ABBREVIATION = /\bI\.?T\b/;

/** How many different words of information technology a text holds; stops counting at `enough`. */
export function countItCues(text: string, enough = Infinity): number {
  return countCues(IT_CUES, text, enough) + (IT_ABBREVIATION.test(text) ? 1 : 0);
}

/** Words of trades whose projects are no IT projects. */
export const OTHER_TRADE_CUES: RegExp = wholeWords(
  String.raw`concrete|drywall|hvac|leed|clinical trials?|wedding|film|real estate|construction|subcontractors?|building permits?|blueprints?|excavation|plumbing|roofing|carpentry|contractors? on site|general contractor|job ?site|punch list|steel|zoning|renovation|landscap\w+|exhibition|trade shows?|gala|fundrais\w+|catering|students?|enrollment|curricul(?:um|a)|faculty|counsel(?:ed|ing|ors?)|grants?|librarians?|museums?|non-?profits?|youth|after-school|donors?|case management|public relations|marketing plans?`,
);

/** Statements that projects or programs were run. */
export const RUNS_PROJECTS: RegExp =
  /\b(?:(?:manag|direct|lead|led|oversee|oversaw|overs|deliver|plann|head|execut|spearhead|own|driv|dr[io]ve|run|ran|coordinat)\w*(?: [\w,&/-]+){0,5} (?:projects?|programs?|programmes?|portfolio)|project (?:managers?|management|plans?|planning|schedules?|budgets?|charters?|scope|status|team|leader|lifecycle|life cycle|deliverables|governance|milestones|manag\w+)|program(?:me)? (?:manager|management)|pmo|work breakdown structures?|wbs|steering committee|milestones|stakeholders?|risk (?:management|mitigation|register|log)|resource (?:planning|allocation|plan)|on time and (?:with)?in budget|scope management|budget(?:s|ing)?)\b/gi;

/** Statements that make the projects the candidate's own: a project verb with its object, or the role by name. */
export const OWNS_PROJECTS: RegExp =
  /\b(?:(?:manag(?:ed?|es|ing)|direct(?:ed|s|ing)?|led|lead(?:s|ing)?|overs(?:aw|ees?|eeing)|deliver(?:ed|s|ing)?|plan(?:s|ned|ning)?|head(?:ed|s|ing)?|execut(?:ed?|es|ing)|spearhead(?:ed|s|ing)?|orchestrat(?:ed?|es|ing)|r[au]n|running|drove|driv(?:es?|ing)|initiat(?:ed?|es|ing)|launch(?:ed|es|ing)?)(?: (?!by\b|with\b|to\b|for\b|under\b)[\w,&$.\/+-]+){0,6}? (?:projects?|programs?|programmes|portfolios?|implementations?|rollouts?|migrations?|conversions?|upgrades?|deployments?)(?! (?:managers?|managements?|leads?|coordinators?|teams?|sponsors?))|(?:provid(?:ed?|es|ing)|perform(?:ed|s|ing)?|conduct(?:ed|s|ing)?|handl(?:ed?|es|ing)|led|lead(?:s|ing)?) (?:[\w\/-]+ ){0,3}?(?:project|program|programme) management(?! (?:support|training|software|tools?|assistance|staff|courses?))|project[- ]managed|(?:as|role of|acting|internal) (?:an? |the )?(?:[\w\/-]+ ){0,3}?(?:project|program|programme) (?:manager|lead|leader))\b/gi;

/** `Served as project manager of the rollout`, or a duty that opens with the role: `Project Manager for ...`. */
export const SERVES_AS_PM: RegExp =
  /\b(?:work(?:ed|ing|s)?|serv(?:ed|ing|es?)|act(?:ed|ing|s)?|function(?:ed|ing|s)?) as (?:an? |the )?(?:[\w\/-]+ ){0,2}?(?:project|program|programme) manager\b(?!['\u2019]s)|(?:[\u2022\u25cf\u25aa\uf0b7*]|\n) *(?:it |technical )?(?:project|program|programme) manager\b(?!['\u2019]s)[^.\n]{0,50} (?:for|of|on) /i;

/** `Managed a team of project managers`, `mentored twelve analysts and project management staff`: those who run projects are led. */
export const LEADS_PROJECT_MANAGERS: RegExp =
  /\b(?:manag(?:ed?|es|ing)|supervis(?:ed?|es|ing)|led|lead(?:s|ing)?|mentor(?:ed|s|ing)?|coach(?:ed|es|ing)?|direct(?:ed|s|ing)?|overs(?:aw|ees?|eeing)) (?:(?!by\b|with\b|to\b|for\b|under\b|from\b)[\w&+-]+,? ){0,8}?(?:project|program|programme) (?:managers\b|management (?:staff|team|professionals|group)(?=[.,;:)\n]|$| (?:in|of|for|and|across|on|at|who)\b))/i;

/** How many different words of the expression a text holds; stops counting at `enough`. */
export function countCues(cues: RegExp, text: string, enough = Infinity): number {
  const seen = new Set<string>();
  cues.lastIndex = 0;
  for (let match = cues.exec(text); match; match = cues.exec(text)) {
    seen.add(match[0].toLowerCase().replace(/s$/, ''));
    if (seen.size >= enough) break;
  }
  return seen.size;
}

/**
 * An expression of words that each stand alone, in any case. Those of one initial share a branch: it tries a branch, not
 * a word, at each word of a text, which finds the same.
 *
 * @param list of words, with a bar between; none with a bar in itself outside brackets
 */
function wholeWords(list: string): RegExp {
  const alternatives = list.split(/\|(?![^()]*\))/);
  const branches = Map.groupBy(alternatives, (words) => /^[a-z]/.exec(words)?.[0] ?? words);
  const grouped = [...branches].map(([initial, words]) =>
    words[0] === initial && words.length === 1
      ? initial
      : `${initial}(?:${words.map((word) => word.slice(initial.length)).join('|')})`,
  );
  return new RegExp(`\\b(?=[a-z.])(?:${grouped.join('|')})\\b`, 'gi');
}

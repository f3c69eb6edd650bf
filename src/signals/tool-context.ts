/** Programs that stand in one list with the tools of project managers; vouch for a name that is also a word. */
const TOOLS =
  '(?:ms - |ms |microsoft )?visio|share ?point|excel|word|power ?point|outlook|ms access|ms office|microsoft office|office 365|jira|confluence|trello|planview|primavera|p6|ms[ -]?projects?|microsoft projects?|smart ?sheet|ca ppm|clarity ppm|ca[ -]clarity|rally|versionone|workfront|asana|wrike|service ?now|hp[- ]?(?:alm|ppm|qc|quality center)|quality center|peoplesoft|basecamp|lucidchart|tableau|tfs|azure devops|remedy|salesforce|sap|netsuite|oracle erp|daptiv|innotas|balsamiq|rational|teamcenter|minitab';
/** How many characters on either side of a name may hold its neighbour in a list. */
const NEAR = 80;
const TOOL = new RegExp(`\\b(?:${TOOLS})\\b`, 'i');
const TOOL_BEFORE = new RegExp(`\\b(?:${TOOLS})(?: 20\\d\\d)?(?:,| and| &|/|;| -)* ?$`, 'i');
const TOOL_AFTER = new RegExp(`^(?:,| and| &|/|;| or| -)+ ?(?:and )?(?:${TOOLS})\\b`, 'i');
/** Words that say that what follows is a tool. */
const USES =
  /\b(?:actuals|forecasts?|hours|effort|portfolios?|schedules?|budgets?|status|resources|demand)\b[^.;]{0,16}\b(?:in|into|within|via|through) $|\b(?:us(?:e|es|ed|ing)|utili[sz](?:e|es|ed|ing)|leverag(?:ed|ing)|tools?|software|system|systems|application|configur(?:e|ed|ing)|administ(?:er|ered|ering|rator)|proficient (?:in|with)|experience (?:in|with)|maintain(?:ed|ing)?|updat(?:e|ed|ing)|time ?sheets?|(?:resource|project|portfolio) (?:plans?|schedules?|reports?|financials) (?:were |was |are )?(?:kept|held|built|in))\b/i;

/** Whether a sentence names a program that project managers use. */
export function mentionsTool(text: string): boolean {
  return TOOL.test(text);
}

/** Whether what stands at `[start, end)` of a sentence is an item of a list of programs. */
export function inToolList(text: string, start: number, end: number): boolean {
  return (
    TOOL_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) ||
    TOOL_AFTER.test(text.slice(end, end + NEAR))
  );
}

/** Whether the words before `start`, in the same clause, say that a tool follows. */
export function isUsed(text: string, start: number): boolean {
  return USES.test(text.slice(Math.max(0, start - NEAR / 2), start));
}

import type { CueRule } from '../cue-rule.ts';
import { words } from '../words.ts';

/**
 * Verbs by what they say of whoever did it. Those after `|` are nouns as well ("a report", "plans"): of
 * them only the past and the gerund count.
 */
const LED = `manage own oversee govern negotiate execute administer initiate establish supervise direct
  orchestrate spearhead champion enforce institute develop create define facilitate implement ensure
  maintain conduct translate perform provide prepare organize organise identify communicate produce
  achieve resolve author formulate standardize standardise introduce pioneer deliver hire
  | chair head launch mentor coach approve plan schedule transition complete document report present act`;
const LED_IRREGULAR = {
  anchors: words(
    'led lead drove driv overs ran running built founded accountable responsib overall wrote',
  ),
  pattern:
    'led|lead(?:s|ing)|(?<!\\b(?:team|tech|technical|project|program|the|a|an|as|qa|test) )lead(?! (?:time|generation|consultant|developer|engineer|analyst|architect|tester|project|program|the way))|drove|driv(?:es|ing)|oversaw|overseen|ran|running|built|founded|accountable for|(?:overall )?responsib(?:le|ility) for|wrote',
};
const CONTRIBUTED = `utilize utilise collaborate liaise analyze analyse evaluate serve coordinate co-ordinate
  integrate configure apply leverage migrate generate follow engage gather monitor participate
  | work use track update review test interface interact partner design deploy install upgrade convert`;

/** Acts of a candidate who answers for them: the nearest before a match says that it was led. */
export const LED_ACT: CueRule = actRule('led', LED, LED_IRREGULAR);

/** Acts of a candidate who had a part in them. */
export const CONTRIBUTED_ACT: CueRule = actRule('contributed', CONTRIBUTED, {
  anchors: ['uses'],
  pattern: 'uses',
});

function actRule(
  value: 'led' | 'contributed',
  verbs: string,
  irregular: { readonly anchors: readonly string[]; readonly pattern: string },
): CueRule {
  const [plain = '', nounLike = ''] = verbs.split('|');
  const forms = [...words(plain).map(anyForm), ...words(nounLike).map(verbForm)];
  const beginnings = [...words(plain), ...words(nounLike)].map(beginning);
  return {
    id: value,
    anchors: [...new Set([...beginnings, ...irregular.anchors])],
    pattern: new RegExp(`\\b(?:${[...forms, irregular.pattern].join('|')})\\b`, 'gi'),
    means: { axis: 'involvement', value },
    direction: 'forward',
    reach: 'sentence',
  };
}

/** What all forms of a verb begin with, up to a hyphen. */
function beginning(verb: string): string {
  return verb.replace(/[ey]$|-.*/, '').slice(0, 5);
}

function anyForm(verb: string): string {
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:e[sd]?|ing)`;
  if (verb.endsWith('y')) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)`;
  return `${verb}(?:e?s|ed|ing)?`;
}

function verbForm(verb: string): string {
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:ed|ing)`;
  return `${verb}(?:${verb.at(-1)})?(?:ed|ing)`;
}

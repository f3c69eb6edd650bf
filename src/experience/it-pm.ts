import type { Position } from '../domain/experience.ts';
import {
  countCues,
  countItCues,
  LEADS_PROJECT_MANAGERS,
  OTHER_TRADE_CUES,
  OWNS_PROJECTS,
  RUNS_PROJECTS,
  SERVES_AS_PM,
} from './it-pm-cues.ts';
import type { TitleReading } from './role-titles.ts';

/** What the IT project management test looks at. */
export interface PositionFacts {
  readonly title: TitleReading;
  /** What the first words of the duties call the role, where they do. */
  readonly stated: TitleReading;
  /** The position's own words, header and duties. */
  readonly words: string;
  /** Whether the resume as a whole is of IT: decides where a position says too little. */
  readonly aroundIsIt: () => boolean;
}

/** Different IT words that make the work of a plain project manager IT work; more where other trades are named too. */
const IT_ENOUGH = 2;
const IT_ENOUGH_AMONG_OTHERS = 4;
/** A position of fewer characters says too little to tell its trade: the resume around it decides. */
const TERSE = 450;
/** Different words of project work that a wordy position of a plain project manager has. */
const RUNS_SOME = 2;
/**
 * What duties must say, in different words, to count without a project title: that projects were owned, and
 * how they were run. More is asked of those who work beside project managers, whose duties share the words.
 */
const OWNS_ENOUGH = 2;
const RUNS_ENOUGH = 4;
const RUNS_ENOUGH_BESIDE = 5;
/** A position without a title has no other role to be, so less is asked of it. */
const OWNS_UNTITLED = 1;
const RUNS_UNTITLED = 2;
/** Who programs and manages projects by title says by the duties which it was. */
const OWNS_BESIDE_HANDS_ON = 1;
const RUNS_BESIDE_HANDS_ON = 3;
/** Nor has one that tells rank alone (`Consultant`, `Founder`, `Senior Manager`), though it may hide any trade. */
const OWNS_NO_TRADE = 1;
const RUNS_NO_TRADE = 4;
/** Such a title over so many of them needs no word of owning. */
const RUNS_MUCH = 6;
/** What stands beside a sentence that says the candidate served as project manager, or led such. */
const RUNS_AS_PM = 2;

/** Titles that say the projects were someone else's, or of another trade (marketing, training). */
const OF_ANOTHER: ReadonlySet<string> = new Set(['assists_pm', 'product_owner', 'other_trade']);
const BESIDE_PM: ReadonlySet<string> = new Set([
  'analyst',
  'systems_analyst',
  'other_analyst',
  'scrum',
  'release',
  'qa_lead',
  'hands_on_lead',
  'delivery_consultant',
  'team_lead',
  'architect',
]);

/**
 * Whether a position counts as running IT projects: by a title that says so, by a project title in IT
 * surroundings, or by duties that say that projects were owned and run.
 */
export function testItPm(facts: PositionFacts): Position['itPm'] {
  const { title } = facts;
  if (title.class === 'it_pm') return { counts: true, by: 'title', rule: `title/${title.rule}` };
  if (title.class === 'pm_generic') {
    return isItProject(facts)
      ? { counts: true, by: 'title', rule: `title/${title.rule}+it` }
      : { counts: false, by: 'none', rule: `title/${title.rule}-it` };
  }
  if (statesRole(facts)) return { counts: true, by: 'duties', rule: 'duties/states_role' };
  if (leadsProjectManagers(facts)) {
    return { counts: true, by: 'duties', rule: 'duties/leads_project_managers' };
  }
  return runsByDuties(facts)
    ? { counts: true, by: 'duties', rule: 'duties/owns_and_runs_projects' }
    : { counts: false, by: 'none', rule: `title/${title.rule}` };
}

function statesRole(facts: PositionFacts): boolean {
  if (says(SERVES_AS_PM, facts)) return true;
  if (OF_ANOTHER.has(facts.title.rule)) return false;
  return (
    facts.stated.class === 'it_pm' || (facts.stated.class === 'pm_generic' && isItProject(facts))
  );
}

/** Whether a sentence says so, beside duties of running projects of IT. */
function says(sentence: RegExp, facts: PositionFacts): boolean {
  return (
    sentence.test(facts.words) &&
    countCues(RUNS_PROJECTS, facts.words, RUNS_AS_PM) >= RUNS_AS_PM &&
    isItProject(facts)
  );
}

/** Who leads those that run the projects of IT runs them all. */
function leadsProjectManagers(facts: PositionFacts): boolean {
  return !OF_ANOTHER.has(facts.title.rule) && says(LEADS_PROJECT_MANAGERS, facts);
}

function isItProject({ words, aroundIsIt }: PositionFacts): boolean {
  const it = countItCues(words);
  const others = countCues(OTHER_TRADE_CUES, words);
  if (others > it) return false;
  if (it >= IT_ENOUGH_AMONG_OTHERS) return true;
  if (it >= IT_ENOUGH && (others === 0 || aroundIsIt())) return true;
  if (!aroundIsIt()) return false;
  if (words.length < TERSE) return true;
  return countCues(RUNS_PROJECTS, words) + countCues(OWNS_PROJECTS, words) >= RUNS_SOME;
}

function runsByDuties({ title, words, aroundIsIt }: PositionFacts): boolean {
  if (OF_ANOTHER.has(title.rule)) return false;
  const { owns, runs } = enoughFor(title.rule);
  const said = countCues(RUNS_PROJECTS, words, RUNS_MUCH);
  const saysMuch = title.rule === 'says_nothing' && said >= RUNS_MUCH;
  if (!saysMuch && countCues(OWNS_PROJECTS, words, owns) < owns) return false;
  if (said < runs) return false;
  const it = countItCues(words);
  return (it >= IT_ENOUGH || aroundIsIt()) && countCues(OTHER_TRADE_CUES, words) <= it;
}

/** How many different statements of owning and of running projects the duties under a title must hold. */
function enoughFor(rule: string): { readonly owns: number; readonly runs: number } {
  if (rule === 'untitled') return { owns: OWNS_UNTITLED, runs: RUNS_UNTITLED };
  if (rule === 'hands_on_pm') return { owns: OWNS_BESIDE_HANDS_ON, runs: RUNS_BESIDE_HANDS_ON };
  if (rule === 'says_nothing') return { owns: OWNS_NO_TRADE, runs: RUNS_NO_TRADE };
  return { owns: OWNS_ENOUGH, runs: BESIDE_PM.has(rule) ? RUNS_ENOUGH_BESIDE : RUNS_ENOUGH };
}

import { countCues, OWNS_PROJECTS, RUNS_PROJECTS } from './it-pm-cues.ts';
import type { TitleReading } from './role-titles.ts';

/** What duties must say of projects, in different words: that some were owned, or how they are run. */
interface Asked {
  readonly owns: number;
  readonly runs: number;
}

/** Who leads people or systems may have to do with projects, and may not: the duties tell. */
const SOME_PROJECTS: Asked = { owns: 1, runs: 2 };
/** Who tests, designs or releases what a project makes shares its words: only projects of one's own tell. */
const OWN_PROJECTS: Asked = { owns: 1, runs: Infinity };
const ASKED: ReadonlyMap<string, Asked> = new Map([
  ['it_manager', SOME_PROJECTS],
  ['team_lead', SOME_PROJECTS],
  ['delivery_consultant', SOME_PROJECTS],
  ['systems_analyst', SOME_PROJECTS],
  ['architect', OWN_PROJECTS],
  ['release', OWN_PROJECTS],
  ['qa_lead', OWN_PROJECTS],
]);

/** What an analyst of systems does who is one of business too. */
const GATHERS_REQUIREMENTS =
  /\b(?:(?:business|functional|user|technical|report|reporting|system) requirements?|requirements? (?:gathering|analysis|documents?|elicitation|specifications?)|(?:develop|document|defin|gather|elicit|analy[sz]|collect)\w* (?:[a-z]+ ){0,2}requirements|(?:functional|business) specifications?|user stories|use cases?|brds?|frds?|srs|jad)\b/i;

/** A position of fewer characters has no duties to tell: the resume does. */
const NO_DUTIES = 160;

/**
 * Tells of the positions of a resume whether one is beside project management: a business analyst, coordinator or scrum
 * master is by the title alone, an IT manager or technical lead only with some project work in the duties.
 */
export class Besides {
  readonly #resume: string;
  /** What the whole resume tells of a rule's titles: read once, however many posts have no duties. */
  readonly #told = new Map<string, boolean>();

  constructor(resume: string) {
    this.#resume = resume;
  }

  /** @param words of the position: its title and duties */
  isBeside({ class: named, rule }: TitleReading, words: string): boolean {
    if (named !== 'adjacent') return false;
    const asked = ASKED.get(rule);
    if (!asked) return true;
    return words.length < NO_DUTIES ? this.#tells(rule, asked) : tells(words, rule, asked);
  }

  #tells(rule: string, asked: Asked): boolean {
    const known = this.#told.get(rule);
    if (known !== undefined) return known;
    const told = tells(this.#resume, rule, asked);
    this.#told.set(rule, told);
    return told;
  }
}

function tells(words: string, rule: string, { owns, runs }: Asked): boolean {
  if (rule === 'systems_analyst' && GATHERS_REQUIREMENTS.test(words)) return true;
  return (
    countCues(OWNS_PROJECTS, words, owns) >= owns || countCues(RUNS_PROJECTS, words, runs) >= runs
  );
}

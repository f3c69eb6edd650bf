import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { phrase, verbs, gap } from '../lexicon.ts';
import { words } from '../words.ts';

const KEEPING = verbs(
  'manage develop create maintain define control track monitor build prepare execute establish plan oversee update coordinate produce determine drive meet set adjust negotiate deliver direct organize document generate design complete review handle ensure analyze baseline estimate keep identify write lead',
);
const PLAN =
  '(?:project|program|work|release|implementation|delivery|deployment|task|integrated|resource|sprint|product|master|test|action|cutover|tactical|business|standard)?[ -]?(?:account )?(?:management )?(?:project )?(?:plans?|schedules?|timelines?|time ?-?lines?|milestones?|time ?tables?|deadlines?|time frames?|timescales|charters?|deliverables|estimates|work ?plans?)';

/** The calendars of shifts, classes and meetings. */
const otherSchedule: Guard = {
  id: 'other_schedule',
  test: (match, { text }) =>
    /^(?:write|wrote|writing) schedules$/i.test(match[0]) ||
    /\bdhcp scopes?|\ba scope (?:to|for)\b|\bdiverse scope/i.test(around(match, text, 8, 8)) ||
    (/\b(?:work(?= sched)|class|shift|staff|employee|travel|flight|production|appointment|maintenance|payment|interview|meeting|business|marketing|sales|lesson|treatment|test|training|communication|recovery|contingency|continuity|continuation|medical|health|retirement|insurance|benefits?|floor|action|mitigation|risk|strategic|support|succession|security|compensation|treatment|care) (?:schedules?|plans?)\b(?! of record)/i.test(
      around(match, text, 0, 1),
    ) &&
      !/\bproject|scope|milestone/i.test(match[0])),
};

/** Plans, schedules, WBS, scope kept. */
export const scheduleScopeManagement = defineDetector({
  signal: 'schedule_scope_management',
  anchors: words(`
    timely plan schedul timeline time milestone deadline timeframe timescale charter deliverable
    estimat workplan wbs breakdown break scope scoping critical gantt track cost decomposition
    earned evms dcma integrated back triple allotted strict budget sequenc phas task dependenc
  `),
  guards: [otherSchedule],
  rules: [
    { id: 'plans', pattern: phrase`${KEEPING}${gap(6)}(?:${PLAN})` },
    {
      id: 'scope',
      pattern: phrase`(?:${KEEPING}${gap(6)})?(?:project |program )?(?:scope|scoping)(?:[ ,/&]+(?:and )?(?:schedules?|budgets?|cost|timelines?|management|definition|objectives|deliverables|sessions|changes|statements?|planning|requirements|project definition|time|goals))*(?: of (?:the )?(?:project|work))?`,
    },
    {
      id: 'wbs',
      pattern: phrase`wbs|dcma(?:'s)? 14[- ]point|evms|work[- ]?break ?-?down structures?|critical[- ]paths?|gantt(?: charts?)?|integrated (?:master |project |program(?:me)? )?(?:schedules?|plans?)|back on (?:track|schedule)|task decomposition|earned value|triple constraints?`,
    },
    {
      id: 'plan_duty',
      pattern: phrase`(?:project|program|schedule|release|sprint|resource|milestone|delivery|iteration|site|migration) (?:and \w+ )?(?:planning|scheduling|plans?|schedules?|timelines?|milestones|tracking|scope|charters?|estimation|costing|deliverables)(?: (?:&|and|,) \w+)?|schedul(?:e|ing) (?:management|and budget\w*|,? ?monitoring)|scheduling,? (?:and |& )?(?:tracking|monitoring|estimat\w+|budgeting|cost control)|(?:estimation|estimating)(?:,| and| &) (?:planning|scheduling)|plan(?:ned|ning)? and execut(?:ed|ing|ion of) (?:[\w-]+ ){0,3}?(?:releases?|projects|programs|deployments?|roll-?outs?|migrations?)|timely (?:[\w-]+ )?(?:completion|delivery|implementation|execution) of (?:[\w-]+ ){0,3}?(?:projects?|programs?|deliverables|milestones|releases?)|planning(?:,| and| &) (?:scheduling|tracking|execution|execut\w+|implementation|control\w*)`,
    },
    {
      id: 'events_scheduled',
      pattern: phrase`(?:schedul|sequenc)(?:e|es|ed|ing) (?:[\w/&-]+ ){0,3}?(?:openings|releases|roll-?outs|deployments|cut-?overs|migrations|installations|go-lives|testing|work ?streams|waves)`,
    },
    {
      id: 'tracked',
      pattern: phrase`progress against (?:the )?(?:baselines?|plans?|milestones?|schedules?)|(?<=schedul\w+ \w+ and )${verbs('track monitor')} progress|${verbs('track monitor follow')} (?:[\w/&-]+ ){0,2}?(?:tasks|(?:project|schedule|task|delivery) progress|dependencies|milestones|deliverables)|(?:timelines?|milestones?|deadlines?|schedules?|baselines?) (?:and \w+ )?(?:was |were |are |is )?(?:agreed|kept|maintained|tracked|met|managed|monitored|defined|set|held)(?! by)`,
    },
    {
      id: 'on_time',
      pattern: phrase`(?:on|within|ahead of|under|per|meet\w*|met)[ -](?:time|schedule|scope|strict deadlines|deadlines|project deadlines|timelines?|allotted \w+)(?:[ ,/&-]+(?:and |within |on |under |in )?(?:schedule|budget|scope|cost|time))*`,
    },
  ],
});

import { defineDetector } from '../detector.ts';
import { nameRule } from '../names.ts';
import { words } from '../words.ts';

/** Agile ways of working: by their names, and by the ceremonies that only they have. */
export const methodologyAgile = defineDetector({
  signal: 'methodology.agile',
  anchors: words(
    `agile scrum kanban safe scaled sprint extreme xp less dsdm daily backlog product pi burn stand user`,
  ),
  guards: [
    {
      id: 'certificate',
      // A certificate alone tells of no project run that way; `certification` has it.
      test: ({ index, 0: words }, { text }) =>
        /\bcertified (?:\w+ )?$/i.test(text.slice(0, index)) ||
        (/^ ?(?:master |professional |alliance)?(?:\w+ )?(?:\(c?sm\) ?)?(?:certif|alliance|$)/i.test(
          text.slice(index + words.length),
        ) &&
          /\bcertif|\balliance\b/i.test(text)),
    },
    {
      id: 'adjective',
      test: ({ index, 0: words }, { text }) =>
        /^agile$/i.test(words) &&
        /^ (?:learner|thinker|mind(?:ed|set)?|person|leader who|individual|plm|contracts)/i.test(
          text.slice(index + words.length),
        ),
    },
  ],
  rules: [
    nameRule(
      'name',
      [
        ['SAFe', 'scaled agile(?: framework)?(?: \\(safe\\))?'],
        ['Scrumban', 'scrumban'],
        ['Scrum', '(?:agile[ /-]*)?scrums?(?: ?(?:of|-) ?scrums)?'],
        ['Kanban', 'kanban'],
        ['Agile', 'agile'],
        ['XP', 'extreme programming'],
        ['DSDM', 'dsdm'],
      ],
      'gi',
    ),
    nameRule(
      'name_in_capitals',
      [
        ['SAFe', 'SAFe|SaFE|SAFE (?=agil|framework|scrum)'],
        [
          'XP',
          'XP(?= (?:program|practices))|(?<=(?:Scrum|SCRUM|Kanban|TDD|Agile|AGILE|FDD|Lean) ?(?:[/,&]|and) ?)XP',
        ],
        ['LeSS', 'LeSS'],
      ],
      'g',
    ),
    {
      id: 'ceremony',
      // Lower case or followed by its ceremony: Sprint is also an employer.
      pattern:
        /\b(?:ran|run(?:ning|s)?|led|lead(?:ing|s)?|plan(?:ned|ning)?|manag(?:ed|ing)|(?:one|two|three|four|\d)-week) sprints\b|\bsprints? (?:plan\w*|reviews?|retro\w*|backlogs?|demos?|goals?|cycles?|zero|health)\b|\b(?:product )?backlog (?:groom\w+|refin\w+|priorit\w+)|\b(?:product|sprint) backlogs?\b|\bdaily stand-?ups?\b|\bpi planning\b|\bburn-?(?:down|up) charts?\b/gi,
      value: () => ({ label: 'Scrum' }),
    },
  ],
});

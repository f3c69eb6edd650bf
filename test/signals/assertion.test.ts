import { describe, expect, it } from 'vitest';
import type { SectionType } from '../../src/domain/section.ts';
import type { Assertion } from '../../src/domain/signal.ts';
import { indexAnchors } from '../../src/signals/anchors.ts';
import { CUES, PSEUDO_CUES } from '../../src/signals/cues/index.ts';
import { defineDetector } from '../../src/signals/detector.ts';
import { matchesIn } from '../../src/domain/matches.ts';
import { findIn, unmark } from './table.ts';

/** Acts in the forms that a rule's beginnings of words could miss. */
const WORDINGS = [
  'using used uses utilizing hiring hired owns owned acted acting planned planning drove driving ran running',
  'co-ordinated coordinating identified identifies oversaw overseeing wrote applied applies led leading lead',
  'was responsible for, overall responsibility for, accountable for, built, founded, lacked, lacking, without',
  "no experience, never, did not, haven't used, n/a, : none, not used, not only, zero downtime, other than",
  'seeking, looking for, would like to, hoping to, interested in learning, my goal is, as required, formerly',
  'trained on, familiar with, exposure to, coursework in, pursuing, boot camp, assisted, part of the team',
  'tools used: environment - skills: experienced in, knowledge of, ability to, proven track record, adept at',
];

/** Stands for any signal: what is marked is what is found. */
const thing = defineDetector({
  signal: 'ppm_tool.other',
  anchors: ['planview', 'vendor', 'mainframe', 'server'],
  rules: [
    { id: 'thing', pattern: /\b(?:Planview|vendor selection|vendors|mainframe|servers)\b/gi },
  ],
});

async function assertionIn(text: string, section: SectionType) {
  const [finding] = await findIn(text, section, [thing]);
  if (!finding) throw new Error('nothing found');
  return finding;
}

function expectEach(
  rows: readonly (readonly [text: string, expected: Partial<Assertion>, guard: string | null])[],
  section: SectionType = 'experience',
) {
  it.each(rows)('%s', async (text, expected, guard) => {
    const finding = await assertionIn(text, section);
    expect(finding.assertion).toMatchObject(expected);
    expect(finding.guard).toBe(guard);
  });
}

describe('polarity', () => {
  const negated = { polarity: 'negated' } as const;
  const affirmed = { polarity: 'affirmed' } as const;
  expectEach([
    ['No experience with Planview', negated, 'negated'],
    ['No prior hands-on experience in Planview', negated, 'negated'],
    ['Never used Planview', negated, 'negated'],
    ['Have not worked with Planview', negated, 'negated'],
    ['Lacked Planview', negated, 'negated'],
    ['Used Excel rather than Planview', negated, 'negated'],
    ['Delivered without vendors', negated, 'negated'],
    ['Planview: none', negated, 'negated'],
    ['Planview was not used', negated, 'negated'],
    ['No less than 5 years of Planview', affirmed, null],
    ['Not only Planview but also Clarity', affirmed, null],
    ['Tools not limited to Planview', affirmed, null],
    ['Migrated without downtime 300 servers', affirmed, null],
    ['Moved with zero data loss all servers', affirmed, null],
    ['Never missed a date with vendors', affirmed, null],
    ['Python is no longer used; Planview since 2019', affirmed, null],
    ['Had not used Clarity, but managed Planview', affirmed, null],
    ['Managed vendors with no issues', affirmed, null],
  ]);
});

describe('involvement', () => {
  expectEach([
    ['Led the exit from the mainframe', { involvement: 'led' }, null],
    ['Negotiated with vendors', { involvement: 'led' }, null],
    ['Conducted training for users of Planview', { involvement: 'led' }, null],
    ['Kept the integrated master schedule in Planview', { involvement: 'contributed' }, null],
    ['Led vendor selection assisted by Legal', { involvement: 'led' }, null],
    ['Coordinated with vendors', { involvement: 'contributed' }, null],
    ['Managed scope and coordinated with vendors', { involvement: 'contributed' }, null],
    ['Assisted the PM in vendor selection', { involvement: 'assisted' }, null],
    ['Participated in vendor selection', { involvement: 'contributed' }, null],
    ['Involved in managing vendors', { involvement: 'contributed' }, null],
    ['Developed the exit plan of the mainframe', { involvement: 'led' }, null],
    ['Reviewed reports by vendors', { involvement: 'contributed' }, null],
    ['Assisted the PM with minutes, and managed vendors', { involvement: 'led' }, null],
    ['Provided technical support for servers', { involvement: 'led' }, null],
    ['Trained on Planview', { involvement: 'trained' }, 'trained_only'],
    ['Completed a course in Planview', { involvement: 'trained' }, 'trained_only'],
    ['LinkedIn Learning: Planview basics', { involvement: 'trained' }, 'trained_only'],
    ['Familiar with Planview', { involvement: 'trained' }, 'trained_only'],
    ['Some exposure to Planview', { involvement: 'trained' }, 'trained_only'],
    ['Trained 40 PMs on Planview', { involvement: 'contributed' }, null],
    ['Provided training on Planview', { involvement: 'led' }, null],
    ['Experience in managing vendors', { involvement: 'listed' }, null],
    ['Environment: Planview, Oracle', { involvement: 'listed' }, null],
    ['Planview, Visio', { involvement: 'listed' }, null],
  ]);
});

describe('involvement outside positions', () => {
  expectEach([['Planview, Visio, managing', { involvement: 'listed' }, null]], 'skills');
  expectEach(
    [
      ['Managed vendors in 12 countries', { involvement: 'led' }, null],
      ['Project manager skilled in Planview', { involvement: 'listed' }, null],
    ],
    'summary',
  );
});

describe('experiencer', () => {
  expectEach([
    ['Team migrated 300 servers', { experiencer: 'team', involvement: 'contributed' }, null],
    ['Led team that migrated 300 servers', { experiencer: 'candidate', involvement: 'led' }, null],
    [
      'Reported to a Senior PM who ran the mainframe exit',
      { experiencer: 'other' },
      'other_experiencer',
    ],
    ['Acme is a leading provider of servers', { experiencer: 'employer' }, 'other_experiencer'],
    [
      'Acme is a private, non-profit organization that manages vendors',
      { experiencer: 'employer' },
      'other_experiencer',
    ],
    ['Managed vendors for a non-profit organization', { experiencer: 'candidate' }, null],
    ['Dana is a university graduate who managed vendors', { experiencer: 'candidate' }, null],
    ['Dana is a hospital project manager who led vendors', { experiencer: 'candidate' }, null],
    ['The largest task was the hospital move: led vendors', { experiencer: 'candidate' }, null],
    ['The result was a foundation for growth; led vendors', { experiencer: 'candidate' }, null],
    ['Managed vendors for a provider of loans', { experiencer: 'candidate' }, null],
  ]);
});

describe('time', () => {
  expectEach([
    ['Used Planview', { time: 'past' }, null],
    ['Seeking a role using Planview', { time: 'planned' }, 'planned'],
    ['Willing to learn Planview', { time: 'planned' }, 'planned'],
    ['Responsibilities will include vendors', { time: 'planned' }, 'job_advert'],
    ['The ideal candidate knows Planview', { time: 'planned' }, 'job_advert'],
    ['Must have 10 years with vendors', { time: 'planned' }, 'job_advert'],
    ['Experience with Planview required', { time: 'planned' }, 'job_advert'],
    ['Ordered servers as required', { time: 'past' }, null],
    ['Formerly managed vendors', { time: 'past' }, null],
  ]);
  expectEach([['Planview', { time: 'undated' }, null]], 'skills');
  expectEach([['To lead projects with Planview', { time: 'planned' }, 'planned']], 'objective');
});

describe('cues', () => {
  it.each([
    ['«No experience» with Planview', 'polarity', 'no_experience'],
    ['«Assisted» the PM in vendor selection', 'involvement', 'assisted'],
    ['«Team migrated» 300 servers', 'experiencer', 'team_did'],
    ['«Seeking» a role using Planview', 'time', 'wish'],
  ])('%s cites its cue', async (marked, axis, rule) => {
    const { text, marks } = unmark(marked);
    const { cues } = (await assertionIn(text, 'experience')).assertion;
    expect(cues).toContainEqual({ axis, rule, span: marks[0] });
  });
});

describe('anchors of cues', () => {
  it.each([...CUES, ...PSEUDO_CUES])('$id: one begins a word of each wording', (rule) => {
    const index = indexAnchors([rule], () => rule.anchors);
    for (const text of WORDINGS) {
      if (matchesIn(rule.pattern, text).length > 0) expect(index.triggered(text)).toEqual([rule]);
    }
  });
});

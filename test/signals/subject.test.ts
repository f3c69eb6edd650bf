import { describe, expect, it } from 'vitest';
import { defineDetector } from '../../src/signals/detector.ts';
import { findIn, unmark } from './table.ts';

/** Stands for any signal: what work was done on. */
const thing = defineDetector({
  signal: 'legacy_migration',
  anchors: ['interfaces', 'servers', 'mainframe', 'contract', 'sites', 'sap'],
  rules: [{ id: 'thing', pattern: /\b(?:interfaces|servers|mainframe|contracts?|sites|SAP)\b/gi }],
});

async function experiencersIn(text: string) {
  const findings = await findIn(text, 'experience', [thing]);
  return findings.map(({ assertion }) => assertion.experiencer);
}

describe('a subject that is somebody else', () => {
  it.each([
    ['«The integrator» rebuilt the interfaces', 'other'],
    ['«Consultants» from the head office migrated the servers', 'other'],
    ['«My predecessor» negotiated the contract', 'other'],
    ['«Our implementation partner», Fabrikam, migrated the servers', 'other'],
    ["«The vendor's engineers» replaced the mainframe", 'other'],
    ['«The previous project manager» had negotiated the contract', 'other'],
    ['«Two contractors» ran the cut-over of the servers', 'other'],
    ['«External consultants» configured the servers', 'other'],
    ['«A consulting firm» implemented SAP', 'other'],
    ['«Another team» built the interfaces', 'other'],
    ['In 2015, «the integrator» rehosted 40 servers', 'other'],
    ['«The vendor» then also delivered the interfaces', 'other'],
    ['«The bank» outsourced its mainframe to Fabrikam', 'employer'],
    ['«The company» has successfully migrated its servers', 'employer'],
    ['«The state agency» replaced its mainframe', 'employer'],
    ['«The team» rebuilt the interfaces', 'team'],
    ['«Our developers» wrote the interfaces', 'team'],
  ] as const)('%s: %s', async (marked, kind) => {
    const { text, marks } = unmark(marked);
    const [finding] = await findIn(text, 'experience', [thing]);
    expect(finding?.assertion.experiencer).toBe(kind);
    expect(finding?.assertion.cues).toContainEqual({
      axis: 'experiencer',
      rule: `subject/${kind}`,
      span: marks[0],
    });
    expect(finding?.guard).toBe(kind === 'team' ? null : 'other_experiencer');
  });
});

describe('a subject that leaves the work to the candidate', () => {
  it.each([
    'I rebuilt the interfaces',
    'Rebuilt the interfaces with the integrator',
    'Led the team that migrated the servers',
    'Managed consultants who migrated the servers',
    'Responsible for the interfaces of the bank',
    'Contractors and contracts',
    'Vendor managed servers',
    'The project replaced the mainframe',
    'The program migrated 40 sites',
    'The role manages contracts',
    'Duties included the vendor contract',
    'The vendor contract established service levels',
    'The vendor management office set standards for contracts',
    'The project manager leads the exit from the mainframe',
    'Consultant managing the contract',
    'The servers were migrated by the integrator',
    'The vendors were managed by contract',
    'The vendors managed include those of the servers',
    'The vendor selected by the board hosts the servers',
    'Consultants managed across three sites',
    'The vendor migrated the servers under my direction',
    'The vendor, which I managed, migrated the servers',
    'The client selected me to lead the exit from the mainframe',
    'The company saved $2M a year by the contract',
    'The board approved the contract',
  ])('%s', async (text) => {
    expect(new Set(await experiencersIn(text))).toEqual(new Set(['candidate']));
  });
});

describe('how far a subject reaches', () => {
  it.each([
    ['The integrator rebuilt the interfaces and cut over 40 sites', ['other', 'other']],
    [
      'The integrator rebuilt the interfaces, tested them, and moved the servers',
      ['other', 'other'],
    ],
    ['The integrator rebuilt the interfaces; cut over 40 sites', ['other', 'candidate']],
    [
      'The integrator rebuilt the interfaces, and the project moved 40 sites',
      ['other', 'candidate'],
    ],
    ['The integrator rebuilt the interfaces while 40 sites were moved', ['other', 'candidate']],
    ['In a contract of two years, the bank moved its servers', ['candidate', 'employer']],
  ])('%s: %s', async (text, kinds) => {
    expect(await experiencersIn(text)).toEqual(kinds);
  });

  it('yields to what a cue says', async () => {
    const [finding] = await findIn('The team migrated 300 servers', 'experience', [thing]);
    expect(finding?.assertion.cues.map(({ rule }) => rule)).toContain('team_did');
  });
});

import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/domain/experience.ts';
import type { HiddenRange } from '../../src/domain/text-layer.ts';
import { detectSignals } from '../../src/signals/detect.ts';
import { defineDetector } from '../../src/signals/detector.ts';
import { findIn, layerOf } from './table.ts';

const gadget = defineDetector({
  signal: 'ppm_tool.other',
  anchors: ['gadget'],
  rules: [
    { id: 'short', pattern: /\bgadget\b/gi },
    { id: 'long', pattern: /\bgadget pro\b/gi },
    { id: 'tail', pattern: /\bgadget (?<hit>\d+)\b/gi },
  ],
});
const widget = defineDetector({
  signal: 'governance',
  anchors: ['gadget'],
  rules: [{ id: 'same', pattern: /\bgadget\b/gi }],
});

describe('detectSignals', () => {
  it('keeps the longest of matches of one signal that overlap', async () => {
    const found = await findIn('Used Gadget Pro daily', 'experience', [gadget]);
    expect(found.map((finding) => finding.rule)).toEqual(['ppm_tool.other/long']);
  });

  it('lets two signals share a place', async () => {
    const found = await findIn('Used Gadget daily', 'experience', [gadget, widget]);
    expect(found.map((finding) => finding.signal)).toEqual(['ppm_tool.other', 'governance']);
  });

  it('narrows the evidence to the group named hit', async () => {
    const found = await findIn('Used gadget 7 daily', 'experience', [
      { ...gadget, rules: gadget.rules.slice(2) },
    ]);
    expect(found[0]?.parts).toEqual([{ start: 12, end: 13 }]);
  });

  it('does not count what a reader cannot see, whatever it says', async () => {
    const layer = layerOf('Gadget gadget');
    const hidden: HiddenRange[] = [{ start: 7, end: 13, reason: 'tiny' }];
    const found = await detectSignals({ ...layer, hidden }, [], [], [gadget]);
    expect(found.map((finding) => finding.guard)).toEqual([null, 'hidden']);
  });

  it.each([
    ['references', 'references'],
    ['education', 'education'],
    ['objective', 'planned'],
    ['training', 'trained_only'],
    ['skills', null],
    ['other', null],
  ] as const)('in %s: guard %s', async (section, guard) => {
    const [finding] = await findIn('Gadget', section, [gadget]);
    expect(finding?.guard).toBe(guard);
  });

  it('says where a finding stands', async () => {
    const [finding] = await findIn('Used a gadget', 'experience', [gadget]);
    expect(finding).toMatchObject({ section: 's0', position: 'p1', value: null });
  });

  it('takes the act that a match begins with for the one that governs it', async () => {
    const tracking = { id: 'way', pattern: /\bintroduced ways of tracking gadgets\b/gi };
    const found = await findIn('Introduced ways of tracking gadgets', 'experience', [
      { ...gadget, rules: [tracking] },
    ]);
    expect(found[0]?.assertion.involvement).toBe('led');
  });

  it('counts once what is written twice, and twice what is said of two jobs', async () => {
    const said = 'Ran the gadget for all of the plants.\n';
    const guardsOf = async (text: string, positions: Position[]) =>
      (await detectSignals(layerOf(text), [], positions, [gadget])).map(({ guard }) => guard);
    const text = said + said;
    const job = (id: string, start: number, year: number): Position => ({
      id,
      title: null,
      employer: null,
      dates: null,
      span: { start, end: start + said.length },
      start: { min: year, max: year },
      end: { min: year, max: year },
      current: false,
      kind: 'employment',
      titleClass: 'other',
      itPm: { counts: false, by: 'none', rule: 'x' },
      notes: [],
    });
    const second = said.length;
    expect(await guardsOf(text, [])).toEqual([null, 'repeated']);
    expect(await guardsOf(text, [job('p1', 0, 1), job('p2', second, 1)])).toEqual([
      null,
      'repeated',
    ]);
    expect(await guardsOf(text, [job('p1', 0, 1), job('p2', second, 2)])).toEqual([null, null]);
  });

  it('finds nothing in an empty text', async () => {
    expect(await findIn('', 'experience')).toEqual([]);
  });

  it('gives the same findings twice', async () => {
    const text = 'Led the Planview roll-out.\n\nTools: MS Project, Visio\n\nPMP';
    expect(await findIn(text, 'experience')).toEqual(await findIn(text, 'experience'));
  });
});

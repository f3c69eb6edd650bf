import { describe, expect, it } from 'vitest';
import { fold } from '../../src/signals/fold.ts';
import { correctSpelling, nameMeant } from '../../src/signals/spelling.ts';

describe('nameMeant', () => {
  it.each([
    ['planveiw', 'planview'],
    ['planvew', 'planview'],
    ['plannview', 'planview'],
    ['primevera', 'primavera'],
    ['primavara', 'primavera'],
    ['mircosoft', 'microsoft'],
    ['micrsoft', 'microsoft'],
    ['smartsheets', 'smartsheet'],
    ['planview', null],
    ['plainview', null],
    ['waterfalls', null],
    ['planning', null],
    ['planned', null],
    ['primary', null],
    ['clarified', null],
    ['microscope', null],
    ['workforce', null],
  ])('%s: %s', (word, name) => {
    expect(nameMeant(word)).toBe(name);
  });
});

describe('correctSpelling', () => {
  it('keeps the capital and maps the name to the word as it is written', () => {
    const text = 'Used Planvew, Mircosoft Project and planning';
    const corrected = correctSpelling(fold(text, 0, text.length));
    expect(corrected.text).toBe('Used Planview, Microsoft Project and planning');
    const end = corrected.text.indexOf('Planview') + 'Planview'.length;
    expect(text.slice(corrected.offsets[5], corrected.offsets[end - 1]! + 1)).toBe('Planvew');
    expect(corrected.offsets.length).toBe(corrected.text.length + 1);
  });

  it('writes British words as Americans do, in their case, and leaves those that look like them', () => {
    const text =
      'Analysing the PROGRAMME, analysts organised programmes; a programmer precised an optimisation';
    const corrected = correctSpelling(fold(text, 0, text.length));
    expect(corrected.text).toBe(
      'Analyzing the PROGRAM, analysts organized programs; a programmer precised an optimization',
    );
    const at = corrected.text.indexOf('programs');
    expect(text.slice(corrected.offsets[at], corrected.offsets[at + 7]! + 1)).toBe('programmes');
  });

  it('leaves a text without slips as it is', () => {
    const folded = fold('Planview and planning', 0, 21);
    expect(correctSpelling(folded)).toBe(folded);
  });
});

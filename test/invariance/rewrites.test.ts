import { describe, expect, test } from 'vitest';
import { FIXTURE_ANCHOR } from '../../scripts/fixtures/gold-line.ts';
import { PEOPLE } from '../../scripts/fixtures/people/index.ts';
import { renderTxt } from '../../scripts/fixtures/render/txt.ts';
import { differences, judgementOf } from '../../scripts/invariance/judgement.ts';
import { reorderItems, REWRITES } from '../../scripts/invariance/rewrites.ts';
import { toAmerican, toBritish } from '../../scripts/invariance/spelling.ts';

const TEXTS = PEOPLE.map(({ id, resume }) => ({
  id,
  text: renderTxt(resume, {
    by: 'txt',
    jobs: 'one_line',
    encoding: 'utf-8',
    shape: 'lines',
    bullet: '-',
  }).toString(),
}));

describe.each(REWRITES)('$name', ({ apply, same }) => {
  test.each(TEXTS)('$id: changes nothing', async ({ text }) => {
    const changed = apply({ text, anchor: FIXTURE_ANCHOR });
    const before = await judgementOf(Buffer.from(text), FIXTURE_ANCHOR, same);
    const after = await judgementOf(Buffer.from(changed.text), changed.anchor, same);
    expect(differences(before, after)).toEqual([]);
  });
});

test.each(TEXTS)('$id: written twice it is judged as once', async ({ text }) => {
  const once = await judgementOf(Buffer.from(text), FIXTURE_ANCHOR);
  const twice = await judgementOf(Buffer.from(`${text}\n\n${text}`), FIXTURE_ANCHOR);
  expect({ ...twice, findings: [] }).toEqual({ ...once, findings: [] });
});

test('rewriting does change the texts', () => {
  for (const { name, apply } of REWRITES) {
    const changed = TEXTS.filter(
      ({ text }) => apply({ text, anchor: FIXTURE_ANCHOR }).text !== text,
    );
    expect(changed.length, name).toBeGreaterThan(0);
  }
});

test('spelling goes both ways and keeps capitals', () => {
  const american = 'Organized the PROGRAM at the data center; analyzes behavior, sizes and prizes';
  const british =
    'Organised the PROGRAMME at the data centre; analyses behaviour, sizes and prizes';
  expect(toBritish(american)).toBe(british);
  expect(toAmerican(british)).toBe(american);
});

test('items change places, and what wraps goes along', () => {
  const text = 'Works\n- First\n- Second item that\n  wraps\n- Third\nNext\n- Alone';
  expect(reorderItems(text)).toBe(
    'Works\n- Second item that\n  wraps\n- First\n- Third\nNext\n- Alone',
  );
});

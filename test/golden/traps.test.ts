import { expect, test } from 'vitest';
import { goldenCases, tagFixture } from '../../scripts/fixtures/golden.ts';
import type { Involvement, SignalId } from '../../src/domain/signal.ts';
import { overlaps, type Span } from '../../src/domain/span.ts';
import { TRAPS, TWINS, type Trap } from './trap-table.ts';

const cases = new Map(goldenCases().map((each) => [each.id, each]));

test.each(TRAPS)('$in: "$words" does not count as $signal', async (trap) => {
  expect(await countedThere(trap)).toEqual([]);
});

test.each(TWINS)('$in: "$words" counts as $signal', async (twin) => {
  expect(await countedThere(twin)).not.toEqual([]);
});

test.each<[string, SignalId, Involvement]>([
  ['junior-associate-pm', 'vendor_management', 'assisted'],
  ['senior-insurance-transformation', 'vendor_management', 'led'],
])('%s: %s is %s', async (id, signal, involvement) => {
  const { result } = await tag(id);

  expect(result.signals.find((each) => each.id === signal)?.involvement).toBe(involvement);
});

test('the years of a product are no position', async () => {
  const { result } = await tag('senior-state-agency-pmo');

  const starts = result.experience.positions.map(({ start }) => start?.min);
  expect(starts).toEqual(['2016-10', '2013-05', '2006-06']);
});

/** Quotes that count for the trap's signal and touch its words. */
async function countedThere({ in: id, signal, words }: Trap): Promise<string[]> {
  const { result, text } = await tag(id);
  const place = find(text, words);
  const ids = new Set(result.signals.find((each) => each.id === signal)?.evidence ?? []);
  return result.evidence
    .filter((evidence) => ids.has(evidence.id))
    .flatMap(({ parts }) => parts.filter((part) => overlaps(part, place)))
    .map(({ quote }) => quote);
}

async function tag(id: string) {
  const { result, document } = await tagFixture(cases.get(id)!.bytes);
  if (result.outcome !== 'tagged' || !document) throw new Error(`${id} is not tagged`);
  return { result, text: document.layer.text };
}

/** Where words stand, also where a line was wrapped between them. */
function find(text: string, words: string): Span {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  const match = new RegExp(pattern).exec(text);
  if (!match) throw new Error(`"${words}" is not in the text`);
  return { start: match.index, end: match.index + match[0].length };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tagFixture } from '../../../scripts/fixtures/golden.ts';
import type { ReadDocument } from '../../../src/domain/extraction.ts';
import { read } from './described.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');
const FILES = readdirSync(join(FIXTURES, 'formats')).filter((name) => !name.endsWith('.md'));

/** What is counted, and for how much. */
async function judgement(path: string, withSignals: boolean): Promise<unknown> {
  const { result } = await tagFixture(readFileSync(path));
  if (result.outcome !== 'tagged') throw new Error(`${path}: ${result.untagged.code}`);
  const { level, experience, signals } = result;
  const quotes = new Map(result.evidence.map(({ id, parts }) => [id, parts.map((p) => p.quote)]));
  // Text files are written without headers and footers.
  const counted = withSignals ? signals : [];
  return {
    level: { tag: level.tag, score: level.score },
    months: experience.pmMonths,
    positions: experience.positions.length,
    signals: counted.map(({ id, evidence }) => [
      id,
      evidence
        .flatMap((each) => (quotes.get(each) ?? []).map((quote) => quote.replace(/\s+/g, ' ')))
        .sort(),
    ]),
  };
}

function words({ layer }: ReadDocument): string[] {
  return (layer.text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
}

test('there are files of five formats', () => {
  expect(new Set(FILES.map((name) => name.split('.')[1]))).toEqual(
    new Set(['doc', 'html', 'odt', 'rtf', 'txt']),
  );
});

test.each(FILES)('%s: level, months and evidence are those of the original', async (name) => {
  const original = join(FIXTURES, 'resumes', name.split('.')[0]!, 'source.docx');
  const withSignals = !name.endsWith('.txt');
  const converted = await judgement(join(FIXTURES, 'formats', name), withSignals);
  expect(converted).toEqual(await judgement(original, withSignals));
});

test.each(FILES.filter((name) => /\.(?:doc|odt|rtf)$/.test(name)))(
  '%s: every word of the original is there, once, headers and footers too',
  async (name) => {
    const original = join(FIXTURES, 'resumes', name.split('.')[0]!, 'source.docx');
    const [converted, expected] = [join(FIXTURES, 'formats', name), original].map((path) =>
      read(readFileSync(path)),
    );
    expect(words(await converted!)).toEqual(words(await expected!));
  },
);

import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { matchesIn } from '../../src/domain/matches.ts';
import { plainTextLayer } from '../../src/extract/plain-text.ts';
import { analyse } from '../../src/pipeline.ts';
import { branchesOf } from '../../src/signals/branches.ts';
import { CUES, PSEUDO_CUES } from '../../src/signals/cues/index.ts';
import { DETECTORS } from '../../src/signals/detectors/index.ts';
import { LONGEST } from '../../src/signals/sentence-ends.ts';
import { versionsFor } from '../../src/versions.ts';
import { processorTime } from './clocks.ts';

/** A name, and the seconds that 1 MB of the worst text for it took. */
export interface Worst {
  readonly name: string;
  readonly text: string;
  readonly seconds: number;
}

const SIZE = 1_000_000;

/** What a whole judgement takes long over, if anything: beginnings of dates, titles, headings, frames, lists. */
const UNITS = [
  ...['a', 'a ', 'a-', 'a/', 'A ', '. ', ', ', '-', ' \t', '(', '((', '\u2022 ', '| ', '1', '1 ', '1,', '$1 ', '$1,000 '],
  ...['2010 ', '2010-', 'Jan ', 'Jan 2010 ', 'Jan 2010 - ', '01/2010 to ', "'10 ", 'since ', '2010 - 2012 '],
  ...['Project ', 'Project Manager ', 'Project Manager, ', 'Manager of ', 'Senior ', 'Experience ', 'SKILLS: '],
  ...['managed ', 'managed, ', 'managed the ', 'led and ', 'of the ', 'and ', 'vendors ', 'not ', 'no ', 'the team of '],
  ...['E X ', 'Client: ', 'Role: ', 'The vendor ', 'In 2010, the vendor ', 'years of experience ', '10 years of '],
]; // prettier-ignore

/** The judgement of one line of 1 MB, for the units over which it takes longest; the slowest first. */
export async function worstTexts(count: number): Promise<Worst[]> {
  // What is made once, at the first text, is no part of any.
  await judge(plainTextLayer('a'));
  const found: Worst[] = [];
  for (const unit of UNITS) {
    const layer = plainTextLayer(unit.repeat(SIZE / unit.length));
    const start = processorTime();
    await judge(layer);
    found.push({ name: 'judgement', text: unit, seconds: processorTime() - start });
  }
  return slowest(found, count);
}

async function judge(layer: ReturnType<typeof plainTextLayer>): Promise<void> {
  const document = { kind: 'read', mediaType: 'text/plain', quality: 'good', findings: [], layer };
  const anchor = { date: '2026-06-30', source: 'as_of' } as const;
  const analysis = { documentId: '', anchor, versions: versionsFor() };
  canonicalJson(await analyse(document as Parameters<typeof analyse>[0], analysis));
}

/**
 * Every expression alone over 1 MB in sentences of the longest kind, made of the words that it begins and goes
 * on with and never of a match: without the index that spares it most of them.
 */
export function worstExpressions(count: number): Worst[] {
  const rules = DETECTORS.flatMap(({ signal, rules: own }) =>
    own.map(({ id, pattern }) => ({ name: `${signal}/${id}`, pattern })),
  );
  const cues = [...CUES, ...PSEUDO_CUES].map(({ id, pattern }) => ({ name: `cue ${id}`, pattern }));
  const found = [...rules, ...cues].flatMap(({ name, pattern }) =>
    nearMisses(pattern).map((text) => ({ name, text, seconds: secondsOf(pattern, text) })),
  );
  return slowest(found, count);
}

/** Its first words, again and again, alone and with others of its words between. */
function nearMisses(pattern: RegExp): string[] {
  const words = branchesOf(pattern.source)
    .slice(0, 3)
    .flatMap(({ first, needs }) => [
      first?.[0] ?? '',
      ...needs.slice(0, 2).map(({ words: needed }) => needed[0]!),
    ])
    .map((word) => word.replace('$', ''))
    .filter((word) => word !== '');
  const units = words.flatMap((word) => [`${word} `, `${word} a/b `, `${word}, the `]);
  return [...new Set([...units, `${words.join(' ')} `, `${words.toReversed().join(' of ')} `])];
}

function secondsOf(pattern: RegExp, unit: string): number {
  const sentence = unit.repeat(Math.ceil(LONGEST / unit.length)).slice(0, LONGEST);
  const start = processorTime();
  for (let done = 0; done < SIZE; done += LONGEST) matchesIn(pattern, sentence);
  return processorTime() - start;
}

function slowest(found: readonly Worst[], count: number): Worst[] {
  return found.toSorted((a, b) => b.seconds - a.seconds).slice(0, count);
}

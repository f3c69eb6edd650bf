import { FIXTURE_ANCHOR } from '../fixtures/gold-line.ts';
import { inventedResumes, type Invented } from './invented.ts';
import { differences, judgementOf } from './judgement.ts';
import { shiftYears, YEARLESS } from './rewrites.ts';
import { inThirdPerson, PRONOUNS, SWAPS, withoutPronoun } from './swaps.ts';

/** How often a swap changed something. */
export interface SwapTally {
  readonly swap: string;
  resumes: number;
  level: number;
  score: number;
  months: number;
  findings: number;
}

const SHIFTS = [3, -15];

/** Every swap on every resume. @param onMoved told of each change, in words of invented people */
export async function tallySwaps(
  resumes: readonly Invented[] = inventedResumes(),
  onMoved: (id: string, swap: string, lines: readonly string[]) => void = () => undefined,
): Promise<SwapTally[]> {
  const tallies = new Map<string, SwapTally>();
  const count = (id: string, swap: string, lines: readonly string[]) => {
    const none = { swap, resumes: 0, level: 0, score: 0, months: 0, findings: 0 };
    const tally = tallies.get(swap) ?? none;
    const has = (pattern: RegExp) => (lines.some((line) => pattern.test(line)) ? 1 : 0);
    tally.resumes++;
    tally.level += has(/^(?:tag|role) /);
    tally.score += has(/^score /);
    tally.months += has(/^(?:pm|total)Months /);
    tally.findings += has(/^(?:lost|new) /);
    tallies.set(swap, tally);
    if (lines.length > 0) onMoved(id, swap, lines);
  };
  for (const [at, invented] of resumes.entries()) {
    for (const [swap, lines] of await swapsOf(invented, at)) count(invented.id, swap, lines);
  }
  return [...tallies.values()];
}

async function swapsOf({ resume, render }: Invented, at: number) {
  const own = await judgementOf(render(resume));
  const found: [string, string[]][] = [];
  for (const { name, apply } of SWAPS) {
    found.push([name, differences(own, await judgementOf(render(apply(resume, at))))]);
  }
  const [first, ...others] = await Promise.all(
    PRONOUNS.map((pronoun) =>
      judgementOf(render(inThirdPerson(resume, pronoun)), undefined, withoutPronoun(pronoun)),
    ),
  );
  for (const other of others) found.push(['pronouns', differences(first!, other)]);
  const text = render(resume).toString();
  const yearless = await judgementOf(Buffer.from(text), FIXTURE_ANCHOR, YEARLESS);
  for (const years of SHIFTS) {
    const shifted = shiftYears({ text, anchor: FIXTURE_ANCHOR }, years);
    const then = await judgementOf(Buffer.from(shifted.text), shifted.anchor, YEARLESS);
    const name = `age: all dates ${Math.abs(years)} years ${years > 0 ? 'later' : 'earlier'}`;
    found.push([name, differences(yearless, then)]);
  }
  return found;
}

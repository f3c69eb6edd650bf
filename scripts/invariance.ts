/**
 * Changes resumes in ways that must change nothing, and says what changed all the same. Exit code 1 when a level
 * moved.
 *
 *   npm run invariance                        who a person is, on 240 invented resumes: docs/fairness.md
 *   npm run invariance -- <gold folder>       dates, spelling and order, on labelled resumes
 *   --words   print what was found or lost, too (words of real resumes: for the screen only)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readGold } from './evaluate/gold.ts';
import { differences, judgementOf } from './invariance/judgement.ts';
import { REWRITES, type Dated } from './invariance/rewrites.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { words: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (positionals.length > 1) {
  console.error('usage: npm run invariance [-- <gold folder>] [--words]');
  process.exit(2);
}
await (folder === undefined ? swapInvented() : rewriteLabelled(folder));

async function swapInvented(): Promise<void> {
  const { tallySwaps } = await import('./invariance/run-invented.ts');
  const tallies = await tallySwaps(undefined, (id, swap, lines) => {
    if (values.words) console.log(`${id}, ${swap}\n  ${lines.join('\n  ')}`);
  });
  console.log('swap                                   compared  level  score  months  findings');
  for (const { swap, resumes, level, score, months, findings } of tallies) {
    const cells = [resumes, level, score, months, findings].map((n, i) =>
      String(n).padStart([8, 5, 5, 6, 8][i]!),
    );
    console.log(`${swap.padEnd(39)}${cells.join('  ')}`);
    if (level > 0) process.exitCode = 1;
  }
}

async function rewriteLabelled(folder: string): Promise<void> {
  const judge = ({ text, anchor }: Dated, same: (quote: string) => string) =>
    judgementOf(Buffer.from(text), anchor, same);

  for (const { name, apply, same } of REWRITES) {
    const moved = { tag: 0, months: 0, findings: 0 };
    let rewritten = 0;
    for (const { id, text: file, anchor } of readGold(folder)) {
      const resume = { text: readFileSync(join(folder, file), 'utf8'), anchor };
      const changed = apply(resume);
      if (changed.text === resume.text) continue;
      rewritten++;
      const lines = differences(await judge(resume, same), await judge(changed, same));
      if (lines.some((line) => line.startsWith('tag '))) moved.tag++;
      if (lines.some((line) => /^(?:pm|total)Months /.test(line))) moved.months++;
      if (lines.some((line) => /^(?:lost|new) /.test(line))) moved.findings++;
      const shown = values.words ? lines : lines.filter((line) => !/^(?:lost|new) /.test(line));
      if (shown.length > 0) console.log(`${id}, ${name}\n  ${shown.join('\n  ')}`);
    }
    if (moved.tag > 0) process.exitCode = 1;
    console.log(
      `${name}: ${rewritten} resumes changed; level moved in ${moved.tag}, months in ${moved.months}, findings in ${moved.findings}`,
    );
  }
}

/**
 * Recall of date ranges and titles against resumes that people annotated:
 * `npm run yardstick -- <folder of XML files> [--missed]`.
 */
import { parseArgs } from 'node:util';
import { annotatedRecall, type Recall } from './evaluate/annotated.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { missed: { type: 'boolean', default: false } },
});
const folder = positionals[0];
if (!folder || positionals.length > 1) {
  console.error('usage: npm run yardstick -- <folder of annotated resumes> [--missed]');
  process.exit(2);
}

const { ranges, titles } = annotatedRecall(folder);
say('date ranges', ranges);
say('titles', titles);

function say(what: string, { labels, found, missed }: Recall): void {
  console.log(`${what}: ${found} of ${labels} found, recall ${(found / labels).toFixed(3)}`);
  if (values.missed) for (const words of missed) console.log(`  ${JSON.stringify(words)}`);
}

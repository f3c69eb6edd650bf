import { readFileSync } from 'node:fs';
import { table } from '../report/table.ts';
import { writePretty } from '../report/write.ts';

export interface Answered {
  readonly question: string;
  readonly milliseconds: number;
  readonly plan: readonly string[];
}

const BEGIN = '<!-- plans: written by scripts/bench/store.ts --page -->';
const END = '<!-- end of plans -->';
/** What people see most, and what runs each minute. */
const SHOWN = [
  'people, first page',
  'senior people by score',
  'a rare signal',
  'a name',
  'a batch',
  'status',
  'reconcile, a page',
];
const MOST_COLUMNS = 130;

/** Writes the times of all questions and the plans of some between the marks of a page. @throws Error where it has none */
export async function writePlans(
  page: string,
  rows: number,
  answered: readonly Answered[],
): Promise<void> {
  const text = readFileSync(page, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${page} lacks the line ${BEGIN}, or ${END}`);
  const times = table(
    [`question, at ${rows} people`, 'milliseconds'],
    answered.map(({ question, milliseconds }) => [question, milliseconds.toFixed(1)]),
  );
  const plans = answered
    .filter(({ question }) => SHOWN.includes(question))
    .map(({ question, plan }) => `**${question}**\n\n\`\`\`\n${plan.map(cut).join('\n')}\n\`\`\``);
  const section = [BEGIN, times, ...plans].join('\n\n');
  await writePretty(page, `${text.slice(0, begin)}${section}\n\n${text.slice(end)}`);
}

/** Ids are long, and say nothing. */
function cut(line: string): string {
  const shortened = line.replace(/\b([0-9a-f]{6})[0-9a-f]{58}\b/g, '$1…');
  return shortened.length <= MOST_COLUMNS ? shortened : `${shortened.slice(0, MOST_COLUMNS)}…`;
}

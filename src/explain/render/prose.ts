import type {
  CriterionTrace,
  Explanation,
  StoppedPiece,
  TaggedExplanation,
} from '../explanation.ts';
import { capital, PLAIN_LEVELS, PLAIN_SIGNALS, plainDate, plainMonths, plural } from '../plain.ts';
import { changeText } from './prose-changes.ts';

const QUOTES_AN_AREA = 3;
const MOST_STOPPED = 8;

/**
 * The explanation as a letter to the person it is about: what was read, how, what it gave, and what would have
 * changed it. It speaks of nobody else, and of nothing but the person's own resume.
 */
export function proseOf(explanation: Explanation): string {
  const paragraphs =
    explanation.outcome === 'untagged' ? untagged(explanation) : tagged(explanation);
  return `${paragraphs.join('\n\n')}\n`;
}

function untagged({ message, action }: Extract<Explanation, { outcome: 'untagged' }>): string[] {
  return [
    'Your resume was given to a program that sorts resumes of IT project managers by level of experience. It could not give a result.',
    `The reason: ${message}`,
    `What can be done: ${action}`,
    'Nothing about you was concluded from this. You can send another copy, or ask a person to read your resume.',
  ];
}

function tagged(explanation: TaggedExplanation): string[] {
  return [
    'This letter explains how a program read your resume, what it concluded, and what would have changed that.',
    `The result\n${resultText(explanation)}`,
    `What was used\n${dataText(explanation)}`,
    `How it was done\n${methodText(explanation)}`,
    `What counted\n${countedText(explanation)}`,
    ...stoppedText(explanation),
    `What would have changed the result\n${changeText(explanation)}`,
    'If something is wrong\nA program can misread a resume. If something was read wrongly, or something true is missing from your resume, say so and ask that a person looks at it. The decision about you belongs to people.',
  ];
}

function resultText({ level, role, override }: TaggedExplanation): string {
  const beside = role.role === 'adjacent' ? ` ${BESIDE}` : '';
  const computed = `${levelSentence(level.tag)}${beside}`;
  if (!override) return computed;
  return `${computed} A person has looked at this and decided otherwise: ${PLAIN_LEVELS[override.level]}.`;
}

const BESIDE =
  'Your positions stand beside IT projects more than they run them, which makes this result less certain.';

function levelSentence(tag: TaggedExplanation['level']['tag']): string {
  switch (tag) {
    case 'not_applicable':
      return 'Your resume shows no position that runs IT projects or works closely beside them. So no level of an IT project manager was given. This says nothing about how good your work is.';
    case 'indeterminate':
      return 'Your resume shows work on IT projects, but facts that would settle the level are missing, so it was left open.';
    default:
      return `Your resume was read as that of a ${PLAIN_LEVELS[tag]} IT project manager.`;
  }
}

function dataText({ document, anchor, experience }: TaggedExplanation): string {
  const pages = document.pages > 0 ? ` (${plural(document.pages, 'page')})` : '';
  const poor =
    document.quality === 'degraded'
      ? ' Parts of it were hard to read, so something may have been missed.'
      : '';
  const open = experience.positions.some(({ current }) => current)
    ? ` Where it says that you work somewhere until the present, ${plainDate(anchor.date)} was taken as the present.`
    : '';
  return (
    `Only the text of the resume that you sent${pages}.${poor}${open} ` +
    'Your name, address, age, gender, nationality and photo play no part, and the names of schools and employers give no points. ' +
    'No other source about you was used, and you were not compared with other people.'
  );
}

function methodText({ dimensions }: TaggedExplanation): string {
  const areas = dimensions.map(({ label }) => label.toLowerCase());
  return (
    `A fixed list of rules looks for sentences that say what you have done. What is found gives points in ${plural(areas.length, 'area')}: ${areas.join('; ')}. ` +
    'What you led counts more than what you took part in, and work that you describe counts more than a word in a list. ' +
    'Only words that a reader can see count, and only what you did yourself. Words such as "senior" in a job title give no points. ' +
    'The same resume always gives the same result.'
  );
}

function countedText(explanation: TaggedExplanation): string {
  const areas = explanation.dimensions.map(({ label, points, max, criteria }) => {
    const told = criteria.filter((one) => one.points > 0).toSorted((a, b) => b.points - a.points);
    const items = told.map(criterionText);
    const head = `${label}: ${points} of ${max} points.`;
    return items.length === 0 ? `${head} Nothing was found here.` : `${head}\n${items.join('\n')}`;
  });
  const total = `Together: ${explanation.level.score} of 100 points.`;
  return [...areas, total].join('\n');
}

function criterionText({ label, points, max, steps, months }: CriterionTrace): string {
  const head = `- ${capital(label)} (${points} of ${max})`;
  if (months) {
    const from = months.from === 'positions' ? 'by the dates of your positions' : 'as you say';
    return `${head}: ${plainMonths(months.count)}, ${from}.`;
  }
  const strongest = steps.toSorted((a, b) => b.weight - a.weight);
  const all = strongest.map(({ piece }) => `“${piece.quote}”${pageText(piece.page)}`);
  const quotes = [...new Set(all)].slice(0, QUOTES_AN_AREA);
  const more = steps.length - quotes.length;
  return `${head}: ${quotes.join('; ')}${more > 0 ? `; and ${plural(more, 'more passage')}` : ''}.`;
}

function pageText(page: number | null): string {
  return page === null ? '' : ` (page ${page})`;
}

function stoppedText({ notCounted }: TaggedExplanation): string[] {
  if (notCounted.length === 0) return [];
  const told = notCounted.slice(0, MOST_STOPPED).map(stoppedLine);
  const more = notCounted.length - told.length;
  const rest =
    more > 0 ? [`- and ${plural(more, 'more passage')} for reasons of the same kind.`] : [];
  return [`What was found and did not count\n${[...told, ...rest].join('\n')}`];
}

function stoppedLine({ piece, because, signal }: StoppedPiece): string {
  return `- “${piece.quote}”${pageText(piece.page)} could have meant ${PLAIN_SIGNALS[signal]}, but ${because}.`;
}

import type {
  CitedPiece,
  CriterionTrace,
  Explanation,
  StoppedPiece,
  TaggedExplanation,
  WhyNot,
} from '../explanation.ts';
import { PLAIN_SECTIONS } from '../plain.ts';
import { conditionText, shortfall } from '../sentences.ts';
import { gainText, labelsOf, lossSentences, waysUp } from './flip-sentences.ts';

/** What an explanation says, as headings and lines: terminal and HTML show the same. */
export interface Part {
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly text: string;
  /** 0: a line of the part; 1, 2: below the one before. */
  readonly depth: 0 | 1 | 2;
}

const line = (text: string, depth: Line['depth'] = 0): Line => ({ text, depth });

/** The outline of a whole explanation. */
export function outlineOf(explanation: Explanation): Part[] {
  if (explanation.outcome === 'untagged') {
    const { code, message, action } = explanation;
    return [{ title: `No level (${code})`, lines: [line(message), line(action)] }];
  }
  return [
    { title: 'Level', lines: levelLines(explanation) },
    { title: 'What each level asks for', lines: requirementLines(explanation.requirements) },
    ...explanation.dimensions.map(({ label, points, max, criteria }) => ({
      title: `${label}: ${points} of ${max}`,
      lines: criteria.flatMap(criterionLines),
    })),
    { title: 'Found, but not counted', lines: explanation.notCounted.flatMap(stoppedLines) },
    { title: 'What would change it', lines: flipLines(explanation) },
  ].filter(({ lines }) => lines.length > 0);
}

function levelLines({ level, role, override, anchor, rubricId }: TaggedExplanation): Line[] {
  const band = level.band ? `; ${level.band[0]} to ${level.band[1]} gives ${level.tag}` : '';
  const sure = level.confidence === null ? '' : `; confidence ${level.confidence.toFixed(2)}`;
  const shown = role.positions.map(
    ({ id, title, by }) =>
      `${id} ${title ? `"${title.replace(/\s+/g, ' ')}"` : '(no title)'} by ${by}`,
  );
  return [
    line(`${level.tag}: score ${level.score} of 100${band}${sure}`),
    ...(override
      ? [line(`Set to ${override.level} by a person (${override.reasonCode}): ${override.note}`)]
      : []),
    line(`Role ${role.role}${shown.length > 0 ? `, shown by ${shown.join('; ')}` : ''}`),
    line(`"Present" means ${anchor.date}. Rubric ${rubricId}.`),
  ];
}

function requirementLines(requirements: TaggedExplanation['requirements']): Line[] {
  return requirements.flatMap((one) => [
    line(shortfall(one)),
    ...one.conditions.map((condition) =>
      line(`${condition.holds ? 'yes' : 'NO '}  ${conditionText(condition)}`, 1),
    ),
  ]);
}

function criterionLines(trace: CriterionTrace): Line[] {
  const { label, points, max, months, steps, full } = trace;
  const how = months
    ? `${months.count} months by the ${months.from === 'positions' ? 'dated positions' : 'years that are claimed'}`
    : `weight ${round(steps.reduce((sum, { weight }) => sum + weight, 0))} of ${full}`;
  return [
    line(`${label}: ${points} of ${max} (${how})`),
    ...steps.flatMap(({ piece, weight, before, after }) => [
      line(`${before} -> ${after}  "${piece.quote}"`, 1),
      line(`weight ${round(weight)}: ${pieceFacts(piece)}`, 2),
    ]),
  ];
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function pieceFacts(piece: CitedPiece): string {
  const { id, rule, involvement, section, page, cues } = piece;
  const by = cues.map((cue) => `${cue.axis} by "${cue.quote.replace(/\s+/g, ' ')}" (${cue.rule})`);
  return [
    `${involvement ?? 'no involvement'} in ${PLAIN_SECTIONS[section]}`,
    ...(page === null ? [] : [`page ${page}`]),
    `rule ${rule}`,
    ...by,
    `evidence ${id}`,
  ].join('; ');
}

function stoppedLines({ signal, guard, because, piece }: StoppedPiece): Line[] {
  return [
    line(`"${piece.quote}" (${signal})`),
    line(`${guard}: ${because}`, 1),
    line(pieceFacts(piece), 2),
  ];
}

function flipLines(explanation: TaggedExplanation): Line[] {
  const quotes = new Map(
    explanation.dimensions
      .flatMap(({ criteria }) => criteria.flatMap(({ steps }) => steps))
      .map(({ piece }) => [piece.id, `"${piece.quote}"`]),
  );
  const labels = labelsOf(explanation);
  return [
    ...waysUp(explanation.flips.gains).map((gain) =>
      line(`${gain.to} with ${gainText(gain, labels)}.`),
    ),
    ...lossSentences(explanation.flips, (id) => quotes.get(id) ?? id).map((text) => line(text)),
  ];
}

/** The outline of a why-not. @param labelOf the labels of the rubric's criteria */
export function outlineOfWhyNot(answer: WhyNot, labelOf: (criterion: string) => string): Part[] {
  if (answer.asked === 'signal') {
    const earned = answer.criteria.map(({ label, points, max }) =>
      line(`${label}: ${points} of ${max}`),
    );
    return [
      {
        title: `Why ${answer.isGiven ? '' : 'not '}${answer.target}`,
        lines: answer.reasons.map((text) => line(text)),
      },
      {
        title: 'Counted',
        lines: answer.counted.flatMap((piece) => [
          line(`"${piece.quote}"`),
          line(pieceFacts(piece), 1),
        ]),
      },
      { title: 'Found, but not counted', lines: answer.notCounted.flatMap(stoppedLines) },
      { title: 'Criteria that ask for it', lines: earned },
    ].filter(({ lines }) => lines.length > 0);
  }
  const { losses, months, gains } = answer.flips;
  const flips = [
    ...waysUp(gains).map((gain) => line(`${gain.to} with ${gainText(gain, labelOf)}.`)),
    ...lossSentences({ losses, months }, (id) => id).map((text) => line(text)),
  ];
  return [
    {
      title: `Why ${answer.isGiven ? '' : 'not '}${answer.target}`,
      lines: answer.reasons.map((text) => line(text)),
    },
    {
      title: answer.isGiven ? 'What it asks for' : 'What is asked for',
      lines: requirementLines(answer.requirements),
    },
    { title: 'The smallest changes that would', lines: flips },
  ].filter(({ lines }) => lines.length > 0);
}

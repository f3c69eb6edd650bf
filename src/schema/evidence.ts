import { SIGNAL_IDS } from '../domain/signal.ts';
import {
  count,
  described,
  exactly,
  listOf,
  number,
  oneOf,
  orNull,
  pageNumber,
  text,
  type Schema,
} from './shapes.ts';

const polarity = oneOf('affirmed', 'negated');
export const involvement: Schema = oneOf('led', 'contributed', 'assisted', 'listed', 'trained');
const experiencer = oneOf('candidate', 'team', 'employer', 'other');
const time = oneOf('current', 'past', 'planned', 'undated');

export const signalId: Schema = { enum: SIGNAL_IDS };
export const evidenceIds: Schema = listOf(
  described('Id of a member of `evidence`.', { type: 'string', pattern: '^[0-9a-f]{16}$' }),
);
export const claimScope: Schema = oneOf('project_management', 'it', 'total', 'other');

export const signalValue: Schema = exactly(
  {
    label: described('What is shown and compared.', text),
    amount: number,
    currency: described('ISO 4217.', text),
    count: number,
    years: number,
    scope: claimScope,
    source: text,
    target: text,
    status: oneOf('held', 'in_progress', 'expired', 'trained'),
  },
  ['amount', 'currency', 'count', 'years', 'scope', 'source', 'target', 'status'],
);

const cue = exactly({ axis: text, rule: text, quote: text, start: count, end: count });

export const rect = described(
  'Points from the top left corner of the page.',
  exactly({ page: pageNumber, x0: number, y0: number, x1: number, y1: number }),
);

const part = exactly({
  start: described('UTF-16 units, half-open: text.slice(start, end) is the quote.', count),
  end: count,
  cpStart: described('The same in code points.', count),
  cpEnd: count,
  quote: described('Verbatim.', { type: 'string', minLength: 1 }),
  page: orNull(pageNumber),
  rects: listOf(rect),
});

export const evidence: Schema = exactly({
  id: text,
  rule: text,
  assertion: orNull(exactly({ polarity, involvement, experiencer, time, cues: listOf(cue) })),
  parts: { type: 'array', items: part, minItems: 1 },
  prefix: text,
  suffix: text,
  section: oneOf(
    'head',
    'summary',
    'objective',
    'experience',
    'projects',
    'skills',
    'certifications',
    'training',
    'education',
    'references',
    'volunteer',
    'publications',
    'awards',
    'other',
  ),
  position: orNull(text),
  origin: oneOf('native', 'ocr'),
});

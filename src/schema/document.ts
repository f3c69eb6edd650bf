import { LEVELS } from '../domain/result.ts';
import {
  count,
  described,
  exactly,
  flag,
  isoDate,
  listOf,
  number,
  oneOf,
  orNull,
  pageNumber,
  sha256,
  text,
  type Schema,
} from './shapes.ts';
import { rect } from './evidence.ts';

const finding = exactly({ code: text, message: text, page: pageNumber }, ['page']);

export const untagged: Schema = exactly({
  code: oneOf(
    'empty',
    'needs_ocr',
    'fonts_unmappable',
    'encrypted',
    'corrupt',
    'unsupported_type',
    'limit_exceeded',
    'not_a_resume',
    'not_english',
    'parser_crashed',
    'timed_out',
  ),
  message: described('What is wrong, in one sentence.', text),
  action: described('What the user can do, in one sentence.', text),
});

/** What both outcomes say about the file and how it was read. */
export const provenance: Readonly<Record<string, Schema>> = {
  document: exactly({
    id: described('SHA-256 of the bytes.', sha256),
    mediaType: text,
    pages: described('0 when unknown or without pages.', count),
    textHash: described('SHA-256 of the UTF-8 text; null where there is none.', orNull(sha256)),
    quality: oneOf('ok', 'degraded', 'unread'),
    findings: listOf(finding),
  }),
  versions: described(
    'One hash a stage: equal versions, anchor and bytes give the same result.',
    exactly({
      extract: text,
      sections: text,
      experience: text,
      signals: text,
      rubric: text,
      rubricId: text,
    }),
  ),
  anchor: described(
    'The date that "Present" means in this resume.',
    exactly({ date: isoDate, source: oneOf('received', 'as_of', 'run_date') }),
  ),
};

const span = { start: count, end: count };

const block = exactly({
  ...span,
  id: text,
  kind: oneOf('paragraph', 'list_item', 'table_cell', 'header', 'footer', 'text_box'),
  page: orNull(pageNumber),
  column: count,
  orderConfidence: { type: 'number', minimum: 0, maximum: 1 },
  emphasis: oneOf('heading', 'strong', 'none'),
  cell: orNull(exactly({ table: count, row: count, column: count })),
});

const hiddenRange = exactly({
  ...span,
  reason: oneOf(
    'no_contrast',
    'tiny',
    'off_page',
    'transparent',
    'covered',
    'clipped',
    'invisible',
    'vanish',
    'duplicate_layer',
  ),
  page: orNull(pageNumber),
  rects: listOf(rect),
});

const page = exactly(
  {
    ...span,
    number: pageNumber,
    width: number,
    height: number,
    origin: described('Only of a page whose text was recognised in a picture.', oneOf('ocr')),
  },
  ['origin'],
);

export const textLayer: Schema = described(
  'Only with --with-text: the text that every span points into (UTF-16 units, half-open).',
  exactly({
    text,
    blocks: listOf(block),
    visibility: listOf(hiddenRange),
    pages: listOf(page),
  }),
);

export const override: Schema = described(
  "A person's decision, laid over the result and never written into it.",
  exactly({
    level: oneOf(...LEVELS),
    by: text,
    at: text,
    reasonCode: text,
    note: text,
  }),
);

export const intake: Schema = described(
  'null from `leveltag tag`.',
  exactly({ receivedAt: isoDate, batch: text, externalId: orNull(text) }),
);

export const calibrated: Schema = described('False with a rubric of your own.', flag);

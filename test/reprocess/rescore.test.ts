import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { ReadDocument } from '../../src/domain/extraction.ts';
import type { TaggedResult } from '../../src/domain/result.ts';
import { SIGNAL_IDS } from '../../src/domain/signal.ts';
import { documentId } from '../../src/extract/document-id.ts';
import { extract } from '../../src/extract/extract.ts';
import { analyse } from '../../src/pipeline.ts';
import { rescore } from '../../src/reprocess/rescore.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { DETECTORS } from '../../src/signals/detectors/index.ts';
import { VERSIONS } from '../workers/invented.ts';

const RESUMES = new URL('../../fixtures/resumes/', import.meta.url);
const { weights, dimensions, levels } = DEFAULT_RUBRIC;

/** Rubrics that differ from the built-in one in each of the things that a rubric says. */
const RUBRICS: Readonly<Record<string, Rubric>> = {
  'asks more of a senior': {
    ...DEFAULT_RUBRIC,
    version: 2,
    levels: {
      ...levels,
      senior: levels.senior.map((each) => ({ ...each, score: each.score + 10 })),
    },
  },
  'weighs otherwise': {
    ...DEFAULT_RUBRIC,
    version: 3,
    weights: {
      involvement: { ...weights.involvement, listed: 1, assisted: 0.1 },
      section: { ...weights.section, summary: 0 },
    },
  },
  'throws all signals together': {
    ...DEFAULT_RUBRIC,
    version: 4,
    dimensions: [
      {
        id: 'all',
        label: 'All',
        criteria: [
          {
            id: 'any',
            label: 'any signal',
            max: 80,
            measure: { kind: 'signals', signals: SIGNAL_IDS, full: 40 },
          },
          ...dimensions.flatMap(({ criteria }) =>
            criteria.filter(({ measure }) => measure.kind === 'months'),
          ),
        ],
      },
    ],
  },
};

const documents: { readonly name: string; readonly id: string; readonly read: ReadDocument }[] = [];

beforeAll(async () => {
  for (const name of readdirSync(RESUMES)) {
    const file = readdirSync(new URL(`${name}/`, RESUMES)).find((each) =>
      each.startsWith('source.'),
    );
    if (!file) continue;
    const bytes = readFileSync(new URL(`${name}/${file}`, RESUMES));
    const read = await extract(bytes);
    if (read.kind === 'read') documents.push({ name, id: documentId(bytes), read });
  }
}, 120_000);

function judge(document: (typeof documents)[number], rubric: Rubric): Promise<TaggedResult> {
  const anchor = { date: '2026-06-30', source: 'received' } as const;
  return analyse(document.read, { documentId: document.id, anchor, versions: VERSIONS, rubric });
}

test.each(Object.entries(RUBRICS))(
  'a rubric that %s scores results as it does texts',
  async (_, rubric) => {
    expect(documents.length).toBeGreaterThan(20);
    for (const document of documents) {
      const before = await judge(document, DEFAULT_RUBRIC);
      const wanted = canonicalJson(await judge(document, rubric));
      const there = rescore(before, DEFAULT_RUBRIC, rubric);
      expect(canonicalJson(there), document.name).toBe(wanted);
      expect(canonicalJson(rescore(there!, rubric, DEFAULT_RUBRIC)), document.name).toBe(
        canonicalJson(before),
      );
    }
  },
);

test('a result that its rubric does not give again is not scored from', async () => {
  const [document] = documents;
  const before = await judge(document!, DEFAULT_RUBRIC);
  expect(rescore(before, DEFAULT_RUBRIC, RUBRICS['weighs otherwise']!)).not.toBeNull();
  const lost = { ...before, signals: before.signals.slice(1) };
  expect(rescore(lost, DEFAULT_RUBRIC, RUBRICS['weighs otherwise']!)).toBeNull();
});

test('signals at one place are found in the order of the catalogue', () => {
  expect(DETECTORS.map(({ signal }) => signal)).toEqual(SIGNAL_IDS);
});

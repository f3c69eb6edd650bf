import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { ReadDocument } from '../../src/domain/extraction.ts';
import type { TaggedResult } from '../../src/domain/result.ts';
import { SIGNAL_IDS } from '../../src/domain/signal.ts';
import { documentId } from '../../src/extract/document-id.ts';
import { extract } from '../../src/extract/extract.ts';
import { analyse, untagged } from '../../src/pipeline.ts';
import { type Rescored, rescore } from '../../src/reprocess/rescore.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { DETECTORS } from '../../src/signals/detectors/index.ts';
import { type BodyFacts, digestOf, factsOfBody } from '../../src/store/judgement.ts';
import { toBody } from '../../src/store/result-body.ts';
import { unreadAs, VERSIONS } from '../workers/invented.ts';

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

/** The body that is stored of a document. */
async function judge(document: (typeof documents)[number], rubric: Rubric): Promise<string> {
  const anchor = { date: '2026-06-30', source: 'received' } as const;
  const { id, read } = document;
  return toBody(await analyse(read, { documentId: id, anchor, versions: VERSIONS, rubric })).body;
}

/** A body with another judgement in place of its own. */
function withJudgement(base: string, judged: NonNullable<Rescored['judged']>): string {
  const bytes = Buffer.from(base);
  return [
    `{"dimensions":${judged.dimensions}`,
    bytes.subarray(judged.dimensionsEnd, judged.levelStart),
    judged.level,
    bytes.subarray(judged.levelEnd),
  ].join('');
}

const kept = (base: string) => ({ facts: factsOfBody(base), base: null, instead: null });

test.each(Object.entries(RUBRICS))(
  'a rubric that %s scores results as it does texts',
  async (_, rubric) => {
    expect(documents.length).toBeGreaterThan(20);
    for (const document of documents) {
      const before = await judge(document, DEFAULT_RUBRIC);
      const wanted = await judge(document, rubric);
      const there = rescore(kept(before), { from: DEFAULT_RUBRIC, to: rubric })!;
      expect(withJudgement(before, there.judged!), document.name).toBe(wanted);
      expect([there.tag, there.score], document.name).toEqual(standing(wanted));

      const instead = digestOf(there.judged!);
      const back = rescore({ ...kept(before), instead }, { from: rubric, to: DEFAULT_RUBRIC })!;
      expect(back, document.name).toMatchObject({ judged: null, facts: null });
      expect([back.tag, back.score], document.name).toEqual(standing(before));
    }
  },
);

function standing(body: string): [string, number] {
  const { tag, score } = (JSON.parse(body) as TaggedResult).level;
  return [tag, score];
}

test('facts that were not kept are found in the body, and handed back to be kept', async () => {
  const before = await judge(documents[0]!, DEFAULT_RUBRIC);
  const change = { from: null, to: RUBRICS['weighs otherwise']! };
  const { facts, ...there } = rescore({ facts: null, base: before, instead: null }, change)!;
  expect(facts).toBe(factsOfBody(before));
  expect({ ...there, facts: null }).toEqual(rescore(kept(before), change));
});

test('a body is cut by its bytes, whatever it quotes', () => {
  const [open, rest] = ['"},"notCounted":[],"level":{', '{"dimensions":'];
  for (const quote of ['naïve – 🙂', open, rest, '\\', '",\"document\":{']) {
    const body = canonicalJson({
      dimensions: [],
      document: { id: quote },
      evidence: [],
      experience: { positions: [], claimed: [], pmMonths: null, totalMonths: null },
      level: { tag: 'mid', role: 'it_pm', roleEvidence: [], reasons: [quote] },
      notCounted: [quote],
      signals: [],
    });
    const { places } = JSON.parse(factsOfBody(body)!) as BodyFacts;
    const judged = { dimensions: '[1]', level: '{}', ...places };
    const wanted = { ...(JSON.parse(body) as object), dimensions: [1], level: {} };
    expect(withJudgement(body, judged)).toBe(canonicalJson(wanted));
  }
});

test('a result that its rubric does not give again is not scored from', async () => {
  const before = await judge(documents[0]!, DEFAULT_RUBRIC);
  const change = { from: DEFAULT_RUBRIC, to: RUBRICS['weighs otherwise']! };
  expect(rescore(kept(before), change)).not.toBeNull();
  const result = JSON.parse(before) as TaggedResult;
  const lost = canonicalJson({ ...result, signals: result.signals.slice(1) });
  expect(rescore(kept(lost), change)).toBeNull();
  expect(
    rescore({ ...kept(before), instead: digestOf({ dimensions: '[]', level: '{}' }) }, change),
  ).toBeNull();
});

test('of a result without a level no facts are kept', () => {
  const body = toBody(
    untagged(unreadAs('not_english'), {
      documentId: documents[0]!.id,
      anchor: { date: '2026-06-30', source: 'received' },
      versions: VERSIONS,
    }),
  ).body;
  expect(factsOfBody(body)).toBeNull();
});

test('signals at one place are found in the order of the catalogue', () => {
  expect(DETECTORS.map(({ signal }) => signal)).toEqual(SIGNAL_IDS);
});

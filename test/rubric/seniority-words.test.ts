import { expect, test } from 'vitest';
import type { ReadDocument } from '../../src/domain/extraction.ts';
import { extract } from '../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { analyse } from '../../src/pipeline.ts';
import { versionsFor } from '../../src/versions.ts';

const DUTIES = [
  'Managed two vendors on the rollout of a new billing module with a budget of $200,000.',
  'Kept the plan, the scope and the risk register and reported to the steering committee.',
  'Migrated the legacy order system to the cloud with a team of five developers.',
];

async function levelOf(rank: string) {
  const text = [
    'Robin Example',
    'PROFESSIONAL EXPERIENCE',
    `${rank}IT Project Manager, Example Works, Jan 2012 - Dec 2016`,
    ...DUTIES.map((duty) => `- ${duty}`),
    `${rank}Project Manager, Sample Co, Jan 2010 - Dec 2011`,
    ...DUTIES.map((duty) => `- ${duty}`),
  ].join('\n');
  const document = await extract(new TextEncoder().encode(text), { limits: DEFAULT_LIMITS });
  const { level, dimensions, experience } = await analyse(document as ReadDocument, {
    documentId: 'x',
    anchor: { date: '2020-06-15', source: 'as_of' },
    versions: versionsFor(),
  });
  const { tag, score, confidence } = level;
  const points = dimensions.map((dimension) => dimension.points);
  return { tag, score, confidence, points, pmMonths: experience.pmMonths };
}

test.each(['Senior ', 'Sr. ', 'Principal ', 'Junior ', 'Associate ', 'Lead '])(
  'a title with %s scores as one without',
  async (rank) => expect(await levelOf(rank)).toEqual(await levelOf('')),
);

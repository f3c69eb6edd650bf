import { expect, test } from 'vitest';
import type { ReadDocument } from '../../src/domain/extraction.ts';
import type { SignalResult } from '../../src/domain/result.ts';
import { extract } from '../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { analyse } from '../../src/pipeline.ts';
import { versionsFor } from '../../src/versions.ts';

const HEAD = 'Robin Example\nSkills: Primavera\nPROFESSIONAL EXPERIENCE\n';

/** What is said of scheduling in Planview, and of Primavera, in a resume with these positions. */
async function timesIn(...positions: string[]): Promise<(SignalResult | undefined)[]> {
  const text = `${HEAD}${positions.join('\n')}\nEDUCATION\nBachelor of Arts, Sample College\n`;
  const document = await extract(new TextEncoder().encode(text), { limits: DEFAULT_LIMITS });
  const { signals } = await analyse(document as ReadDocument, {
    documentId: 'x',
    anchor: { date: '2020-06-15', source: 'as_of' },
    versions: versionsFor(),
  });
  return ['ppm_tool.planview', 'ppm_tool.other'].map((id) => signals.find((s) => s.id === id));
}

const USED = '• Managed the project portfolio in Planview with the heads of the departments.';
const OTHER = '• Managed software projects and wrote the status reports for the departments.';

test('months are those of the positions that hold the evidence, overlaps once', async () => {
  const [planview] = await timesIn(
    `IT Project Manager, Example Works, Jan 2010 - Dec 2011\n${USED}`,
    `IT Program Manager, Sample Co, Jul 2011 - Jun 2012\n${USED}`,
    `IT Project Manager, Trial & Sons, Jan 2005 - Dec 2009\n${OTHER}`,
  );
  expect(planview).toMatchObject({
    months: { min: 30, max: 30 },
    lastUsed: { min: '2012-06', max: '2012-06' },
  });
});

test('an open position lasts to the anchor, and years alone give bounds', async () => {
  const [open] = await timesIn(`IT Project Manager, Example Works, Jan 2019 - Present\n${USED}`);
  expect(open).toMatchObject({ months: { min: 18, max: 18 }, lastUsed: { max: '2020-06' } });
  const [years] = await timesIn(`IT Project Manager, Example Works, 2010 - 2012\n${USED}`);
  expect(years).toMatchObject({
    months: { min: 14, max: 36 },
    lastUsed: { min: '2012-01', max: '2012-12' },
  });
});

test('evidence outside positions, or in undated ones, says no time', async () => {
  const [planview, skill] = await timesIn(
    `IT Project Manager, Example Works\n${USED}`,
    `IT Project Manager, Trial & Sons, Jan 2005 - Dec 2009\n${OTHER}`,
  );
  expect(skill).toMatchObject({ months: null, lastUsed: null });
  expect(planview).toMatchObject({ months: null, lastUsed: null });
});

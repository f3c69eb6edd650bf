import { afterAll, describe, expect, test } from 'vitest';
import { FIXTURE_AS_OF, goldenCases } from '../../scripts/fixtures/golden.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { LevelRecord, Result } from '../../src/domain/result.ts';
import { explain } from '../../src/explain/explain.ts';
import { EXPLAIN_FORMATS, renderExplanation } from '../../src/explain/render/render.ts';
import { extract } from '../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { createPool } from '../../src/pool/pool.ts';
import type { TagOutput } from '../../src/pool/protocol.ts';
import { blindName } from '../../src/redact/blind-record.ts';
import { FORMATS, openReport } from '../../src/report/format.ts';
import { inspection } from '../../src/report/inspect/inspect.ts';
import { makeRecord } from '../../src/report/record.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { recordFaults } from '../../src/schema/validate.ts';
import { verify } from '../../src/verify/verify.ts';
import { versionsFor } from '../../src/versions.ts';
import { PEOPLE } from '../../scripts/fixtures/people/index.ts';
import { STANDARD } from '../verify/tagged.ts';
import { leaksIn, schoolYears, secretsOf } from './secrets.ts';

const pool = createPool({ size: 1 });
afterAll(() => pool.close());

const cases = goldenCases().filter(({ id }) => PEOPLE.some((one) => one.id === id));

describe.each(cases)('$id', ({ id, bytes }) => {
  const secrets = secretsOf(id);

  test('no output of a blind record tells who it is about', async () => {
    const { record } = await blindOf(id, bytes);
    expect(secrets.length).toBeGreaterThan(4);
    for (const [output, text] of Object.entries(await outputsOf(record))) {
      expect({ output, leaks: leaksIn(text, secrets) }).toEqual({ output, leaks: [] });
    }
  });

  test('everything else stays: level, points, spans, and the checker finds all in order', async () => {
    const { record } = await blindOf(id, bytes);
    const seen = await openOf(id, bytes);
    expect(recordFaults(record)).toEqual([]);
    expect(verify(record, { ...STANDARD, bytes })).toEqual([]);
    if (record.result.outcome !== 'tagged' || seen.result.outcome !== 'tagged') return;
    expect(record.result.level).toEqual(seen.result.level);
    expect(record.result.dimensions).toEqual(seen.result.dimensions);
    expect(record.textLayer!.text.length).toBe(seen.textLayer!.text.length);
    const kept = [...record.textLayer!.text].filter((character) => character !== '\u2588').length;
    expect(kept / record.textLayer!.text.length).toBeGreaterThan(0.6);
  });

  test('the years of the education are masked where it has a heading', async () => {
    const { record } = await blindOf(id, bytes);
    const text = record.textLayer!.text;
    const education =
      /\n\s*education\b[^]*?(?:\n\s*(?:skills|tools|languages)\b|$)/i.exec(text)?.[0] ?? '';
    expect(leaksIn(education, schoolYears(id))).toEqual([]);
  });
});

test.each(['senior-insurance-transformation', 'mid-erp-module', 'adjacent-it-manager'])(
  '%s: what is painted cannot be read again',
  async (id) => {
    const { bytes } = cases.find((one) => one.id === id)!;
    const { masks = [] } = await blindOf(id, bytes);
    const open = await pageText(bytes, undefined);
    expect(leaksIn(open, secretsOf(id)).length).toBeGreaterThan(2);
    expect(leaksIn(await pageText(bytes, masks), secretsOf(id))).toEqual([]);
  },
);

/** What recognition reads in the picture of the first page. */
async function pageText(bytes: Uint8Array, masks: TagOutput['masks']): Promise<string> {
  const image = await pool.run('render', { bytes, page: 1, dpi: 200, ...(masks && { masks }) });
  if (image.kind === 'refused') throw new Error(image.untagged.code);
  const read = await extract(image.png, { limits: DEFAULT_LIMITS });
  return read.kind === 'read' ? read.layer.text : '';
}

const blinded = new Map<string, ReturnType<typeof readBlind>>();

/** Each file is read once. */
function blindOf(id: string, bytes: Uint8Array): ReturnType<typeof readBlind> {
  const known = blinded.get(id) ?? readBlind(id, bytes);
  blinded.set(id, known);
  return known;
}

async function readBlind(id: string, bytes: Uint8Array) {
  const name = `${PEOPLE.find((one) => one.id === id)!.resume.name} resume.pdf`;
  const output = await pool.run('tag', { ...judging(bytes), blind: { fileName: name } });
  const result = JSON.parse(output.resultJson) as Result;
  const shown = blindName(result.document.id, result.document.mediaType);
  const { textLayer, masks } = output;
  return { record: makeRecord({ name: shown, bytes: bytes.length, result, textLayer }), masks };
}

async function openOf(id: string, bytes: Uint8Array): Promise<LevelRecord> {
  const { resultJson, textLayer } = await pool.run('tag', judging(bytes));
  const result = JSON.parse(resultJson) as Result;
  return makeRecord({ name: id, bytes: bytes.length, result, textLayer });
}

function judging(bytes: Uint8Array) {
  return { bytes, anchor: FIXTURE_AS_OF, versions: versionsFor(), withText: true };
}

async function outputsOf(record: LevelRecord): Promise<Record<string, string>> {
  const outputs: Record<string, string> = { record: canonicalJson(record) };
  for (const format of FORMATS) {
    const report = await openReport(format, { columns: 200, color: false });
    outputs[format] = report.begin() + report.item({ record }) + report.end();
  }
  outputs['inspect'] = inspection(record, { color: false });
  const explanation = explain(record, DEFAULT_RUBRIC);
  for (const format of EXPLAIN_FORMATS) {
    outputs[`explain ${format}`] = renderExplanation(explanation, { format });
  }
  return outputs;
}

import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { LevelRecord } from '../../src/domain/result.ts';
import { FORMATS, openReport, type Format } from '../../src/report/format.ts';
import { CSV_COLUMNS } from '../../src/report/csv.ts';
import { width } from '../../src/report/width.ts';
import { evidence, taggedRecord, untaggedRecord } from './records.ts';

const PLAIN = { columns: 100, color: false };

async function render(format: Format, records: LevelRecord[], options = PLAIN): Promise<string> {
  const report = await openReport(format, options);
  return report.begin() + records.map((record) => report.item({ record })).join('') + report.end();
}

describe('json and jsonl', () => {
  const records = [taggedRecord(), untaggedRecord()];

  it('say the same records', async () => {
    const lines = (await render('jsonl', records)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(records);
    expect(JSON.parse(await render('json', records))).toEqual(records);
  });

  it('are valid without any record', async () => {
    expect(await render('jsonl', [])).toBe('');
    expect(JSON.parse(await render('json', []))).toEqual([]);
  });
});

describe('csv', () => {
  async function rows(records: LevelRecord[]): Promise<Record<string, string>[]> {
    const text = await render('csv', records);
    return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  }

  it('has a row for each record under the documented columns', async () => {
    const [tagged, untagged] = await rows([taggedRecord(), untaggedRecord()]);
    expect(Object.keys(tagged!)).toEqual([...CSV_COLUMNS]);
    expect(tagged).toMatchObject({
      file: 'robin.txt',
      effective_level: 'senior',
      score: '71',
      pm_months_min: '118',
      pm_months_max: '124',
      claimed_years: '13 project_management',
      points: 'vendor_governance 6/20; experience 2/20',
      signals: 'vendor_management; ppm_tool.planview',
      strongest_evidence: 'Held four vendors to their contracts',
      untagged_code: '',
    });
    expect(untagged).toMatchObject({
      effective_level: '',
      untagged_code: 'corrupt',
      untagged_action: 'Send another copy.',
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '=1\nx', '＝1', '\r=1'])(
    'keeps a spreadsheet from running %j',
    async (name) => {
      const text = (await render('csv', [taggedRecord(name)])).split('\r\n').slice(1).join('\r\n');
      expect(text.startsWith(`"'`)).toBe(true);
    },
  );

  it.each(['jane.pdf', 'a=b.pdf', '2-page.pdf', "o'neil.pdf"])('leaves %j alone', async (name) => {
    expect((await rows([taggedRecord(name)]))[0]!['file']).toBe(name);
  });

  it('quotes commas, quotes and line ends', async () => {
    const name = 'a "b", c\nd.pdf';
    expect((await rows([taggedRecord(name)]))[0]!['file']).toBe(name);
  });
});

describe('table', () => {
  it('has a line for each record, with the strongest evidence or the reason there is none', async () => {
    const lines = (await render('table', [taggedRecord(), untaggedRecord()])).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^File +Level +Score +PM years +Strongest evidence/);
    expect(lines[1]).toMatch(/^robin\.txt +senior +71 +9\.8–10\.3 +Held four vendors/);
    expect(lines[2]).toMatch(/^broken\.pdf +corrupt +It is corrupt\.$/);
  });

  it.each([70, 80, 100, 200])('fits in %d columns', async (columns) => {
    const long = 'x'.repeat(300);
    const record = taggedRecord(`${long}.pdf`, {
      evidence: [evidence('1', long, {}, long)],
    });
    const lines = (await render('table', [record], { columns, color: false })).split('\n').slice(1);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
  });

  it('prints no control character of a resume or a file name', async () => {
    const text = 'Held \u001b[2Jvendors';
    const record = taggedRecord('a\u001b]0;x\u0007.pdf', {
      evidence: [evidence('1', text, {}, text)],
    });
    expect(await render('table', [record])).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('colours only when asked to', async () => {
    expect(await render('table', [taggedRecord()])).not.toContain('\u001b[');
    expect(await render('table', [taggedRecord()], { columns: 100, color: true })).toContain(
      '\u001b[',
    );
  });
});

it('every format opens', async () => {
  for (const format of FORMATS) expect(await render(format, [taggedRecord()])).not.toBe('');
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { AuditFileError, readPeople } from '../../src/audit/read-people.ts';
import { renderAudit } from '../../src/audit/render.ts';
import { fisherExact, median, ratioInterval, wilsonInterval } from '../../src/audit/statistics.ts';
import { impactTable } from '../../src/audit/table.ts';
import { resumeText, writeFiles } from '../cli/invented.ts';
import { inFolder, runCli } from '../cli/run-cli.ts';

/**
 * The example of 6 RCNY 5-301(b) (New York City Department of Consumer and Worker Protection, Notice of Adoption of
 * Final Rule, 6 April 2023): applicants, selected, and the impact ratio that it prints.
 */
const RULE_SEX = [
  ['Male', 1390, 667, 1.0],
  ['Female', 1181, 555, 0.979],
] as const;
const RULE_RACE = [
  ['Hispanic or Latino', 408, 204, 0.97],
  ['White', 797, 412, 1.0],
  ['Black or African American', 390, 170, 0.84],
  ['Native Hawaiian or Pacific Islander', 119, 52, 0.85],
  ['Asian', 616, 302, 0.95],
  ['Native American or Alaska Native', 41, 18, 0.85],
  ['Two or More Races', 213, 96, 0.87],
] as const;
const RULE_BOTH = [
  ['Male', 'Hispanic or Latino', 205, 90, 0.841],
  ['Female', 'Hispanic or Latino', 190, 82, 0.827],
  ['Male', 'White', 412, 215, 1.0],
  ['Male', 'Black or African American', 226, 95, 0.806],
  ['Male', 'Native Hawaiian or Pacific Islander', 87, 37, 0.815],
  ['Male', 'Asian', 321, 167, 0.997],
  ['Male', 'Native American or Alaska Native', 24, 11, 0.878],
  ['Male', 'Two or More Races', 115, 52, 0.866],
  ['Female', 'White', 385, 197, 0.981],
  ['Female', 'Black or African American', 164, 75, 0.876],
  ['Female', 'Native Hawaiian or Pacific Islander', 32, 15, 0.898],
  ['Female', 'Asian', 295, 135, 0.877],
  ['Female', 'Native American or Alaska Native', 17, 7, 0.789],
  ['Female', 'Two or More Races', 98, 44, 0.86],
] as const;
const UNKNOWN = 250;

/** The people of the rule's example, a line each. */
function rulePeople(): string {
  const lines = ['sex,race_ethnicity,selected'];
  for (const [sex, race, applicants, selected] of RULE_BOTH) {
    for (let i = 0; i < applicants; i++)
      lines.push(`${sex},${race},${i < selected ? 'yes' : 'no'}`);
  }
  for (let i = 0; i < UNKNOWN; i++) lines.push(i % 2 ? 'Male,prefer not to say,yes' : ',Asian,no');
  return lines.join('\n');
}

function ruleAudit() {
  const { people, hasAge } = readPeople(rulePeople());
  const decided = people.map((person) => ({ ...person, selected: person.selected! }));
  return audit({ people: decided, withoutResult: 0, selectedMeans: 'x', hasAge });
}

describe('the example of 6 RCNY 5-301', () => {
  test('sex', () => {
    const rows = ruleAudit().selection[0]!.rows;
    expect(
      rows.map((row) => [row.category, row.applicants, row.selected, round(row.ratio, 3)]),
    ).toEqual(RULE_SEX.map((row) => [...row]));
  });

  test('intersection', () => {
    const rows = ruleAudit().selection[2]!.rows;
    const told = rows.map((row) => [row.applicants, row.selected, round(row.ratio, 3)]);
    expect(told).toEqual(RULE_BOTH.map(([, , ...figures]) => figures));
  });

  test('race/ethnicity, by the counts that it prints', () => {
    const counts = RULE_RACE.map(([category, applicants, selected]) => ({
      category,
      applicants,
      selected,
    }));
    const rows = impactTable(counts);
    expect(rows.map((row) => round(row.ratio, 2))).toEqual(RULE_RACE.map((row) => row[3]));
  });

  test('the people of an unknown category are counted, and in no table', () => {
    const figures = ruleAudit();
    expect(figures).toMatchObject({ assessed: 1390 + 1181 + UNKNOWN, unknown: UNKNOWN });
    expect(renderAudit(figures, 'text')).toContain('250 of them are in no table');
  });

  test('four fifths and two percent are flagged', () => {
    const rows = ruleAudit().selection[2]!.rows;
    expect(rows.filter((row) => row.isUnderFourFifths).map((row) => row.category)).toEqual([
      'Female, Native American or Alaska Native (Not Hispanic or Latino)',
    ]);
    expect(rows.filter((row) => row.isSmall).map((row) => row.applicants)).toEqual([24, 32, 17]);
  });
});

describe('statistics', () => {
  test.each([
    // Fisher 1935, the lady tasting tea; R's fisher.test on its examples "TeaTasting" and "Convictions".
    [{ a: 3, ofA: 4, b: 1, ofB: 4 }, 0.4857],
    [{ a: 2, ofA: 12, b: 15, ofB: 18 }, 0.0005367],
    [{ a: 0, ofA: 5, b: 0, ofB: 7 }, 1],
    [{ a: 5, ofA: 5, b: 0, ofB: 5 }, 2 / 252],
  ])('Fisher’s exact test of %j', (table, p) => {
    expect(fisherExact(table)).toBeCloseTo(p, 4 + (p < 0.01 ? 3 : 0));
  });

  test.each([
    // Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson’s interval of %i of %i', (successes, total, low, high) => {
    const interval = wilsonInterval(successes, total)!;
    expect([round(interval.low, 4), round(interval.high, 4)]).toEqual([low, high]);
  });

  test('Katz’s interval, worked by hand for the counts of the physicians’ aspirin study (1988)', () => {
    const interval = ratioInterval({ a: 189, ofA: 11034, b: 104, ofB: 11037 })!;
    expect([round(interval.low, 2), round(interval.high, 2)]).toEqual([1.43, 2.31]);
    expect(ratioInterval({ a: 0, ofA: 5, b: 1, ofB: 5 })).toBeNull();
  });

  test('the median', () => {
    expect([median([]), median([3]), median([4, 1]), median([9, 1, 5])]).toEqual([null, 3, 2.5, 5]);
  });
});

test('small categories can be left out of the ratios, and the most selected is then another', () => {
  const counts = [
    { category: 'a', applicants: 1, selected: 1 },
    { category: 'b', applicants: 100, selected: 50 },
    { category: 'c', applicants: 100, selected: 30 },
    { category: 'd', applicants: 0, selected: 0 },
  ];
  expect(impactTable(counts).map((row) => row.ratio)).toEqual([1, 0.5, 0.3, null]);
  const rows = impactTable(counts, { excludeSmall: true });
  expect(rows.map((row) => row.ratio)).toEqual([null, 1, 0.6, null]);
  expect(rows.map((row) => row.isExcluded)).toEqual([true, false, false, true]);
  expect(impactTable([{ category: 'a', applicants: 5, selected: 0 }])[0]!.ratio).toBeNull();
});

test('scores above the median are compared too, and age bands where ages are told', () => {
  const { people, hasAge } = readPeople(
    'sex,race_ethnicity,age,selected,score\nf,white,39,yes,80\nm,asian,40,no,60\nm,black,,no,40',
  );
  const decided = people.map((person) => ({ ...person, selected: person.selected! }));
  const figures = audit({ people: decided, withoutResult: 0, selectedMeans: 'x', hasAge });
  expect(figures.medianScore).toBe(60);
  expect(figures.scoring[0]!.rows.map((row) => row.selected)).toEqual([0, 1]);
  const ages = figures.selection[3]!.rows;
  expect(ages.map((row) => [row.category, row.applicants])).toEqual([
    ['Under 40', 1],
    ['40 and over', 1],
  ]);
});

test.each([
  ['sex,selected\nm,yes', /header line/],
  ['sex,race_ethnicity\nm,white', /header line/],
  ['sex,race_ethnicity,selected\nm,martian,yes', /line 2: race_ethnicity/],
  ['sex,race_ethnicity,selected\nm,white,maybe', /line 2: selected/],
  ['sex,race_ethnicity,document_id\nm,white,', /line 2: document_id is empty/],
  ['sex,race_ethnicity,selected', /no lines/],
])('%j is refused', (text, told) => {
  expect(() => readPeople(text)).toThrow(AuditFileError);
  expect(() => readPeople(text)).toThrow(told);
  expect(() => readPeople(text)).not.toThrow(/martian|maybe/);
});

test('on the command line, with results in a file', async () => {
  await inFolder(async (folder) => {
    await writeFiles(folder, { 'a.txt': resumeText('a'), 'b.txt': resumeText('b') });
    const tagged = await runCli(['tag', 'a.txt', 'b.txt', '--as-of', '2026-06-30'], folder);
    await writeFile(join(folder, 'levels.jsonl'), tagged.stdout);
    await writeFile(
      join(folder, 'people.csv'),
      'file,sex,race_ethnicity\na.txt,F,White\nb.txt,M,Asian\nc.txt,M,Asian\n',
    );
    const args = [
      'audit',
      'people.csv',
      '--results',
      'levels.jsonl',
      '--selected',
      'senior',
      'mid',
    ];
    const { code, stdout } = await runCli([...args, '--format', 'json'], folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ assessed: 2, withoutResult: 1, unknown: 0 });
    await runCli([...args, '--out', 'audit.html'], folder);
    const wrong = await runCli(['audit', 'levels.jsonl'], folder);
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.stderr).toContain('header line');
  });
});

test('a spreadsheet and a page have the columns of the rule', () => {
  for (const format of ['csv', 'html'] as const) {
    const text = renderAudit(ruleAudit(), format);
    for (const column of ['# of Applicants', '# Selected', 'Selection Rate', 'Impact Ratio']) {
      expect(text).toContain(column);
    }
  }
});

function round(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}

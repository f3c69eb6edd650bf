import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SIGNAL_IDS } from '../../src/domain/signal.ts';
import { bratConfiguration, fromBrat, toBrat } from '../../src/interchange/brat.ts';
import { offsetsOf } from '../../src/interchange/code-points.ts';
import { toGold } from '../../src/interchange/gold.ts';
import { toJsonResume } from '../../src/interchange/json-resume.ts';
import {
  fromLabelStudio,
  labelStudioConfig,
  toLabelStudio,
} from '../../src/interchange/label-studio.ts';
import {
  InterchangeError,
  labelledText,
  type Label,
  type LabelledText,
} from '../../src/interchange/labelled.ts';
import { fromWebAnnotation, toWebAnnotation } from '../../src/interchange/web-annotation.ts';
import { resumeText, writeFiles } from '../cli/invented.ts';
import { inFolder, runCli } from '../cli/run-cli.ts';
import { fixtureRecord } from '../verify/tagged.ts';

/** Beyond the basic plane, combining marks, and words over a line end. */
const TEXT = '👩‍💻 Zoë́ led\nfour vendors 🎉 in Planview';
const LABELLED: LabelledText = {
  id: 'a1',
  text: TEXT,
  labels: [label('vendor_management', 'led\nfour vendors'), label('ppm_tool.planview', 'Planview')],
};
const FIXTURES = [
  'senior-insurance-transformation',
  'senior-bank-technology',
  'mid-hosting-operations',
];

function label(signal: Label['signal'], words: string): Label {
  const start = TEXT.indexOf(words);
  const part = { start, end: start + words.length, rects: [] };
  return { id: signal, signal, involvement: 'led', guard: null, rule: null, parts: [part] };
}

describe('there and back', () => {
  const essence = ({ text, labels }: LabelledText) => ({
    text,
    labels: labels.map(({ signal, involvement, parts }) => ({
      signal,
      involvement,
      words: parts
        .map(({ start, end }) => text.slice(start, end))
        .join(' ')
        .replace(/\s+/g, ' '),
    })),
  });

  test.each(['plain', ...FIXTURES])('%s', async (id) => {
    const own = id === 'plain' ? LABELLED : labelledText(await fixtureRecord(id));
    expect(own.labels.length).toBeGreaterThan(1);
    expect(essence(fromBrat(own.id, toBrat(own)))).toEqual(essence(own));
    const page = JSON.parse(JSON.stringify(toWebAnnotation(own, 'ab'.repeat(32)))) as unknown;
    expect(essence(fromWebAnnotation(page, own.id, own.text))).toEqual(essence(own));
    const whole = own.labels.filter(({ parts }) => parts.length === 1);
    const { data, predictions } = toLabelStudio({ ...own, labels: whole }) as never as {
      data: unknown;
      predictions: unknown[];
    };
    const back = fromLabelStudio({ id: 1, data, annotations: predictions });
    expect(essence(back)).toEqual(essence({ ...own, labels: whole }));
  });
});

test('offsets are code points, as Python and the W3C count', () => {
  const points = [...TEXT];
  const { ann } = toBrat(LABELLED);
  for (const line of ann.split('\n').filter((one) => one.startsWith('T'))) {
    const [, places, words] = /^T\d+\t\S+ ([^\t]+)\t(.*)$/.exec(line)!;
    const found = places!
      .split(';')
      .map((place) => points.slice(...place.split(' ').map(Number)).join(''));
    expect(found.join(' ')).toBe(words);
    expect(found.join('')).not.toContain('\n');
  }
  const { toCodePoints, toUnits } = offsetsOf(TEXT);
  expect(toUnits(toCodePoints(TEXT.length))).toBe(TEXT.length);
  expect(toUnits(1000)).toBeNaN();
});

test('brat is told every type and value, and its types have no dots', () => {
  const conf = bratConfiguration(['negated']);
  const entities = conf.split('[relations]')[0]!.split('\n').slice(1).filter(Boolean);
  expect(entities).toHaveLength(SIGNAL_IDS.length);
  expect(entities.every((type) => /^[A-Za-z][\w-]*$/.test(type))).toBe(true);
  expect(conf).toContain('NotCounted\tArg:<ENTITY>, Value:negated');
});

test('the labelling interface has a label for every signal', () => {
  for (const id of SIGNAL_IDS) expect(labelStudioConfig()).toContain(`<Label value="${id}"/>`);
});

/** Terms of the context http://www.w3.org/ns/anno.jsonld that are used; what it does not know would be lost. */
const TERMS = new Set(
  '@context id type startIndex items motivation generator body target name purpose value source selector exact prefix suffix start end conformsTo'.split(
    ' ',
  ),
);

test('web annotations use terms of the W3C context only, with a quote, a position and a place', async () => {
  const own = labelledText(await fixtureRecord('senior-insurance-transformation'));
  const page = toWebAnnotation(own, 'ab'.repeat(32)) as {
    items: { target: { selector: { type: string; value?: string }[] }[] }[];
  };
  const seen = new Set<string>();
  JSON.stringify(
    page,
    (key, value: unknown) => (key && Number.isNaN(Number(key)) && seen.add(key), value),
  );
  expect([...seen].filter((term) => !TERMS.has(term))).toEqual([]);
  for (const { selector } of page.items.flatMap((item) => item.target)) {
    expect(selector.map(({ type }) => type).slice(0, 3)).toEqual([
      'TextQuoteSelector',
      'TextPositionSelector',
      'FragmentSelector',
    ]);
    expect(selector[2]!.value).toMatch(/^page=\d+&viewrect=[\d.]+,[\d.]+,[\d.]+,[\d.]+$/);
  }
});

/** The date pattern of the schema of JSON Resume 1.0.0. */
const ISO = /^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$/;

test.each(FIXTURES)('%s: positions as JSON Resume', async (id) => {
  const record = await fixtureRecord(id);
  const { work } = toJsonResume(record) as { work: Record<string, string>[] };
  const positions = record.result.experience.positions.filter(({ kind }) => kind !== 'volunteer');
  expect(work.map(({ position }) => position)).toEqual(
    positions.map(({ title }) => title?.replace(/\s+/g, ' ')),
  );
  for (const [i, { startDate, endDate }] of work.entries()) {
    if (startDate) expect(startDate).toMatch(ISO);
    if (endDate) expect(endDate).toMatch(ISO);
    if (positions[i]!.current) expect(endDate).toBeUndefined();
  }
});

test.each([
  [() => fromBrat('x', { txt: 'abc', ann: 'T1\tbudget 0 2\tzz\n' }), /x\.ann line 1 does not fit/],
  [() => fromBrat('x', { txt: 'abc', ann: 'T1\tnone 0 2\tab\n' }), /unknown type/],
  [() => fromBrat('x', { txt: 'abc', ann: 'A1\tInvolvement T9 led\n' }), /about nothing/],
  [() => fromBrat('x', { txt: 'abc', ann: 'Tx\n' }), /no annotation/],
  [() => fromLabelStudio({ id: 1, data: { text: 'abc' } }), /nobody has labelled/],
  [() => fromLabelStudio({ id: 1, data: {} }), /lacks data\.text/],
  [() => fromWebAnnotation({ items: [{ body: { value: 'x' } }] }, 'x', 'abc'), /names no signal/],
  [() => toGold({ ...LABELLED, facts: { role: 'it_pm' } }, '2026-06-30'), /level/],
])('labels that do not fit are refused: %#', (work, told) => {
  expect(work).toThrow(InterchangeError);
  expect(work).toThrow(told);
});

test('older exports of Label Studio count code units: the quotes tell', () => {
  const start = TEXT.indexOf('Planview');
  const value = { start, end: start + 8, text: 'Planview', labels: ['ppm_tool.planview'] };
  const result = [{ id: 'r', from_name: 'signal', type: 'labels', value }];
  const task = { id: 1, data: { text: TEXT }, annotations: [{ result }] };
  expect(fromLabelStudio(task).labels[0]!.parts[0]).toMatchObject({ start, end: start + 8 });
});

test('labels that people made go through the evaluation', async () => {
  await inFolder(async (folder) => {
    await writeFiles(folder, { 'a.txt': resumeText() });
    const run = (...args: string[]) => runCli(args, folder);
    await run('tag', 'a.txt', '--as-of', '2026-06-30', '--with-text', '--out', 'a.jsonl');
    expect((await run('convert', 'a.jsonl', '--to', 'label-studio', '--out', 'ls')).code).toBe(0);
    const tasks = JSON.parse(await readFile(join(folder, 'ls/tasks.json'), 'utf8')) as {
      data: { id: string };
      predictions: { result: unknown[] }[];
    }[];
    const choice = (name: string, value: string) => ({
      id: name,
      from_name: name,
      to_name: 'text',
      type: 'choices',
      value: { choices: [value] },
    });
    const annotations = [
      {
        result: [
          ...tasks[0]!.predictions[0]!.result,
          choice('role', 'it_pm'),
          choice('level', 'mid'),
        ],
      },
    ];
    await writeFile(join(folder, 'export.json'), JSON.stringify([{ ...tasks[0], annotations }]));
    const made = await run(
      'convert',
      'export.json',
      '--to',
      'gold',
      '--as-of',
      '2026-06-30',
      '--out',
      'ours',
    );
    expect(made).toMatchObject({ code: 0 });
    const line = JSON.parse(await readFile(join(folder, 'ours/dev.jsonl'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(line).toMatchObject({ role: 'it_pm', level: 'mid', anchor: '2026-06-30' });
    const { judge } = await evaluation();
    const [outcome] = await judge(join(folder, 'ours'));
    expect(outcome).toBe('mid');

    const brat = await run('convert', 'a.jsonl', '--to', 'brat', '--out', 'brat');
    expect(brat.code).toBe(0);
    const lacking = await run('convert', 'brat', '--to', 'gold', '--out', 'x');
    expect(lacking).toMatchObject({ code: 2 });
    expect(lacking.stderr).toContain('--facts');
    await writeFile(join(folder, 'facts.csv'), `id,role,level\n${tasks[0]!.data.id},it_pm,mid\n`);
    const told = await run('convert', 'brat', '--to', 'gold', '--facts', 'facts.csv', '--out', 'x');
    expect(told.code).toBe(0);
  });
});

/** What the evaluation reads of a gold folder. */
async function evaluation() {
  const { readGold, bytesOf } = await import('../../scripts/evaluate/gold.ts');
  const { tagFixture } = await import('../../scripts/fixtures/golden.ts');
  return {
    judge: (folder: string) =>
      Promise.all(
        readGold(folder).map(async (document) => {
          const { result } = await tagFixture(bytesOf(folder, document), document.anchor);
          return result.outcome === 'tagged' ? result.level.tag : result.untagged.code;
        }),
      ),
  };
}

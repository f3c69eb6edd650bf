import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDecisions } from '../../src/store/decisions/read.ts';
import { testsOfTheLog } from './audited.ts';
import { testsOfTheListedSearch } from './listed.ts';
import { recordFaults } from '../../src/schema/validate.ts';
import type { LevelRecord } from '../../src/domain/result.ts';
import { readPng } from '../render/read-png.ts';
import {
  fixture,
  formOf,
  type Received,
  sendAndWait,
  startTestWeb,
  type TestWeb,
} from './set-up.ts';

/** Real work on a few of the invented resumes, which the tests read and change in turn. */
const UNSUPPORTED = new Uint8Array(64).map((_, i) => (i * 37) % 7);
let web: TestWeb;
let files: Received['files'];
beforeAll(async () => {
  web = await startTestWeb({ processor: 'real' });
  const form = formOf({
    'senior.docx': await fixture('senior-bank-technology/source.docx'),
    'page.pdf': await fixture('mid-erp-module/source.pdf'),
    '=cmd|calc.txt': UNSUPPORTED,
  });
  files = (await sendAndWait(web, form, '?batch=mixed&externalId=X-1')).files;
});
afterAll(() => web?.stop());

interface Page {
  readonly items: readonly {
    id: number;
    name: string;
    level: string | null;
    record?: LevelRecord;
  }[];
  readonly next: string | null;
}

const get = (path: string, init?: RequestInit) => web.ask('viewer', path, init);
const list = async (query: string) => (await (await get(`/v1/results${query}`)).json()) as Page;
const names = ({ items }: Page) => items.map(({ name }) => name);
const idOf = (name: string) => files.find((file) => file.name === name)!.id;

describe('lists', () => {
  test.each([
    ['?level=senior', ['senior.docx']],
    ['?level=senior,mid&sort=name&order=asc', ['page.pdf', 'senior.docx']],
    ['?outcome=untagged', ['=cmd|calc.txt']],
    ['?q=PAGE.', ['page.pdf']],
    ['?q=%25', []],
    ['?role=it_pm&sort=score&order=desc', ['senior.docx', 'page.pdf']],
    ['?role=it_pm&sort=score&order=asc', ['page.pdf', 'senior.docx']],
    ['?signal=vendor_management&signal=governance&level=senior', ['senior.docx']],
    ['?batch=none', []],
    ['?externalId=X-1&outcome=untagged', ['=cmd|calc.txt']],
    ['?since=2999-01-01', []],
    ['?minYears=80', []],
    ['?overridden=true', []],
  ])('%s', async (query, expected) => {
    expect(names(await list(query))).toEqual(expected);
  });

  test.each(['received', 'score', 'months', 'name'])(
    'pages by %s hold every record once, in either direction',
    async (sort) => {
      for (const order of ['asc', 'desc']) {
        const whole = await list(`?sort=${sort}&order=${order}`);
        const found: string[] = [];
        for (let after: string | null = ''; after !== null;) {
          const query: string = after === '' ? '' : `&after=${after}`;
          const page = await list(`?sort=${sort}&order=${order}&limit=1${query}`);
          found.push(...names(page));
          after = page.next;
        }
        expect(found).toEqual(names(whole));
        expect(found.length).toBe(3);
      }
    },
  );

  test('records come along when they are asked for', async () => {
    const [item] = (await list('?level=senior&full=true')).items;
    expect(recordFaults(item!.record)).toEqual([]);
    expect((await list('?level=senior')).items[0]!.record).toBeUndefined();
  });

  test('counts go by the level that people see', async () => {
    const counts = await get('/v1/results/counts?batch=mixed');
    expect(await counts.json()).toMatchObject({ total: 3, byLevel: { senior: 1, untagged: 1 } });
  });

  test('counts stop where they are asked to, and say whether there are more', async () => {
    const two = await (await get('/v1/results/counts?batch=mixed&atMost=2')).json();
    expect(two).toMatchObject({ total: 2, isMore: true });
    const three = await (await get('/v1/results/counts?batch=mixed&atMost=3')).json();
    expect(three).toMatchObject({ total: 3, isMore: false });
  });

  test.each([
    '?level=chief',
    '?limit=0',
    '?limit=999',
    '?after=nonsense',
    '?since=yesterday',
    '?sort=x',
  ])('%s is refused', async (query) => {
    expect((await get(`/v1/results${query}`)).status).toBe(400);
  });
});

testsOfTheListedSearch(() => web);

describe('one record', () => {
  test('keeps the published schema and has an ETag', async () => {
    const answer = await get(`/v1/results/${idOf('senior.docx')}`);
    expect(recordFaults(await answer.json())).toEqual([]);
    const etag = answer.headers.get('etag')!;
    const again = await get(`/v1/results/${idOf('senior.docx')}`, {
      headers: { 'if-none-match': etag },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await get(`/v1/results/${idOf('senior.docx')}`, {
      headers: { 'if-none-match': '"other"' },
    });
    expect(other.status).toBe(200);
  });

  test('has its text, in which every quote stands where its span says', async () => {
    const answer = await get(`/v1/results/${idOf('senior.docx')}?withText=true`);
    const record = (await answer.json()) as LevelRecord;
    expect(recordFaults(record)).toEqual([]);
    const { text } = (await (await get(`/v1/results/${idOf('senior.docx')}/text`)).json()) as {
      text: string;
    };
    expect(record.textLayer!.text).toBe(text);
    if (record.result.outcome !== 'tagged') throw new Error('not tagged');
    for (const { parts } of record.result.evidence) {
      for (const { start, end, quote } of parts) expect(text.slice(start, end)).toBe(quote);
    }
  });

  test('has pages as pictures, with boxes that lie on them', async () => {
    const id = idOf('page.pdf');
    const { pages } = (await (await get(`/v1/results/${id}/pages`)).json()) as {
      pages: { width: number; height: number; boxes: { rects: { x1: number; y1: number }[] }[] }[];
    };
    expect(pages.length).toBeGreaterThan(0);
    const [first] = pages;
    expect(first!.boxes.length).toBeGreaterThan(0);
    for (const { x1, y1 } of first!.boxes.flatMap(({ rects }) => rects)) {
      expect(x1).toBeLessThanOrEqual(first!.width);
      expect(y1).toBeLessThanOrEqual(first!.height);
    }
    const image = await get(`/v1/results/${id}/pages/1/image?dpi=72`);
    expect(image.headers.get('content-type')).toBe('image/png');
    const { width, height } = readPng(new Uint8Array(await image.arrayBuffer()));
    expect([width, height]).toEqual([Math.round(first!.width), Math.round(first!.height)]);
    const again = await get(`/v1/results/${id}/pages/1/image?dpi=72`, {
      headers: { 'if-none-match': image.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    expect((await get(`/v1/results/${id}/pages/99/image`)).status).toBe(404);
    expect((await get(`/v1/results/${id}/pages/1/image?dpi=9000`)).status).toBe(400);
  });

  test('has no pictures of a format without pages', async () => {
    const { pages } = (await (await get(`/v1/results/${idOf('senior.docx')}/pages`)).json()) as {
      pages: unknown[];
    };
    expect(pages).toEqual([]);
    expect((await get(`/v1/results/${idOf('senior.docx')}/pages/1/image`)).status).toBe(404);
  });

  test('is not there for a number that none has', async () => {
    expect((await get('/v1/results/999999')).status).toBe(404);
    expect((await get('/v1/results/0')).status).toBe(400);
    expect((await get('/v1/results/abc')).status).toBe(400);
  });
});

describe('explanations', () => {
  test('re-add to the score, and as a letter are whole sentences', async () => {
    const path = `/v1/results/${idOf('senior.docx')}/explanation`;
    const told = (await (await get(path)).json()) as {
      level: { tag: string; score: number };
      dimensions: { points: number }[];
    };
    expect(told.level.tag).toBe('senior');
    const points = told.dimensions.reduce((sum, dimension) => sum + dimension.points, 0);
    expect(points).toBe(told.level.score);
    const letter = await get(`${path}?format=prose`);
    expect(letter.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await letter.text()).toContain('resume');
  });

  test('tell why it is not another level, or a signal does not count', async () => {
    const ask = (target: string) => get(`/v1/results/${idOf('page.pdf')}/why-not?target=${target}`);
    expect(await (await ask('senior')).json()).toMatchObject({
      asked: 'level',
      isGiven: false,
      reasons: expect.arrayContaining([expect.any(String)]),
    });
    expect(await (await ask('ppm_tool.planview')).json()).toMatchObject({ asked: 'signal' });
    expect((await ask('chief')).status).toBe(400);
  });

  test('tell two results apart', async () => {
    const ask = (a: string, b: string) => get(`/v1/results/${idOf(a)}/diff?with=${idOf(b)}`);
    expect(await (await ask('page.pdf', 'page.pdf')).json()).toMatchObject({ isSame: true });
    expect(await (await ask('page.pdf', 'senior.docx')).json()).toMatchObject({ isMoved: true });
    expect((await get(`/v1/results/${idOf('page.pdf')}/diff?with=99999`)).status).toBe(404);
  });
});

describe('blind', () => {
  test('neither record, text nor explanation names the person, and every quote still fits', async () => {
    const id = idOf('page.pdf');
    const open = (await (await get(`/v1/results/${id}?withText=true`)).json()) as LevelRecord;
    const name = open.textLayer!.text.split('\n')[0]!;
    const blind = await get(`/v1/results/${id}?withText=true&blind=1`);
    const record = (await blind.clone().json()) as LevelRecord;
    expect(recordFaults(record)).toEqual([]);
    for (const part of name.split(' ')) expect(await blind.clone().text()).not.toContain(part);
    expect(record.source.name).not.toBe('page.pdf');
    expect(record.intake).toMatchObject({ externalId: null });
    if (record.result.outcome !== 'tagged') throw new Error('not tagged');
    for (const { parts } of record.result.evidence) {
      for (const { start, end, quote } of parts) {
        expect(record.textLayer!.text.slice(start, end)).toBe(quote);
      }
    }
    for (const path of ['text', 'explanation', 'why-not?target=senior', 'pages']) {
      const answer = await get(`/v1/results/${id}/${path}${path.includes('?') ? '&' : '?'}blind=1`);
      expect(answer.status, path).toBe(200);
      for (const part of name.split(' ')) expect(await answer.clone().text()).not.toContain(part);
    }
  });

  test('lists name nobody, and give whole records only openly', async () => {
    const answer = await get('/v1/results?blind=1&batch=mixed');
    const text = await answer.text();
    for (const word of ['senior.docx', 'page.pdf', 'calc', 'mixed', 'X-1']) {
      expect(text).not.toContain(word);
    }
    expect((JSON.parse(text) as Page).items.length).toBe(3);
    expect((await get('/v1/results?blind=1&full=true')).status).toBe(400);
  });

  test('the picture of a page is another one, with the head painted over', async () => {
    const path = `/v1/results/${idOf('page.pdf')}/pages/1/image?dpi=72`;
    const [open, blind] = await Promise.all(
      [path, `${path}&blind=1`].map(async (one) => {
        const answer = await get(one);
        expect(answer.status).toBe(200);
        return readPng(new Uint8Array(await answer.arrayBuffer()));
      }),
    );
    const dark = (image: ReturnType<typeof readPng>) => {
      let count = 0;
      for (let y = 0; y < image.height / 8; y++) {
        for (let x = 0; x < image.width; x++) count += image.pixel(x, y) < 0x404040 ? 1 : 0;
      }
      return count;
    };
    expect(dark(blind!)).not.toBe(dark(open!));
    expect([blind!.width, blind!.height]).toEqual([open!.width, open!.height]);
  });
});

describe('overrides', () => {
  const put = (id: number, body: object, headers: Record<string, string> = {}) =>
    web.ask('recruiter', `/v1/results/${id}/override`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  test('are laid over the result, seen in lists, told in the history and taken back', async () => {
    const id = idOf('page.pdf');
    const before = (await (await get(`/v1/results/${id}`)).json()) as LevelRecord;
    const set = await put(id, { level: 'junior', reasonCode: 'interview', note: 'as they say' });
    const after = (await set.json()) as LevelRecord;
    expect(after).toMatchObject({
      effectiveLevel: 'junior',
      override: { level: 'junior', by: 'token:recruiter', reasonCode: 'interview' },
    });
    expect(after.result).toEqual(before.result);
    expect(names(await list('?level=junior'))).toEqual(['page.pdf']);
    expect(names(await list('?overridden=true'))).toEqual(['page.pdf']);
    const taken = await web.ask('recruiter', `/v1/results/${id}/override`, { method: 'DELETE' });
    expect(((await taken.json()) as LevelRecord).effectiveLevel).toBe(before.effectiveLevel);
    const history = (await (await get(`/v1/results/${id}/override/history`)).json()) as {
      steps: { level: string | null }[];
    };
    expect(history.steps.map(({ level }) => level)).toEqual(['junior', null]);
    const again = await web.ask('recruiter', `/v1/results/${id}/override`, { method: 'DELETE' });
    expect(again.status).toBe(409);
  });

  test('are not laid over what changed since it was read', async () => {
    const id = idOf('page.pdf');
    const etag = (await get(`/v1/results/${id}`)).headers.get('etag')!;
    const change = { level: 'mid', reasonCode: 'a' };
    expect((await put(id, change, { 'if-match': etag })).status).toBe(200);
    expect((await put(id, change, { 'if-match': etag })).status).toBe(412);
    await web.ask('recruiter', `/v1/results/${id}/override`, { method: 'DELETE' });
  });

  test.each([
    { level: 'chief', reasonCode: 'a' },
    { level: 'mid' },
    { level: 'mid', reasonCode: 'a', x: 1 },
  ])('that are none are refused: %o', async (body) => {
    const answer = await put(idOf('page.pdf'), body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('exports', () => {
  const download = (query: string) => web.ask('recruiter', `/v1/export${query}`);

  test('hold what matches, and no cell that a spreadsheet would run', async () => {
    const answer = await download('?format=csv&batch=mixed');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="leveltag.csv"');
    const text = await answer.text();
    expect(text.trimEnd().split('\r\n').length).toBeGreaterThanOrEqual(4);
    expect(text).toContain("'=cmd|calc.txt");
    expect(text).not.toMatch(/(^|,)"?=cmd/m);
  });

  test('as JSON lines hold whole records', async () => {
    const lines = (await (await download('?format=jsonl&outcome=tagged')).text())
      .trimEnd()
      .split('\n');
    const records = lines.map((line) => JSON.parse(line) as unknown);
    expect(records.length).toBe(2);
    expect(records.flatMap(recordFaults)).toEqual([]);
  });
});

testsOfTheLog(
  () => web,
  (name) => files.find((file) => file.name === name)!,
);

test('the original comes as an attachment that no browser runs', async () => {
  const answer = await get(`/v1/results/${idOf('=cmd|calc.txt')}/original`);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(UNSUPPORTED);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="_cmd_calc.txt"; filename*=UTF-8''%3Dcmd%7Ccalc.txt`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
});

test('the catalogue tells of rubric, schema and signals', async () => {
  const rubric = (await (await get('/v1/rubric')).json()) as { id: string };
  expect(rubric.id).toBe('it-project-manager');
  const schema = (await (await get('/v1/schema')).json()) as { $id: string };
  expect(schema.$id).toBe('urn:leveltag:record:1');
  const { signals } = (await (await get('/v1/signals')).json()) as { signals: { id: string }[] };
  expect(signals.map(({ id }) => id)).toContain('vendor_management');
});

test('runs are listed, and promoting needs one that waits', async () => {
  const runs = await get('/v1/runs');
  expect(await runs.json()).toMatchObject({ items: [], active: { id: expect.any(String) } });
  expect((await get('/v1/runs/7')).status).toBe(404);
  const promoted = await web.ask('admin', '/v1/releases/promote', { method: 'POST' });
  expect([promoted.status, ((await promoted.json()) as { code: string }).code]).toEqual([
    409,
    'nothing_waits',
  ]);
  expect((await web.ask('admin', '/v1/releases/rollback', { method: 'POST' })).status).toBe(409);
});

test('an erased document is gone from everything', async () => {
  const { id, documentId } = files.find(({ name }) => name === 'page.pdf')!;
  const erased = await web.ask('admin', `/v1/documents/${documentId}`, { method: 'DELETE' });
  expect(erased.status).toBe(200);
  expect(await erased.text()).not.toContain('page.pdf');
  const filter = { kinds: ['erase'], newestFirst: true } as const;
  const { decisions } = await readDecisions(web.context.store.db, filter, null, 1);
  expect(decisions[0]).toMatchObject({ actorName: 'token:admin', documentId: null });
  for (const path of ['', '/text', '/pages', '/pages/1/image', '/original', '/override/history']) {
    expect((await get(`/v1/results/${id}${path}`)).status, path).toBe(404);
  }
  expect(names(await list(''))).not.toContain('page.pdf');
  const again = await web.ask('admin', `/v1/documents/${documentId}`, { method: 'DELETE' });
  expect(again.status).toBe(404);
});

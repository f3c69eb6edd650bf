import { createRoute, z } from '@hono/zod-openapi';
import { csvReport } from '../../report/csv.ts';
import type { Report } from '../../report/format.ts';
import { jsonLinesReport } from '../../report/json.ts';
import { type Cursor, searchRecords, type SearchFilter } from '../../store/search.ts';
import { audit } from '../audit.ts';
import type { Web } from '../web.ts';
import { filterOf, FilterQuery } from './filter.ts';
import { allowed, type Api, newApi, on, problems } from './plumbing.ts';

const FORMATS = {
  csv: { report: csvReport, type: 'text/csv; charset=utf-8' },
  jsonl: { report: jsonLinesReport, type: 'application/x-ndjson' },
} as const;

const exports = createRoute({
  method: 'get',
  path: '/export',
  tags: ['results'],
  summary: 'All results that match, as CSV or as records in JSON lines',
  ...allowed('recruiter'),
  request: { query: FilterQuery.extend({ format: z.enum(['csv', 'jsonl']).default('csv') }) },
  responses: {
    200: {
      description: 'In the order in which they came in. In CSV no cell begins like a formula.',
      content: {
        'text/csv': { schema: { type: 'string' } as const },
        'application/x-ndjson': { schema: { type: 'string' } as const },
      },
    },
    ...problems(),
  },
});

const PAGE = 200;

export function exportRoutes(web: Web): Api {
  const api = newApi();
  on(api, exports, async (c) => {
    const { format, ...query } = c.req.valid('query');
    const { report, type } = FORMATS[format];
    // What was looked for may name a person, so that only its kinds are told.
    await audit(web, c, 'export', null, { format, filters: Object.keys(filterOf(query)).sort() });
    const body = ReadableStream.from(lines(web, filterOf(query), report()));
    return c.body(body.pipeThrough(new TextEncoderStream()), 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="leveltag.${format}"`,
    });
  });
  return api;
}

async function* lines(web: Web, filter: SearchFilter, report: Report): AsyncGenerator<string> {
  yield report.begin();
  const order = { sort: 'received', descending: false } as const;
  for (let after: Cursor | null = null; ;) {
    const page = await searchRecords(web.context.store.db, filter, order, after, PAGE);
    yield page.found.map(({ record }) => report.item({ record })).join('');
    if (page.next === null) break;
    after = page.next;
  }
  yield report.end();
}

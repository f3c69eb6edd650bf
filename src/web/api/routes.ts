import { packageVersion } from '../../package-version.ts';
import type { Description } from '../docs/description.ts';
import type { Web } from '../web.ts';
import { batchRoutes } from './batches.ts';
import { catalogueRoutes } from './catalogue.ts';
import { documentRoutes } from './documents.ts';
import { eventRoutes } from './events.ts';
import { explainRoutes } from './explain.ts';
import { exportRoutes } from './export.ts';
import { fileRoutes } from './files.ts';
import { originalRoutes } from './original.ts';
import { overrideRoutes } from './overrides.ts';
import { pageRoutes } from './pages.ts';
import { type Api, newApi } from './plumbing.ts';
import { registerRecord } from './record-component.ts';
import { recordRoutes } from './record.ts';
import { resultRoutes } from './results.ts';
import { runRoutes } from './runs.ts';
import { webhookRoutes } from './webhooks.ts';

const RESOURCES = [
  fileRoutes,
  batchRoutes,
  resultRoutes,
  recordRoutes,
  pageRoutes,
  originalRoutes,
  overrideRoutes,
  explainRoutes,
  exportRoutes,
  documentRoutes,
  runRoutes,
  eventRoutes,
  webhookRoutes,
  catalogueRoutes,
];

/** Everything under `/v1`, with its description at `/v1/openapi.json`. */
export function apiRoutes(web: Web): Api {
  const api = newApi();
  registerRecord(api);
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: '`leveltag token add` makes one.',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: web.isSecure ? '__Host-leveltag' : 'leveltag',
    description: 'Of the page. What changes something needs the header `x-csrf-token` too.',
  });
  for (const routes of RESOURCES) api.route('/', routes(web));
  api.get('/openapi.json', (c) => c.json(describeApi(api)));
  return api;
}

/** OpenAPI 3.1, made of the schemas that requests are checked by. */
export function describeApi(api: Api): Description {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'leveltag',
      version: packageVersion(),
      description: 'Level tags of IT project managers, each claim with the words it came from.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/v1' }],
  }) as unknown as Description;
}

import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Description } from '../../src/web/docs/description.ts';
import { startTestWeb, type TestWeb } from './set-up.ts';

let web: TestWeb;
let description: Description & { components: { schemas: Record<string, object> } };
const HOST = { host: '127.0.0.1:7300' };

beforeAll(async () => {
  web = await startTestWeb();
  const answer = await web.app.app.request('/v1/openapi.json', { headers: HOST });
  description = (await answer.json()) as typeof description;
});
afterAll(() => web?.stop());

test('is valid OpenAPI 3.1, as a third party sees it', async () => {
  const validator = new Validator();
  const verdict = await validator.validate(structuredClone(description) as never);
  expect(verdict.errors ?? []).toEqual([]);
  expect([verdict.valid, validator.version]).toEqual([true, '3.1']);
  const broken = structuredClone(description) as unknown as { paths: { x?: object } };
  broken.paths.x = { get: { responses: 7 } };
  expect((await new Validator().validate(broken as never)).valid).toBe(false);
});

test('has only schemas that are JSON Schema, and names that lead somewhere', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(description, 'api');
  for (const name of Object.keys(description.components.schemas)) {
    expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` }), name).not.toThrow();
  }
});

test('says of every route who may use it, and what it answers', () => {
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const what = `${method} ${path}`;
      expect(operation.summary, what).toBeTruthy();
      expect(operation, what).toMatchObject({ security: [{ token: [] }, { session: [] }] });
      expect(Object.keys(operation.responses), what).toEqual(
        expect.arrayContaining(['400', '401', '403', '429']),
      );
    }
  }
});

test('is there for people too, with everything in it and nothing from elsewhere', async () => {
  const page = await (await web.app.app.request('/docs', { headers: HOST })).text();
  for (const path of Object.keys(description.paths)) expect(page).toContain(`/v1${path}<`);
  // The page around it has one script, of its own.
  expect(page.match(/<script[^>]*>/g)).toEqual([
    expect.stringMatching(/^<script type="module"[\w ="]* src="\/assets\/page\.js\?v=\w+">$/),
  ]);
  expect(page).not.toMatch(/<(img|iframe)|(?:src|href)="(?!\/|#)|style=/);
});

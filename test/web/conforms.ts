import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { WebApp } from '../../src/web/app.ts';

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, unknown> }>>;
}

/** Checks that answers are what the API's own description says they are. */
export interface Conformity {
  check(method: string, path: string, answer: Response): Promise<void>;
}

export async function readConformity(app: WebApp): Promise<Conformity> {
  const answer = await app.app.request('/v1/openapi.json', { headers: { host: '127.0.0.1' } });
  const description = (await answer.json()) as Description;
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(description, 'api');
  return {
    async check(method, path, given) {
      const [template, operation] = operationOf(description, method, path) ?? [];
      if (!operation) {
        expect(given.status, `${method} ${path} is not described`).toBe(404);
        return;
      }
      const what = `${method} ${template} ${given.status}`;
      const response = operation.responses[given.status];
      expect(response, `${what} is not described`).toBeDefined();
      const type = given.headers.get('content-type')?.split(';')[0];
      if (!response?.content) return;
      expect(Object.keys(response.content), what).toContain(type);
      if (!/^application\/(problem\+)?json$/.test(type!)) return;
      const pointer = ['paths', template!, method.toLowerCase(), 'responses', String(given.status)];
      const schema = [...pointer, 'content', type!, 'schema'].map(escaped).join('/');
      const validate = ajv.compile({ $ref: `api#/${schema}` });
      validate(await given.clone().json());
      expect(validate.errors ?? [], what).toEqual([]);
    },
  };
}

function operationOf(
  { paths }: Description,
  method: string,
  path: string,
): readonly [string, Operation] | null {
  const { pathname } = new URL(path, 'http://here.invalid');
  const steps = pathname.replace(/^\/v1/, '').split('/');
  // A step that is named comes before one that is a parameter.
  const templates = Object.keys(paths).sort((a, b) => count(a) - count(b));
  for (const template of templates) {
    const wanted = template.split('/');
    const fits = wanted.every((step, i) => step.startsWith('{') || step === steps[i]);
    const operation = paths[template]![method.toLowerCase()];
    if (fits && wanted.length === steps.length && operation) return [template, operation];
  }
  return null;
}

function count(template: string): number {
  return template.split('{').length;
}

function escaped(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}

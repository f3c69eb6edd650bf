import { Hono } from 'hono';
import type { WebEnv } from '../env.ts';
import type { View } from '../page/frame.ts';
import { show } from '../page/frame-of.ts';
import { html, NOTHING } from '../page/html.ts';
import type { Description, Operation, Parameter, SchemaObject } from './description.ts';

/** The API's description for people: one page, nothing from elsewhere. */
export function docsRoutes(describe: () => Description): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/', (c) => show(c, () => docsView(describe())));
}

function docsView({ info, paths }: Description): View {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'other');
  return {
    title: 'The API',
    nav: null,
    width: 'narrow',
    style: 'docs.css',
    body: html`<h1>The API</h1>
      <p>${info.title} ${info.version}. ${info.description}</p>
      <p>
        For programs: <a href="/v1/openapi.json">OpenAPI 3.1</a>. Send
        <code>Authorization: Bearer</code> and a token, which <code>leveltag token add</code> makes.
        Errors are <code>application/problem+json</code>, with a <code>code</code>.
      </p>
      <nav class="groups" aria-label="Groups">
        ${[...groups.keys()].map((group) => html`<a href="#${group}">${group}</a>`)}
      </nav>
      ${[...groups].map(
        ([group, members]) =>
          html`<section class="panel" aria-labelledby="${group}">
            <h2 id="${group}">${group}</h2>
            ${members.map(({ path, method, operation }) => operationBox(path, method, operation))}
          </section>`,
      )}`,
  };
}

function operationBox(path: string, method: string, operation: Operation) {
  const { summary, description, parameters = [], requestBody, responses } = operation;
  const schema = requestBody?.content['application/json']?.schema;
  return html`<details class="operation">
    <summary>
      <code><span class="method">${method.toUpperCase()}</span> /v1${path}</code> ${summary ?? ''}
    </summary>
    ${description ? html`<p>${description}</p>` : NOTHING}
    ${parameters.length > 0 ? parameterTable(parameters) : NOTHING}
    ${
      schema
        ? html`<h3>Body</h3>
            <pre>${shapeOf(schema)}</pre>`
        : NOTHING
    }
    <h3>Answers</h3>
    <dl>
      ${Object.entries(responses).map(
        ([status, { description: words }]) =>
          html`<dt>${status}</dt>
            <dd>${words}</dd>`,
      )}
    </dl>
  </details>`;
}

function parameterTable(parameters: readonly Parameter[]) {
  return html`<table class="plain">
    <thead>
      <tr>
        <th scope="col">Parameter</th>
        <th scope="col">In</th>
        <th scope="col">What</th>
      </tr>
    </thead>
    <tbody>
      ${parameters.map(
        ({ name, in: place, required, description, schema }) =>
          html`<tr>
            <td><code>${name}</code>${required ? ' (needed)' : ''}</td>
            <td>${place}</td>
            <td>
              ${[description ?? schema?.description, schema && shapeOf(schema)].filter(Boolean).join(' ')}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const MOST_VALUES = 6;

/** A schema in a few words. */
function shapeOf({ $ref, type, enum: values, items, default: given }: SchemaObject): string {
  if ($ref) return $ref.split('/').at(-1)!;
  const words = values
    ? values.slice(0, MOST_VALUES).join(' | ') + (values.length > MOST_VALUES ? ' | …' : '')
    : items
      ? `list of ${shapeOf(items)}`
      : [type ?? []].flat().join(' or ');
  return given === undefined ? words : `${words}, default ${JSON.stringify(given)}`;
}

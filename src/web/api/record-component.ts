import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Json } from '../../domain/canonical-json.ts';
import { RECORD_SCHEMA } from '../../schema/record-schema.ts';
import type { WebEnv } from '../env.ts';

/** The schema that `leveltag schema` prints, as components of the description. */
export function registerRecord(api: OpenAPIHono<WebEnv>): void {
  const { $defs, $id: _id, $schema: _schema, ...record } = moved(RECORD_SCHEMA) as Definitions;
  api.openAPIRegistry.registerComponent('schemas', 'Record', record as never);
  for (const [name, schema] of Object.entries($defs)) {
    api.openAPIRegistry.registerComponent('schemas', componentOf(name), schema as never);
  }
}

type Definitions = { readonly $defs: Record<string, Json> } & Record<string, Json>;

function componentOf(name: string): string {
  return `Record${name[0]!.toUpperCase()}${name.slice(1)}`;
}

function moved(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(moved);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key !== '$ref' || typeof value !== 'string') return [key, moved(value)];
      return [key, `#/components/schemas/${componentOf(value.replace('#/$defs/', ''))}`];
    }),
  );
}

import type { Json } from '../domain/canonical-json.ts';

/** A piece of JSON Schema. */
export type Schema = { readonly [key: string]: Json | undefined };

/** An object that has exactly these members, all required but the `optional` ones. */
export function exactly(
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

export function described(description: string, schema: Schema): Schema {
  return { description, ...schema };
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

export function oneOf(...values: readonly (string | null)[]): Schema {
  return { enum: values };
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const number: Schema = { type: 'number' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const pageNumber: Schema = { type: 'integer', minimum: 1 };
/** A date without time or zone. */
export const isoDate: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const yearMonth: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}$' };
export const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

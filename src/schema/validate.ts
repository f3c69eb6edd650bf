import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { RECORD_SCHEMA } from './record-schema.ts';

let compiled: ValidateFunction | undefined;

/**
 * What in a record breaks the contract, as `/result/level/score must be <= 100`; empty when it is valid.
 * Values are never part of a message, so that it may be logged.
 */
export function recordFaults(record: unknown): string[] {
  const validate = prepare();
  return validate(record) ? [] : (validate.errors ?? []).map(fault);
}

/** Compiles the schema, which `recordFaults` else does at its first record. */
export function prepare(): ValidateFunction {
  // `prefixItems` with `items: false` and `minItems` is a closed tuple; strictTuples asks for a fixed maxItems on top.
  compiled ??= new Ajv2020({ allErrors: true, strictTuples: false }).compile(RECORD_SCHEMA);
  return compiled;
}

function fault({ instancePath, message, params }: ErrorObject): string {
  const extra: unknown = params['additionalProperty'];
  const name = typeof extra === 'string' ? `: ${extra}` : '';
  return `${instancePath || '/'} ${message ?? 'is not valid'}${name}`;
}

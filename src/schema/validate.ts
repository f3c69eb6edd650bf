import type { ErrorObject, ValidateFunction } from 'ajv';
import { validate } from './compiled.ts';

const isValid = validate as ValidateFunction;

/**
 * What in a record breaks the contract, as `/result/level/score must be <= 100`; empty when it is valid.
 * Values are never part of a message, so that it may be logged.
 */
export function recordFaults(record: unknown): string[] {
  return isValid(record) ? [] : (isValid.errors ?? []).map(fault);
}

function fault({ instancePath, message, params }: ErrorObject): string {
  const extra: unknown = params['additionalProperty'];
  const name = typeof extra === 'string' ? `: ${extra}` : '';
  return `${instancePath || '/'} ${message ?? 'is not valid'}${name}`;
}

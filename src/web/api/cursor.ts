import { z } from '@hono/zod-openapi';
import type { Cursor } from '../../store/search.ts';
import { HttpProblem } from '../problem.ts';

const Fields = z.tuple([z.union([z.string(), z.number(), z.null()]), z.number().int().min(1)]);

export function writeCursor({ value, receipt }: Cursor): string {
  return Buffer.from(JSON.stringify([value, receipt])).toString('base64url');
}

/** @throws HttpProblem for what no page has given */
export function readCursor(text: string, wantsNumber: boolean): Cursor {
  try {
    const fields = Fields.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    const [value, receipt] = fields;
    if (value === null || (typeof value === 'number') === wantsNumber) return { value, receipt };
  } catch {
    // Told below.
  }
  throw new HttpProblem(400, 'invalid_cursor', 'Take "after" from "next" of the page before.');
}

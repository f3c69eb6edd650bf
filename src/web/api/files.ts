import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { IsoDate } from '../../domain/months.ts';
import { loadReceipts, receiptsOf, type ReceiptNumber } from '../../store/receipt-numbers.ts';
import type { WebEnv } from '../env.ts';
import { HttpProblem } from '../problem.ts';
import { safeNext } from '../session/safe-next.ts';
import { receiveRequest, type ReceivedRequest } from '../uploads/receive-request.ts';
import type { Web } from '../web.ts';
import { idempotent } from './idempotent.ts';
import { allowed, type Api, json, newApi, on, problems } from './plumbing.ts';
import { DateSchema, DocumentIdSchema } from './schemas.ts';

const FileSchema = z
  .object({
    id: z.number().int().openapi({ description: 'The number of the receipt: `/v1/results/{id}`.' }),
    documentId: DocumentIdSchema,
    name: z.string(),
    bytes: z.number().int(),
  })
  .openapi('ReceivedFile');

const RefusedSchema = z
  .object({
    index: z.number().int().openapi({ description: 'Its place among the files sent, from 0.' }),
    code: z.enum(['too_large', 'checksum']),
    name: z.string().optional(),
  })
  .openapi('RefusedFile');

const BatchNameSchema = z
  .string()
  .regex(/^[^\u0000-\u001f/\\]{1,120}$/)
  .openapi({ description: 'Groups what came in together. Default: a new one.' });

const upload = createRoute({
  method: 'post',
  path: '/files',
  tags: ['intake'],
  summary: 'Send one resume, many, or a zip',
  description:
    'Every part with a file name is received under that name; of a zip, the files in it. A field `sha256` before a file says what its bytes must hash to. The files are read and judged after the answer: follow the batch. The same file under the same name, day and batch is received once, however often it is sent.',
  ...allowed('recruiter'),
  request: {
    query: z.object({
      batch: BatchNameSchema.optional(),
      externalId: z.string().min(1).max(200).optional().openapi({
        description: 'The number of the person or application in your system.',
      }),
      receivedAt: DateSchema.optional().openapi({
        description:
          'The day on which they were received: what "Present" means in them. Default: today, UTC.',
      }),
      next: z.string().max(500).optional().openapi({
        description: 'For forms: a path here to go on to.',
      }),
      _csrf: z.string().optional().openapi({ description: 'For forms of a session.' }),
    }),
    headers: z.object({
      'idempotency-key': z.string().min(1).max(200).optional().openapi({
        description: 'The same key within a day gives the same answer and receives nothing again.',
      }),
    }),
  },
  responses: {
    202: json(
      z
        .object({
          batch: z.string(),
          files: z.array(FileSchema),
          refused: z.array(RefusedSchema),
          status: z.string().openapi({ description: 'Where the batch is followed.' }),
        })
        .openapi('Received'),
      'Received; the work is under way.',
    ),
    303: { description: 'For forms with `next`.' },
    ...problems(409, 413, 415, 422, 503),
  },
});

/** What an answer is made of again when it is asked for twice: numbers, as names may be erased in between. */
interface Answer {
  readonly batch: string;
  readonly receipts: readonly number[];
  readonly refused: readonly { readonly index: number; readonly code: 'too_large' | 'checksum' }[];
}

export function fileRoutes(web: Web): Api {
  const api = newApi();
  on(api, upload, async (c) => {
    const { batch, externalId = null, receivedAt, next } = c.req.valid('query');
    const answer = await idempotent<Answer>(web, c, async () => {
      const receiving = {
        receivedAt: receivedAt ?? today(),
        batch: batch ?? newBatch(),
        externalId,
      };
      const got = await receiveRequest(web.context, c.req.raw, receiving, web.settings.uploads);
      refuseEmpty(got);
      const ids = got.received.map(({ documentId }) => documentId);
      const names = new Set(got.received.map(({ name }) => name.toWellFormed()));
      const receipts = await receiptsOf(
        web.context.store.db,
        receiving.batch,
        receiving.receivedAt,
        ids,
      );
      return {
        batch: receiving.batch,
        receipts: receipts.filter(({ name }) => names.has(name)).map(({ receipt }) => receipt),
        refused: got.refused.map(({ index, refused }) => ({ index, code: refused! })),
      };
    });
    if (next !== undefined) return c.redirect(safeNext(next), 303);
    return respond(web, c, answer);
  });
  return api;
}

async function respond(web: Web, c: Context<WebEnv>, answer: Answer): Promise<Response> {
  const { batch, receipts, refused } = answer;
  const files = (await loadReceipts(web.context.store.db, receipts)).map(toFile);
  const status = `/v1/batches/${encodeURIComponent(batch)}`;
  return c.json({ batch, files, refused, status }, 202, { location: status });
}

function toFile({ receipt, documentId, name, bytes }: ReceiptNumber) {
  return { id: receipt, documentId, name, bytes };
}

function refuseEmpty({ received, refused }: ReceivedRequest): void {
  if (received.length > 0) return;
  if (refused.length === 0) {
    throw new HttpProblem(422, 'no_files', 'No part of the request is a file with a name.');
  }
  if (refused.every((part) => part.refused === 'checksum')) {
    throw new HttpProblem(
      422,
      'checksum',
      'What came in does not hash to the `sha256` that was sent.',
    );
  }
  throw new HttpProblem(413, 'too_large', 'The file is too large, or every file is.');
}

/** In the order in which they were made, and told apart when two people send at once. */
function newBatch(): string {
  const now = new Date().toISOString();
  return `${now.slice(0, 10)} ${now.slice(11, 19).replaceAll(':', '')} ${crypto.randomUUID().slice(0, 4)}`;
}

function today(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}

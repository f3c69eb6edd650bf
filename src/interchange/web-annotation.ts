import type { Rect } from '../domain/text-layer.ts';
import { offsetsOf } from './code-points.ts';
import {
  InterchangeError,
  INVOLVEMENTS,
  signalOf,
  type Label,
  type LabelledText,
  type LabelPart,
} from './labelled.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** RFC 8118 keeps the fragments of PDF: page, and a rectangle in points from its top left corner. */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3778';
const AROUND = 32;
const BY = { id: 'urn:leveltag', type: 'Software', name: 'leveltag' } as const;

/**
 * W3C Web Annotation (JSON-LD): one annotation a label, each part a target with its quote, its position in code
 * points, and its place on the page. The text itself is not part of it.
 */
export function toWebAnnotation({ id, text, labels }: LabelledText, documentId: string): unknown {
  const { toCodePoints } = offsetsOf(text);
  const source = `urn:sha256:${documentId}`;
  return {
    '@context': CONTEXT,
    id: `urn:leveltag:annotations:${id}`,
    type: 'AnnotationPage',
    startIndex: 0,
    items: labels.map((label) => ({
      id: `urn:leveltag:evidence:${documentId}:${label.id}`,
      type: 'Annotation',
      motivation: 'tagging',
      generator: BY,
      body: bodies(label),
      target: label.parts.map((part) => ({
        source,
        selector: [
          quoteSelector(text, part),
          {
            type: 'TextPositionSelector',
            start: toCodePoints(part.start),
            end: toCodePoints(part.end),
          },
          ...part.rects.map(fragment),
        ],
      })),
    })),
  };
}

function bodies({ signal, involvement, guard }: Label) {
  const said = [signal, `involvement:${involvement}`, ...(guard ? [`not-counted:${guard}`] : [])];
  return said.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
}

function quoteSelector(text: string, { start, end }: LabelPart) {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
    suffix: text.slice(end, end + AROUND).toWellFormed(),
  };
}

function fragment({ page, x0, y0, x1, y1 }: Rect) {
  const size = [x0, y0, x1 - x0, y1 - y0].map((points) => Math.round(points * 10) / 10);
  return {
    type: 'FragmentSelector',
    conformsTo: PDF_FRAGMENTS,
    value: `page=${page}&viewrect=${size.join(',')}`,
  };
}

interface Page {
  readonly items?: readonly {
    readonly body?: unknown;
    readonly target?: unknown;
  }[];
}

/**
 * Reads annotations back, for a text that is at hand.
 *
 * @throws InterchangeError for a position that the text has not, or another quote at it
 */
export function fromWebAnnotation(page: unknown, id: string, text: string): LabelledText {
  const { toUnits } = offsetsOf(text);
  const labels = ((page as Page).items ?? []).map(({ body, target }, at): Label => {
    const values = listOf(body).map((one) => String((one as { value?: unknown }).value ?? ''));
    const signal = values.map(signalOf).find((found) => found !== null);
    if (!signal) throw new InterchangeError(`${id}: annotation ${at} names no signal.`);
    const parts = listOf(target).map((one) => partOf(one, toUnits, text));
    if (parts.some((part) => part === null)) {
      throw new InterchangeError(`${id}: annotation ${at} does not fit the text.`);
    }
    const involvement = after(values, 'involvement:') ?? 'listed';
    if (!(INVOLVEMENTS as readonly string[]).includes(involvement)) {
      throw new InterchangeError(`${id}: annotation ${at} has an unknown involvement.`);
    }
    const guard = after(values, 'not-counted:') ?? null;
    return { id: `${at}`, signal, involvement, guard, rule: null, parts: parts as LabelPart[] };
  });
  return { id, text, labels };
}

function partOf(target: unknown, toUnits: (points: number) => number, text: string) {
  const selectors = listOf((target as { selector?: unknown }).selector) as Record<
    string,
    unknown
  >[];
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const start = toUnits(Number(position?.['start']));
  const end = toUnits(Number(position?.['end']));
  const words = text.slice(start, end);
  if (!(start < end) || (quote && quote['exact'] !== words)) return null;
  return { start, end, rects: [] };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function after(values: readonly string[], prefix: string): string | undefined {
  return values.find((value) => value.startsWith(prefix))?.slice(prefix.length);
}

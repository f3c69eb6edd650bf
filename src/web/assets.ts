import { Hono } from 'hono';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { takes } from './encodings.ts';
import type { WebEnv } from './env.ts';
import { HttpProblem } from './problem.ts';

const FOLDER = new URL('./assets/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** Style sheets that are kept apart by what they style and served as one. Later rules hold over earlier ones. */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  page: [
    'colours',
    'ground',
    'banner',
    'controls',
    'popups',
    'panels',
    'badges',
    'tables',
    'login',
    'windows',
  ],
  people: ['views', 'filters', 'list', 'compare', 'windows'],
  resume: ['head', 'timeline', 'split', 'pages', 'text', 'reasons', 'below', 'windows'],
};

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly hash: string;
}

/** Read once: a name that is not in the folder is not there, whatever it looks like as a path. */
const ASSETS = new Map<string, Asset>([
  ...readdirSync(FOLDER)
    .filter((name) => TYPES[extname(name)])
    .map((name) => [name, asset(name, [name])] as const),
  ...Object.entries(SHEETS).map(([folder, parts]) => {
    const name = `${folder}.css`;
    const paths = parts.map((part) => `${folder}/${part}.css`);
    return [name, asset(name, paths)] as const;
  }),
]);

function asset(name: string, paths: readonly string[]): Asset {
  const parts = paths.map((path) => readFileSync(new URL(path, FOLDER)));
  const bytes = new Uint8Array(Buffer.concat(parts));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { bytes, type: TYPES[extname(name)]!, hash };
}

/**
 * The address of what `src/web/assets` holds under a name, which changes with its bytes.
 *
 * @throws RangeError when there is none: a defect
 */
export function assetUrl(name: string): string {
  const known = ASSETS.get(name);
  if (!known) throw new RangeError(`no asset ${name}`);
  return `/assets/${name}?v=${known.hash}`;
}

/** As small as they get: it is done once. */
const PACKERS = {
  br: promisify(brotliCompress),
  gzip: (bytes: Uint8Array): Promise<Buffer> => promisify(gzip)(bytes, { level: 9 }),
} as const;
type Encoding = keyof typeof PACKERS;

const packed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

function packedAs(encoding: Encoding, { bytes, hash }: Asset): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${encoding} ${hash}`;
  const known = packed.get(key) ?? PACKERS[encoding](bytes).then((made) => new Uint8Array(made));
  packed.set(key, known);
  return known;
}

export function assetRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/:name', async (c) => {
    const asked = ASSETS.get(c.req.param('name'));
    if (!asked) throw new HttpProblem(404, 'not_found', 'There is nothing at this address.');
    const isCurrent = c.req.query('v') === asked.hash;
    const cache = isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache';
    const headers = { 'content-type': asked.type, 'cache-control': cache, vary: 'Accept-Encoding' };
    const encoding = (['br', 'gzip'] as const).find((each) => takes(c, each));
    if (!encoding) return c.body(asked.bytes, 200, headers);
    const body = await packedAs(encoding, asked);
    return c.body(body, 200, { ...headers, 'content-encoding': encoding });
  });
}

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
const IMAGES = ['.svg', '.png', '.ico'];

/** What every view has. Later rules hold over earlier ones. */
const PAGE = [
  'page/colours',
  'page/ground',
  'page/banner',
  'page/controls',
  'page/popups',
  'page/panels',
  'page/badges',
  'page/tables',
  'page/login',
  'page/windows',
];

/**
 * The one sheet and the one script of a view, made of files that are kept apart by what they are about: a browser
 * that has nothing yet waits longer for two answers than for the few more bytes of one.
 */
const MADE: Readonly<Record<string, readonly string[]>> = {
  'page.css': PAGE,
  'people.css': [...PAGE, ...inFolder('people', 'views', 'filters', 'list', 'compare', 'windows')],
  'resume.css': [
    ...PAGE,
    ...inFolder('resume', 'head', 'timeline', 'split', 'pages', 'text'),
    ...inFolder('resume', 'reasons', 'below', 'windows'),
  ],
  'intake.css': [...PAGE, 'intake'],
  'runs.css': [...PAGE, 'runs'],
  'docs.css': [...PAGE, 'docs'],
  'page.js': ['page'],
  'people.js': ['page', 'people'],
  'resume.js': ['page', 'resume'],
  'intake.js': ['page', 'intake'],
  'batch.js': ['page', 'batch'],
};

function inFolder(folder: string, ...parts: readonly string[]): string[] {
  return parts.map((part) => `${folder}/${part}`);
}

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly hash: string;
}

/** Read once: a name that is not in the folder is not there, whatever it looks like as a path. */
const ASSETS = new Map<string, Asset>([
  ...readdirSync(FOLDER)
    .filter((name) => IMAGES.includes(extname(name)))
    .map((name) => [name, asset(name, readFileSync(new URL(name, FOLDER)))] as const),
  ...Object.entries(MADE).map(([name, parts]) => {
    const kind = extname(name);
    const texts = parts.map((part) => readFileSync(new URL(part + kind, FOLDER), 'utf8'));
    return [
      name,
      asset(name, Buffer.from(kind === '.js' ? blocks(texts) : texts.join(''))),
    ] as const;
  }),
]);

/** Each script in a block of its own, so that none sees the names of another. */
function blocks(scripts: readonly string[]): string {
  return scripts.map((script) => `{\n${script}}\n`).join('');
}

function asset(name: string, content: Buffer): Asset {
  const bytes = new Uint8Array(content);
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

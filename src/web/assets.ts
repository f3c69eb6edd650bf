import { Hono } from 'hono';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
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

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly hash: string;
}

/** Read once: a name that is not in the folder is not there, whatever it looks like as a path. */
const ASSETS = new Map<string, Asset>(
  readdirSync(FOLDER)
    .filter((name) => TYPES[extname(name)])
    .map((name) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      return [name, { bytes, type: TYPES[extname(name)]!, hash }];
    }),
);

/**
 * The address of a file in `src/web/assets`, which changes with what it holds.
 *
 * @throws RangeError when there is none: a defect
 */
export function assetUrl(name: string): string {
  const asset = ASSETS.get(name);
  if (!asset) throw new RangeError(`no asset ${name}`);
  return `/assets/${name}?v=${asset.hash}`;
}

export function assetRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/:name', (c) => {
    const asset = ASSETS.get(c.req.param('name'));
    if (!asset) throw new HttpProblem(404, 'not_found', 'There is nothing at this address.');
    const isCurrent = c.req.query('v') === asset.hash;
    const cache = isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache';
    return c.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': cache });
  });
}

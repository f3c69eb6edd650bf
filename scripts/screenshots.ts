/**
 * Pictures of every view of the page, in both themes and two widths, from the invented resumes:
 *
 *   node scripts/screenshots.ts [--out FOLDER] [--only VIEW,VIEW] [--png] [--chromium PATH]
 *
 * They are WebP of at most 40 kB; `--png` keeps what they were made of too. Starts a server of its own on
 * a database of its own. Tells of each view that is wider than its window.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.ts';
import { openBrowser } from './fixtures/render/chromium.ts';
import { sampleServer } from './screenshots/sample-server.ts';
import { shoot } from './screenshots/shoot.ts';
import { viewsOf } from './screenshots/views.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(import.meta.dirname, '../docs/screenshots') },
    png: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    chromium: { type: 'string', default: findBrowser() ?? 'chromium' },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'leveltag-screenshots-'));
// At the very end: the database goes on writing until it has stopped.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(values.out, { recursive: true });
const browser = await openBrowser(values.chromium);
try {
  const server = await sampleServer(folder);
  try {
    const wanted = values.only.split(',').filter(Boolean);
    const views = viewsOf(server).filter(
      ({ name }) => wanted.length === 0 || wanted.includes(name),
    );
    for (const problem of await shoot(browser, server, views, values.out, values.png))
      console.error(problem);
  } finally {
    await server.close();
  }
} finally {
  await browser.close();
}

/**
 * Writes `fixtures/`: invented resumes with their truths, files without a tag, the gold list and the README.
 *
 *   node scripts/make-fixtures.ts [--chromium PATH]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { format } from 'prettier';
import { checkFixtures } from './fixtures/check.ts';
import type { Fixture } from './fixtures/fixture.ts';
import { goldLine } from './fixtures/gold-line.ts';
import { PEOPLE } from './fixtures/people/index.ts';
import { fixturesReadme } from './fixtures/readme.ts';
import { findBrowser } from './find-browser.ts';
import { openBrowser, printPdf } from './fixtures/render/chromium.ts';
import { renderDocx } from './fixtures/render/docx.ts';
import { renderPdfkit } from './fixtures/render/pdfkit.ts';
import { renderTxt } from './fixtures/render/txt.ts';
import { untaggedFixtures } from './fixtures/untagged.ts';

const { values } = parseArgs({
  options: { chromium: { type: 'string', default: findBrowser() ?? 'chromium' } },
});
const root = join(import.meta.dirname, '..', 'fixtures');

checkFixtures(PEOPLE);
// The libraries stamp files with the time and the zone of their making, and name text boxes at random.
process.env.TZ = 'UTC';
mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 0, 2, 3, 4, 5) });
mock.method(Math, 'random', () => 0.5);

const browser = await openBrowser(values.chromium);
try {
  for (const fixture of PEOPLE) {
    const folder = caseFolder(fixture.id);
    writeFileSync(join(folder, sourceName(fixture)), await render(browser, fixture));
    writeJson(join(folder, 'truth.json'), fixture.truth);
  }
  const untagged = await untaggedFixtures();
  for (const { id, file, bytes, outcome } of untagged) {
    writeFileSync(join(caseFolder(id), file), bytes);
    writeJson(join(caseFolder(id), 'truth.json'), { outcome });
  }
  writeFileSync(join(root, 'README.md'), await formatMarkdown(fixturesReadme(PEOPLE, untagged)));
} finally {
  await browser.close();
}
mkdirSync(join(root, 'gold'), { recursive: true });
const lines = PEOPLE.map((each) => goldLine(each, `resumes/${each.id}/${sourceName(each)}`));
writeFileSync(join(root, 'gold', 'dev.jsonl'), `${lines.join('\n')}\n`);

function caseFolder(id: string): string {
  const folder = join(root, 'resumes', id);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

function formatMarkdown(text: string): Promise<string> {
  return format(text, { parser: 'markdown' });
}

function sourceName({ recipe }: Fixture): string {
  return `source.${recipe.by === 'docx' || recipe.by === 'txt' ? recipe.by : 'pdf'}`;
}

async function render(browser: Browser, { resume, recipe }: Fixture): Promise<Buffer> {
  switch (recipe.by) {
    case 'chromium':
      return printPdf(browser, resume, recipe);
    case 'pdfkit':
      return renderPdfkit(resume, recipe);
    case 'docx':
      return renderDocx(resume, recipe);
    case 'txt':
      return renderTxt(resume, recipe);
  }
}

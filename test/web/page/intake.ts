import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { zip } from '../../extract/zip.ts';
import { resumeFiles, resumeText, type TestPage } from './set-up.ts';

const RESUMES = join(import.meta.dirname, '../../../fixtures/resumes');

/** They are read while tests run that need none of them. */
export function testsOfSending(page: () => TestPage): void {
  test('fifty files that are chosen are sent, and followed', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/intake`);
    await window.getByLabel('Name of the batch').fill('autumn/2026');
    await window.locator('[data-files]').setInputFiles(resumeFiles(50));
    await window.waitForURL('**/intake/*');
    expect(new URL(window.url()).pathname).toBe('/intake/autumn-2026');
    await window.getByText('of 50 files').first().waitFor();
  });
}

export function testsOfIntake(page: () => TestPage): void {
  test('what was sent is read and counted, and files without a level are told with what to do', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/intake/autumn-2026`);
    await isRead(window);
    const text = await window.locator('main').innerText();
    expect(text).toContain('50 of 50 files');
    expect(text).toContain('Remove the password and send the file again.');
    await window.getByRole('link', { name: 'Show the people of this batch' }).click();
    expect(await window.locator('.result-line p').first().textContent()).toBe('50 people');
  });

  test('a folder that is dropped is sent with its folders, without what is hidden in it', () =>
    withFolder(async (folder) => {
      const autumn = join(folder, 'applications/autumn');
      await mkdir(join(folder, 'applications/.hidden'), { recursive: true });
      await cp(join(RESUMES, 'mid-hosting-operations/source.txt'), join(autumn, 'one.txt'));
      await cp(join(RESUMES, 'senior-telecom-programme/source.txt'), join(autumn, 'two.txt'));
      await writeFile(join(folder, 'applications/.hidden/three.txt'), 'hidden');
      await writeFile(join(folder, 'applications/.four.txt'), 'hidden');
      const window = await page().open();
      await drop(window, page().address, 'dropped', join(folder, 'applications'));
      expect(await namesOf(window)).toEqual(['autumn/one.txt', 'autumn/two.txt']);
    }));

  test('a zip that is dropped is read as a folder', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'applications.zip');
      const parts = { 'autumn/one.txt': resumeText('mid-hosting-operations'), 'no.txt': 'Soup.' };
      await writeFile(path, zip(parts));
      const window = await page().open();
      await drop(window, page().address, 'zipped', path);
      expect(await namesOf(window)).toEqual([
        'applications.zip/autumn/one.txt',
        'applications.zip/no.txt',
      ]);
    }));

  test('files that do not get through are named with the reason, and sent again by one click', async () => {
    const window = await page().open();
    await window.goto(`${page().address}/intake`);
    await window.getByLabel('Name of the batch').fill('again');
    await window.route('**/v1/files*', (route) => route.abort(), { times: 1 });
    await window.locator('[data-files]').setInputFiles(resumeFiles(1));
    const progress = window.locator('[data-progress]');
    await progress.getByText('1 not taken.').waitFor();
    expect(await progress.locator('li').innerText()).toMatch(/: the server does not answer\.$/);
    await progress.getByRole('button', { name: 'Send these again' }).click();
    await isRead(window);
    expect(await window.locator('main').innerText()).toContain('1 of 1 file');
  });
}

/** Drops a file or folder as from a desktop: a script could not make up its entries. */
async function drop(window: Page, address: string, batch: string, path: string): Promise<void> {
  await window.goto(`${address}/intake`);
  await window.getByLabel('Name of the batch').fill(batch);
  const box = (await window.locator('[data-drop]').boundingBox())!;
  const place = { x: box.x + box.width / 2, y: box.y + 20 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const session = await window.context().newCDPSession(window);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await isRead(window);
}

async function isRead(window: Page): Promise<void> {
  await window.waitForURL('**/intake/*');
  await window.locator('#batch[data-running=no]').waitFor({ timeout: 120_000 });
}

async function namesOf(window: Page): Promise<string[]> {
  await window.getByRole('link', { name: 'Show the people of this batch' }).click();
  const names = await window.locator('.people .name a').allTextContents();
  return names.map((name) => name.trim()).sort();
}

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leveltag-drop-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

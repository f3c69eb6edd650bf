import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { docxTruth } from './docx-truth.ts';
import { program } from './engines.ts';
import type { Engine, SourceFile } from './engines.ts';

export async function readWithMammoth(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

/**
 * Readers of the body of a document; none but LibreOffice and the walk of the XML knows headers, footers and
 * text boxes, which are measured apart.
 */
export function docxEngines(files: readonly SourceFile[]): readonly Engine[] {
  const office = convertAll(files);
  return [
    { name: 'mammoth', votes: true, read: ({ bytes }) => readWithMammoth(bytes).catch(() => null) },
    { name: 'docx2txt', votes: true, read: program('docx2txt', (path) => [path, '-']) },
    {
      name: 'pandoc',
      votes: true,
      read: program('pandoc', (path) => ['-f', 'docx', '-t', 'plain', '--wrap=none', path]),
    },
    { name: 'LibreOffice', votes: true, read: async (file) => office.get(file) ?? null },
    { name: 'the XML itself', votes: true, read: async ({ bytes }) => bodyOf(bytes) },
  ];
}

function bodyOf(bytes: Uint8Array): string | null {
  try {
    return docxTruth(bytes).body.join('\n');
  } catch {
    return null;
  }
}

/** LibreOffice takes seconds to start, so it converts all files in one go; none where it is not installed. */
function convertAll(files: readonly SourceFile[]): ReadonlyMap<SourceFile, string> {
  const folder = mkdtempSync(join(tmpdir(), 'leveltag-office-'));
  try {
    files.forEach((file, i) => copyFileSync(file.path, join(folder, `${i}.docx`)));
    const names = files.map((_, i) => join(folder, `${i}.docx`));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    execFileSync('soffice', [profile, ...target, ...names], { stdio: 'ignore' });
    return new Map(files.flatMap((file, i) => converted(file, join(folder, `${i}.txt`))));
  } catch {
    return new Map();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function converted(file: SourceFile, path: string): [SourceFile, string][] {
  return existsSync(path) ? [[file, readFileSync(path, 'utf8')]] : [];
}

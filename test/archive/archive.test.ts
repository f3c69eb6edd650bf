import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive, readEntry } from '../../src/archive/archive.ts';
import { extract } from '../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { docx, zip } from '../extract/zip.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leveltag-archive-'));
});
afterEach(() => {
  expect(readdirSync(folder), 'nothing is unpacked to disk').toEqual(['a.zip']);
  rmSync(folder, { recursive: true });
});

function opened(bytes: Uint8Array, limits = {}) {
  const path = join(folder, 'a.zip');
  writeFileSync(path, bytes);
  return openArchive(Buffer.from(path), { ...DEFAULT_LIMITS, ...limits });
}

async function names(bytes: Uint8Array): Promise<string[] | null> {
  const archive = await opened(bytes);
  return archive && archive.entries.map(({ name }) => name);
}

/** The outcome of each entry by its name. */
async function outcomes(bytes: Uint8Array, limits = {}): Promise<Record<string, string>> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const found: Record<string, string> = {};
  for (const entry of (await opened(bytes, limits))?.entries ?? []) {
    const extraction = await extract(await readEntry(entry, all), { limits: all });
    found[entry.name] = extraction.kind === 'read' ? 'read' : extraction.untagged.code;
  }
  return found;
}

const RESUME =
  'EXPERIENCE\nProject manager at Borealis Clinics from March 2016 to present, responsible for the budget.\nEDUCATION\nBachelor of science\n';

describe('the entries of an archive', () => {
  it('come as a walk over the unpacked folders would', async () => {
    const files = { 'b.txt': 'x', 'a/c.txt': 'x', 'a.txt': 'x', 'a/B.txt': 'x', 'a/b/d.txt': 'x' };
    expect(await names(zip(files))).toEqual(['a/B.txt', 'a/b/d.txt', 'a/c.txt', 'a.txt', 'b.txt']);
  });

  it('leave out what no person put there, and say so', async () => {
    const archive = await opened(
      zip({
        'a/': '',
        'a/cv.txt': 'x',
        '__MACOSX/a/._cv.txt': 'x',
        'a/.DS_Store': 'x',
        'Thumbs.db': 'x',
      }),
    );
    expect(archive!.entries.map(({ name }) => name)).toEqual(['a/cv.txt']);
    expect([...archive!.skipped]).toEqual([
      ['folders', 1],
      ['files of the system', 3],
    ]);
  });

  it('leave out links', async () => {
    const link = { os: 3, attrs: (0o120777 << 16) >>> 0 } as const;
    const archive = await opened(
      zipSync({
        passwd: [Buffer.from('/etc/passwd'), link],
        'cv.txt': Buffer.from('x'),
      } as Zippable),
    );
    expect(archive!.entries.map(({ name }) => name)).toEqual(['cv.txt']);
  });

  it.each([
    ['../../etc/cv.txt', 'etc/cv.txt'],
    ['/abs/cv.txt', 'abs/cv.txt'],
    ['C:\\Users\\cv.txt', 'Users/cv.txt'],
    ['a/./b//cv.txt', 'a/b/cv.txt'],
    ['cv\u0007\u001b[2J\u202etxt', 'cv[2Jtxt'],
    ['..', 'unnamed'],
  ])('%s is called %s', async (written, shown) => {
    expect(await names(zip({ [written]: 'x' }))).toEqual([shown]);
  });
});

describe('what each entry comes to', () => {
  it('files are read, whatever they are called', async () => {
    expect(await outcomes(zip({ 'a.txt': RESUME, 'b.pdf': docx('<w:p/>'), 'c.csv': '' }))).toEqual({
      'a.txt': 'read',
      'b.pdf': 'empty',
      'c.csv': 'empty',
    });
  });

  it('an archive in it is not opened', async () => {
    expect(await outcomes(zip({ 'b.zip': zip({ 'a.txt': RESUME }) }))).toEqual({
      'b.zip': 'unsupported_type',
    });
  });

  it('one with a password', async () => {
    const bytes = zip({ 'a.txt': RESUME, 'b.txt': RESUME });
    const directory = Buffer.from(bytes).indexOf(Buffer.from('504b0102', 'hex'));
    bytes[directory + 8]! |= 1;
    expect(await outcomes(bytes)).toEqual({ 'a.txt': 'encrypted', 'b.txt': 'read' });
  });

  it('one that is damaged', async () => {
    const bytes = zip({ 'a.txt': RESUME, 'b.txt': RESUME });
    bytes[60]! ^= 0xff;
    expect(await outcomes(bytes)).toEqual({ 'a.txt': 'corrupt', 'b.txt': 'read' });
  });

  it('one whose stated size is a lie', async () => {
    const bytes = zip({ 'a.txt': RESUME });
    const directory = Buffer.from(bytes).indexOf(Buffer.from('504b0102', 'hex'));
    bytes[directory + 24]! -= 5;
    expect(await outcomes(bytes)).toEqual({ 'a.txt': 'corrupt' });
  });

  it('one that is too large, and one that unpacks to too much of its size', async () => {
    const large = zip({ 'a.txt': RESUME, 'b.txt': new Uint8Array(3_000_000) }, 9);
    expect(await outcomes(large)).toEqual({ 'a.txt': 'read', 'b.txt': 'limit_exceeded' });
    expect(await outcomes(large, { maxBytes: 100 })).toEqual({
      'a.txt': 'limit_exceeded',
      'b.txt': 'limit_exceeded',
    });
  });

  it('what cannot be unpacked has an identity of its own', async () => {
    const bytes = zip(
      { 'a.txt': new Uint8Array(3_000_000), 'b.txt': new Uint8Array(4_000_000) },
      9,
    );
    const entries = (await opened(bytes))!.entries;
    const [a, b] = await Promise.all(entries.map((each) => readEntry(each, DEFAULT_LIMITS)));
    expect(a).not.toEqual(b);
    expect(a).toEqual(await readEntry(entries[0]!, DEFAULT_LIMITS));
  });
});

describe('what is no archive to open', () => {
  const sound = zip({ 'a.txt': RESUME });
  it.each<[string, Uint8Array, string]>([
    ['a document', docx('<w:p/>'), 'empty'],
    ['an archive of nothing', zip({}), 'unsupported_type'],
    ['one of folders alone', zip({ 'a/': '' }), 'unsupported_type'],
    ['one cut off', sound.subarray(0, sound.length - 30), 'corrupt'],
    ['text', Buffer.from(RESUME), 'read'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('%s', async (_, bytes, code) => {
    expect(await opened(bytes)).toBeNull();
    const extraction = await extract(bytes);
    expect(extraction.kind === 'read' ? 'read' : extraction.untagged.code).toBe(code);
  });

  it('one of too many files, or of too many bytes', async () => {
    const many = zip(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, 'x'])));
    expect(await opened(many, { maxEntries: 20 })).toBeNull();
    const limits = { ...DEFAULT_LIMITS, maxEntries: 20 };
    expect(await extract(many, { limits })).toMatchObject({
      untagged: { code: 'limit_exceeded', message: expect.stringContaining('20 entries') },
    });
    expect(await opened(sound, { maxInflatedBytes: 1 })).toBeNull();
  });
});

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/domain/extraction.ts';
import { extract } from '../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { p, RESUME } from './docx/read.ts';
import { docx, docxParts, zip } from './zip.ts';

function outcome(extraction: Extraction): string {
  return extraction.kind === 'read' ? 'read' : extraction.untagged.code;
}

async function outcomeOf(bytes: Uint8Array | string, limits = {}): Promise<string> {
  const given = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return outcome(await extract(given, { limits: { ...DEFAULT_LIMITS, ...limits } }));
}

const SOUND = docxParts(RESUME);

function withBody(document: string): Uint8Array {
  return zip({ ...SOUND, 'word/document.xml': document });
}

/** The same file with one byte of its first packed part changed. */
function damaged(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = Buffer.from(copy).indexOf('word/document.xml') + 60;
  copy[at]! ^= 0xff;
  return copy;
}

describe('files that are not read end in a typed outcome', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n\n ', 'empty'],
    ['an unknown type', Buffer.from([0, 1, 2, 3]), 'unsupported_type'],
    ['RTF without words', '{\\rtf1 }', 'empty'],
    ['a web page without words', '<html><body>&nbsp;</body></html>', 'empty'],
    ['a spreadsheet', zip({ 'xl/workbook.xml': '<a/>' }), 'unsupported_type'],
    ['half a picture', Buffer.from('ffd8ffe000', 'hex'), 'corrupt'],
    ['an encrypted document', ole('EncryptedPackage'), 'encrypted'],
    ['a document without text', docx('<w:p/>'), 'empty'],
    [
      'a document of pictures',
      zip({ ...docxParts('<w:p/>'), 'word/media/1.png': 'x' }),
      'needs_ocr',
    ],
    ['half a document', zip(SOUND).subarray(0, 900), 'corrupt'],
    ['a document with a damaged part', damaged(zip(SOUND)), 'corrupt'],
    ['a document without its text part', zip({ 'word/styles.xml': '<a/>' }), 'corrupt'],
    ['a document that is no XML', withBody('no XML at all'), 'corrupt'],
    [
      'a document with a type declaration',
      withBody('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      'corrupt',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await outcomeOf(bytes)).toBe(code);
  });

  it('say what to do', async () => {
    const extraction = await extract(zip({ 'xl/workbook.xml': '<a/>' }));
    expect(extraction).toMatchObject({
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      untagged: { action: expect.stringContaining('PDF or DOCX') },
    });
  });
});

describe('limits', () => {
  const long = docx(p('word '.repeat(2000)) + RESUME);
  it.each<[string, Uint8Array | string, object]>([
    ['bytes', zip(SOUND), { maxBytes: 100 }],
    ['parts', zip(SOUND), { maxEntries: 3 }],
    ['bytes once unpacked', long, { maxInflatedBytes: 4000 }],
    ['XML nodes', long, { maxXmlNodes: 10 }],
    ['XML depth', docx('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300) + RESUME), {}],
    ['characters of a document', long, { maxCharacters: 1000 }],
    ['characters of a text', 'word '.repeat(2000), { maxCharacters: 1000 }],
  ])('on %s', async (_, bytes, limits) => {
    expect(await outcomeOf(bytes, limits)).toBe('limit_exceeded');
  });

  it('stop a bomb before it is unpacked', async () => {
    const bomb = zip({ ...SOUND, 'word/document.xml': new Uint8Array(60_000_000) }, 9);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await outcomeOf(bomb)).toBe('limit_exceeded');
  });
});

describe('the second reader', () => {
  it('reads what the first cannot, and the document says so', async () => {
    const unsound = SOUND['word/document.xml']!.replace('Clinics', '& Clinics');
    const extraction = await extract(withBody(unsound));
    expect(extraction).toMatchObject({
      quality: 'degraded',
      findings: [{ code: 'second_reader' }],
    });
  });

  it('does not change what a document of the docx library says', async () => {
    const { Document, Packer, Paragraph } = createRequire(import.meta.url)('docx');
    const text =
      'Project manager with experience, skills and education, and a budget for the team.';
    const document = new Document({ sections: [{ children: [new Paragraph(text)] }] });
    const extraction = await extract(await Packer.toBuffer(document));
    expect(extraction).toMatchObject({ kind: 'read', quality: 'ok', layer: { text } });
  });
});

describe('any bytes', () => {
  it('never make it throw', async () => {
    const heads = ['', '{\\rtf', 'PK\u0003\u0004', '<html', '\ufeff'].map((head) =>
      Buffer.from(head),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 400 }),
        async (head, tail) => {
          expect((await extract(Buffer.concat([head, tail]))).kind).toMatch(/read/);
        },
      ),
    );
  });

  it('in a document’s place never make it throw', async () => {
    const sound = zip(SOUND);
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, value) => {
        const copy = Uint8Array.from(sound);
        copy[at] = value;
        expect((await extract(copy)).kind).toMatch(/read/);
      }),
      { numRuns: 200 },
    );
  });

  it('give the same value twice', async () => {
    const bytes = docx(p('Rosa Example') + RESUME);
    expect(await extract(bytes)).toEqual(await extract(bytes));
  });
});

function ole(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ]);
}

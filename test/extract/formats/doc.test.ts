import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CFB from 'cfb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/extract.ts';
import { described, outcomeOf, read } from './described.ts';

const FIXTURE = readFileSync(
  join(import.meta.dirname, '../../../fixtures/formats/senior-hospital-platform.doc'),
);

/** The fixture with a change in one of its streams. */
function changed(name: string, change: (stream: Buffer) => void): Uint8Array {
  const file = CFB.parse(FIXTURE);
  const stream = Buffer.from(CFB.find(file, name)!.content as Uint8Array);
  change(stream);
  CFB.utils.cfb_add(file, `/${name}`, stream);
  return CFB.write(file, { type: 'buffer' }) as Uint8Array;
}

/** Overwrites the first words that equal `from`; they have the same length. */
function replaceText(stream: Buffer, from: string, to: string): void {
  for (const encoding of ['utf16le', 'latin1'] as const) {
    const at = stream.indexOf(Buffer.from(from, encoding));
    if (at >= 0) stream.write(to, at, encoding);
  }
}

describe('what a document shows', () => {
  it('headings, lists, bold lines, header and footer are told apart', async () => {
    const blocks = await described(FIXTURE);
    expect(blocks[0]).toMatch(/^header: /);
    expect(blocks.at(-1)).toMatch(/^footer: /);
    expect(blocks).toContain('/heading: EDUCATION');
    expect(blocks.filter((block) => block.startsWith('/strong: '))).toHaveLength(4);
    expect(blocks.filter((block) => block.startsWith('list_item: • '))).toHaveLength(21);
  });

  it('fields show their result, not their instruction', async () => {
    const file = changed('WordDocument', (stream) =>
      replaceText(stream, 'for healthcare IT', '\x13 LINK ab\x14health\x15'),
    );
    expect((await described(file)).join('\n')).toContain('health with over 12 years');
  });

  it('pictures, marks of notes and optional hyphens show nothing', async () => {
    const file = changed('WordDocument', (stream) =>
      replaceText(stream, 'healthcare', 'heal\x1f\x01\x02\x05th'),
    );
    expect((await described(file)).join('\n')).toContain('for health IT');
  });
});

describe('documents that are broken or hostile', () => {
  const flag = (at: number, bits: number) =>
    changed('WordDocument', (stream) => stream.writeUInt16LE(stream.readUInt16LE(at) | bits, at));
  it.each<[string, Uint8Array, string]>([
    ['sound', changed('WordDocument', () => undefined), 'read'],
    ['cut off', FIXTURE.subarray(0, 6_000), 'corrupt'],
    ['half of it', FIXTURE.subarray(0, FIXTURE.length / 2), 'corrupt'],
    ['a password', flag(0x0a, 0x0100), 'encrypted'],
    ['no header', changed('WordDocument', (stream) => stream.fill(0, 0, 2)), 'corrupt'],
    [
      'Word 95',
      changed('WordDocument', (stream) => stream.writeUInt16LE(0x65, 2)),
      'unsupported_type',
    ],
    ['no table of pieces', changed('1Table', (stream) => stream.fill(0)), 'corrupt'],
    ['no text', changed('WordDocument', (stream) => stream.fill(0, 0x4c, 0x6c)), 'empty'],
  ])('%s', async (_, file, code) => {
    expect(await outcomeOf(file)).toBe(code);
  });

  it('formats that point nowhere cost the formats, not the text', async () => {
    const file = changed('WordDocument', (stream) => stream.fill(0xff, 0xfa, 0x10a));
    expect((await read(file)).layer.text).toContain('Program Manager, Clinical Applications');
  });

  it('too many characters are a limit', async () => {
    expect(await outcomeOf(FIXTURE, { maxCharacters: 1_000 })).toBe('limit_exceeded');
  });

  it('wherever bytes are changed, there is a typed outcome', async () => {
    const change = fc.tuple(fc.nat(FIXTURE.length - 1), fc.constantFrom(0, 1, 0x7f, 0xff));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(FIXTURE);
        for (const [at, value] of changes) bytes[at] = value;
        const extraction = await extract(bytes);
        if (extraction.kind === 'unread') {
          expect(extraction.untagged.code).not.toBe('parser_crashed');
        } else {
          expect(extraction.layer.text.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});

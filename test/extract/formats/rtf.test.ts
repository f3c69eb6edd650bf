import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/extract.ts';
import { described, outcomeOf, read, RESUME } from './described.ts';

const HEAD =
  String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}{\f2\fcharset204 Arial;}{\f3\fcharset128 Mincho;}}` +
  String.raw`{\colortbl;\red255\green255\blue255;\red0\green0\blue128;}` +
  String.raw`{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2\outlinelevel1 Part;}}`;

/** An RTF file of this body, one byte for each character. */
function rtf(body: string): Uint8Array {
  return Buffer.from(`${HEAD}${body}\\pard\\plain ${RESUME}\\par}`, 'latin1');
}

describe('what a document shows', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', String.raw`One\par Two\par `, ['One', 'Two']],
    ['lines', String.raw`One\line Two\par `, ['One', 'Two']],
    ['a word wrapped in the file', 'Pro\r\nject\\par ', ['Project']],
    ['tabs', String.raw`One\tab Two\par `, ['One Two']],
    ['characters by name', String.raw`\ldblquote A\rdblquote\emdash b\~c\_d\par `, ['“A”—b c-d']],
    ['escapes', String.raw`\{a\}\\b\par `, ['{a}\\b']],
    ['Windows-1252', String.raw`caf\'e9 \'80\par `, ['café €']],
    ['bytes as they are', 'caf\xe9\\par ', ['café']],
    ['a Cyrillic font', String.raw`{\f2 \'cc\'ee\'f1\'ea\'e2\'e0}\par `, ['Москва']],
    ['a character of two bytes', String.raw`a{\f3 \'93\'8c}\par `, ['a東']],
    ['Unicode with its stand-in', String.raw`\u8364 ?5\par `, ['€5']],
    ['Unicode with two', String.raw`\uc2\u8364 ab5\par `, ['€5']],
    ['Unicode with a byte', String.raw`\u8364\'805\par `, ['€5']],
    ['Unicode with none', String.raw`\uc0\u8364 5\par `, ['€5']],
    ['Unicode beyond the first plane', String.raw`\u-10179?\u-8704?x\par `, ['😀x']],
    ['a heading style', String.raw`\s1 Summary\par\pard text\par `, ['/heading: Summary', 'text']],
    ['an outline level', String.raw`\pard\s2 Part\par\pard text\par `, ['/heading: Part', 'text']],
    ['bold lines', String.raw`{\b One}\par{\b One} two\par `, ['/strong: One', 'One two']],
    [
      'list items of newer files',
      String.raw`\pard\ls1{\listtext\f1\'b7\tab}One\par\pard\ls2{\listtext 2.\tab}Two\par `,
      ['list_item: • One', 'list_item: Two'],
    ],
    [
      'list items of older files',
      String.raw`{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt{\pntxtb\'b7}}One\par `,
      ['list_item: • One'],
    ],
    [
      'a table',
      String.raw`\trowd\cellx1\cellx2\pard\intbl 2016\cell Led\par more\cell\row\pard\intbl b\cell c\cell\row\pard after\par `,
      [
        'table_cell[0,0]: 2016',
        'table_cell[0,1]: Led',
        'table_cell[0,1]: more',
        'table_cell[1,0]: b',
        'table_cell[1,1]: c',
        'after',
      ],
    ],
    [
      'header, note and footer, each once',
      String.raw`{\header Head\par}{\headerf Head\par}{\footer Foot\par}One{\footnote Note}\par `,
      ['header: Head', 'One', 'Note', 'footer: Foot'],
    ],
    [
      'a text box',
      String.raw`One{\shp{\*\shpinst\shpleft1{\sp{\sn fillColor}{\sv 1}}{\shptxt \pard Box\par}}{\shprslt no}}\par `,
      ['One', 'text_box: Box'],
    ],
    ['a link', String.raw`{\field{\*\fldinst HYPERLINK "x"}{\fldrslt One}}\par `, ['One']],
    ['the better of two texts', String.raw`{\upr{plain}{\*\ud{caf\u233 ?}}}\par `, ['café']],
  ])('%s', async (_, body, expected) => {
    expect(await described(rtf(body))).toEqual(expected);
  });
});

describe('what is no text', () => {
  it.each([
    String.raw`{\info{\author no}}`,
    String.raw`{\pict\pngblip 89504e470d0a}`,
    String.raw`{\*\unknown no}`,
    String.raw`{\object{\*\objdata 0102}}`,
    String.raw`{\*\bkmkstart no}`,
    String.raw`{\xe no}`,
    String.raw`{\deleted no}`,
    String.raw`{\pict\bin4 {}}}}`,
  ])('%s', async (litter) => {
    expect(await described(rtf(`One${litter}Two\\par `))).toEqual(['OneTwo']);
  });
});

describe('what is hidden, beside what is seen', () => {
  it.each<[string, string, string]>([
    ['hidden', String.raw`\v x y\v0\par `, '{vanish}: x y'],
    ['hidden and shown again', String.raw`{\v x}y z\par `, '{vanish: x}: xy z'],
    ['white', String.raw`{\cf1 x y}\par `, '{no_contrast}: x y'],
    ['navy', String.raw`{\cf2 x y}\par `, 'x y'],
    ['white on navy', String.raw`{\cf1\chcbpat2 x y}\par `, 'x y'],
    ['white in a navy paragraph', String.raw`\pard\cbpat2{\cf1 x y}\par `, 'x y'],
    ['navy on navy', String.raw`{\cf2\highlight2 x y}\par `, '{no_contrast}: x y'],
    ['tiny', String.raw`{\fs2 x y}\par `, '{tiny}: x y'],
    ['small', String.raw`{\fs12 x y}\par `, 'x y'],
  ])('%s', async (_, body, expected) => {
    expect(await described(rtf(body))).toEqual([expected]);
  });
});

describe('documents that are broken or hostile', () => {
  const open = (count: number) => `{\\rtf1 ${'{'.repeat(count)}x${'}'.repeat(count)} ${RESUME}}`;
  it.each<[string, string, string]>([
    ['no words', '{\\rtf1 \\par}', 'empty'],
    ['a picture alone', '{\\rtf1 {\\pict 00}}', 'needs_ocr'],
    ['cut off before the text', '{\\rtf1{\\fonttbl{\\f0 Ari', 'corrupt'],
    ['groups in groups', open(200), 'read'],
    ['too many of them', open(1_000), 'limit_exceeded'],
    ['too many cells', `{\\rtf1 ${'\\cell'.repeat(60_000)}}`, 'limit_exceeded'],
    ['too many characters', `{\\rtf1 ${'word '.repeat(30_000)}}`, 'limit_exceeded'],
    ['closed too often', `{\\rtf1 One\\par}}}}} ${RESUME}`, 'read'],
    ['binary data longer than the file', '{\\rtf1 {\\pict\\bin999999 a', 'corrupt'],
    ['a cell, row and box that nothing opened', `{\\rtf1\\cell\\row{\\shptxt}${RESUME}}`, 'read'],
  ])('%s', async (_, file, code) => {
    expect(await outcomeOf(file, { maxCharacters: 100_000 })).toBe(code);
  });

  it('one that ends early is read, and says so', async () => {
    const cut = await read(`{\\rtf1 {${RESUME}\\par`);
    expect(cut).toMatchObject({ quality: 'degraded', findings: [{ code: 'cut_short' }] });
  });

  it('whatever the bytes, there is an outcome', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '\\par ',
      '\\cell',
      '\\row',
      '\\trowd',
      '\\intbl ',
      '\\u55357?',
      "\\'e9",
      'x',
      '\\*',
      '\\shptxt ',
      '\\footnote ',
      '\\listtext ',
      '\\bin3 ',
      '\\ud ',
      '\\upr',
      '\\',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const extraction = await extract(Buffer.from(`{\\rtf1 ${RESUME} ${pieces.join('')}`));
        if (extraction.kind === 'unread')
          expect(extraction.untagged.code).not.toBe('parser_crashed');
        else expect(extraction.layer.text.isWellFormed()).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

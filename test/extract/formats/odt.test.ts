import { describe, expect, it } from 'vitest';
import { zip } from '../zip.ts';
import { described, outcomeOf } from './described.ts';
import { odt, odtParts } from './odt-file.ts';

const STYLES =
  '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="H" style:family="paragraph" style:default-outline-level="1"/>' +
  '<style:style style:name="P" style:family="paragraph" style:parent-style-name="H"/>' +
  '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>' +
  '<text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>' +
  '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>';

describe('what a document shows', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', '<text:p>One</text:p><text:p>Two</text:p>', ['One', 'Two']],
    ['white space', '<text:p> One \n two<text:s text:c="2"/>three</text:p>', ['One two three']],
    ['spans', '<text:p>Pro<text:span>je</text:span>ct</text:p>', ['Project']],
    [
      'tabs and lines',
      '<text:p>One<text:tab/>2016<text:line-break/>Two</text:p>',
      ['One 2016', 'Two'],
    ],
    [
      'links and fields',
      '<text:p><text:a>One</text:a> <text:date>2016</text:date></text:p>',
      ['One 2016'],
    ],
    ['page numbers', '<text:p>Page <text:page-number>3</text:page-number></text:p>', ['Page']],
    ['a heading', '<text:h text:outline-level="1">One</text:h>', ['/heading: One']],
    ['a heading by its style', '<text:p text:style-name="P">One</text:p>', ['/heading: One']],
    [
      'a bold line',
      '<text:p><text:span text:style-name="B">One</text:span></text:p>',
      ['/strong: One'],
    ],
    [
      'a list and one in it',
      '<text:list text:style-name="L"><text:list-item><text:p>One</text:p><text:p>more</text:p>' +
        '<text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>',
      ['list_item: • One', 'more', 'list_item: Two'],
    ],
    [
      'a list without marks',
      '<text:list text:style-name="N"><text:list-item><text:p>One</text:p></text:list-item></text:list>',
      ['One'],
    ],
    [
      'a table with a covered cell',
      '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>' +
        '<table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>',
      ['table_cell[0,0]: a', 'table_cell[0,2]: b'],
    ],
    [
      'a text box',
      '<text:p>One<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame></text:p>',
      ['One', 'text_box: Box'],
    ],
    [
      'a note',
      '<text:p>One<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note> two</text:p>',
      ['One two', 'Note'],
    ],
    [
      'comments and what was deleted',
      '<text:tracked-changes><text:p>no</text:p></text:tracked-changes><text:p>One<office:annotation><text:p>no</text:p></office:annotation></text:p>',
      ['One'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await described(odt(body, { styles: STYLES }))).toEqual(expected);
  });

  it('headers and footers, each once', async () => {
    const pages =
      '<style:master-page><style:header><text:p>Head</text:p></style:header>' +
      '<style:header-first><text:p>Head</text:p></style:header-first>' +
      '<style:footer style:display="false"><text:p>no</text:p></style:footer></style:master-page>';
    expect(await described(odt('<text:p>One</text:p>', { pages }))).toEqual([
      'header: Head',
      'One',
    ]);
  });
});

describe('what is hidden, beside what is seen', () => {
  it.each<[string, string, string]>([
    ['not displayed', 'text:display="none"', '{vanish}: x y'],
    ['tiny', 'fo:font-size="1pt"', '{tiny}: x y'],
    ['small', 'fo:font-size="7pt"', 'x y'],
    ['white', 'fo:color="#ffffff"', '{no_contrast}: x y'],
    ['white on navy', 'fo:color="#ffffff" fo:background-color="#000080"', 'x y'],
    ['navy on navy', 'fo:color="#000080" fo:background-color="#000080"', '{no_contrast}: x y'],
    ['automatic', 'fo:color="#ffffff" style:use-window-font-color="true"', 'x y'],
  ])('%s', async (_, properties, expected) => {
    const styles = `<style:style style:name="T" style:family="text"><style:text-properties ${properties}/></style:style>`;
    const body = '<text:p><text:span text:style-name="T">x y</text:span></text:p>';
    expect(await described(odt(body, { styles }))).toEqual([expected]);
  });

  it('white in a dark cell is seen', async () => {
    const styles =
      '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:background-color="#222222"/></style:style>' +
      '<style:style style:name="W" style:family="paragraph"><style:text-properties fo:color="#ffffff"/></style:style>';
    const cell = (style: string) =>
      `<table:table-cell table:style-name="${style}"><text:p text:style-name="W">x y</text:p></table:table-cell>`;
    const body = `<table:table><table:table-row>${cell('C')}${cell('')}</table:table-row></table:table>`;
    expect(await described(odt(body, { styles }))).toEqual([
      'table_cell[0,0]: x y',
      'table_cell[0,1]{no_contrast}: x y',
    ]);
  });

  it('a hidden section, and the paragraph after it', async () => {
    const body =
      '<text:section text:display="none"><text:p>x y</text:p></text:section><text:p>z</text:p>';
    expect(await described(odt(body))).toEqual(['{vanish}: x y', 'z']);
  });
});

describe('documents that are broken or hostile', () => {
  const sound = odtParts('<text:p>One</text:p>');
  const without = (name: string) =>
    Object.fromEntries(Object.entries(sound).filter(([part]) => part !== name));
  const laughs =
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><office:document-content>&b;</office:document-content>';
  it.each<[string, Uint8Array, string]>([
    ['without its content', zip(without('content.xml'), 0), 'corrupt'],
    ['without its styles', zip(without('styles.xml'), 0), 'read'],
    ['cut off', odt('<text:p>One</text:p>').subarray(0, 900), 'corrupt'],
    ['content that is no XML', odt('', { content: 'no' }), 'corrupt'],
    ['entities', odt('', { content: laughs }), 'corrupt'],
    ['a password', odt('', { manifest: '<m><encryption-data/></m>' }), 'encrypted'],
    ['not closed', odt('<text:section>'.repeat(30)), 'corrupt'],
    [
      'nested deeply',
      odt('<text:section>'.repeat(300) + '</text:section>'.repeat(300)),
      'limit_exceeded',
    ],
    [
      'a million spaces',
      odt(`<text:p>${'<text:s text:c="9999"/>'.repeat(2_000)}</text:p>`),
      'limit_exceeded',
    ],
    ['a bomb', zip({ ...sound, 'content.xml': new Uint8Array(200_000) }, 9), 'limit_exceeded'],
    [
      'a spreadsheet',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, 0),
      'unsupported_type',
    ],
  ])('%s', async (_, file, code) => {
    const limits = { maxCharacters: 100_000, maxInflatedBytes: 150_000 };
    expect(await outcomeOf(file, limits)).toBe(code);
  });
});

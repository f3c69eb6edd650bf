import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/domain/text-layer.ts';
import { blockTexts, p, r, readBody } from './read.ts';

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My style"/><w:basedOn w:val="H1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="character" w:styleId="B"><w:name w:val="Bold"/><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>',
].join('');

const NUMBERING =
  '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';

async function first(body: string): Promise<Block & { words: string }> {
  const document = await readBody(body, { styles: STYLES, numbering: NUMBERING });
  return { ...document.layer.blocks[0]!, words: blockTexts(document)[0]! };
}

function styled(style: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(text)}</w:p>`;
}

describe('emphasis', () => {
  const bold = '<w:b/>';
  it.each<[string, string, Block['emphasis']]>([
    ['a heading style', styled('H1', 'Experience'), 'heading'],
    ['a style based on one', styled('Own', 'Experience'), 'heading'],
    ['a style based on itself', styled('Loop', 'Experience'), 'none'],
    [
      'an outline level',
      `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>${r('Skills')}</w:p>`,
      'heading',
    ],
    ['larger type', p(['<w:sz w:val="32"/>', 'Experience']), 'heading'],
    ['type hardly larger', p(['<w:sz w:val="24"/>', 'Experience']), 'none'],
    ['bold throughout', p([bold, 'Acme '], [bold, 'Inc']), 'strong'],
    ['bold by a character style', p(['<w:rStyle w:val="B"/>', 'Acme']), 'strong'],
    ['bold but for the space between', p([bold, 'Acme'], ' ', [bold, 'Inc']), 'strong'],
    ['bold in part', p([bold, 'Acme'], ' of Springfield'), 'none'],
    ['bold switched off', p(['<w:b w:val="0"/>', 'Acme']), 'none'],
    ['capitals', p('PROJECT MANAGER'), 'strong'],
    ['set in capitals', p(['<w:caps/>', 'Project Manager']), 'strong'],
    ['a heading as long as a paragraph', styled('H1', 'word '.repeat(40)), 'none'],
  ])('%s', async (_, body, emphasis) => {
    expect((await first(body)).emphasis).toBe(emphasis);
  });

  it('is that of each line of a paragraph', async () => {
    const body = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Acme</w:t><w:br/></w:r>${r('Springfield')}</w:p>`;
    const { layer } = await readBody(body);
    expect(layer.blocks.slice(0, 2).map(({ emphasis }) => emphasis)).toEqual(['strong', 'none']);
  });
});

describe('lists', () => {
  const listed = (level: number, text = 'Led a team') =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${r(text)}</w:p>`;

  it.each<[string, string, Block['kind'], string]>([
    ['a bullet', listed(0), 'list_item', '• Led a team'],
    ['a number', listed(1), 'list_item', 'Led a team'],
    ['a mark that is not seen', listed(2), 'paragraph', 'Led a team'],
    ['a bullet by style', styled('LB', 'Led a team'), 'list_item', '• Led a team'],
    ['a bullet typed besides', listed(0, '- Led a team'), 'list_item', '- Led a team'],
    ['a typed bullet', p('– Led a team'), 'list_item', '– Led a team'],
    [
      'a style’s bullet taken off',
      `<w:p><w:pPr><w:pStyle w:val="LB"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${r('Led')}</w:p>`,
      'paragraph',
      'Led',
    ],
  ])('%s', async (_, body, kind, words) => {
    expect(await first(body)).toMatchObject({ kind, words });
  });
});

describe('text that a reader cannot see', () => {
  const white = '<w:color w:val="FFFFFF"/>';
  const cell = (properties: string, content: string) =>
    `<w:tbl><w:tr><w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc></w:tr></w:tbl>`;
  const dark = '<w:shd w:val="clear" w:fill="1F3864"/>';

  it.each<[string, string, string[]]>([
    ['vanished', p('seen ', ['<w:vanish/>', 'Planview']), ['vanish: Planview']],
    ['tiny', p('seen ', ['<w:sz w:val="2"/>', 'Planview']), ['tiny: Planview']],
    ['white on white', p('seen ', [white, 'Planview']), ['no_contrast: Planview']],
    [
      'in a list',
      `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r('Planview', '<w:vanish/>')}</w:p>`,
      ['vanish: Planview'],
    ],
    [
      'in runs one after another',
      p(['<w:vanish/>', 'Plan'], ['<w:vanish/>', 'view']),
      ['vanish: Planview'],
    ],
    ['grey', p(['<w:color w:val="D9D9D9"/>', 'Planview']), []],
    ['white that is highlighted', p([`${white}<w:highlight w:val="blue"/>`, 'Planview']), []],
    ['white on a dark paragraph', `<w:p><w:pPr>${dark}</w:pPr>${r('Planview', white)}</w:p>`, []],
    ['white in a dark cell', cell(dark, p([white, 'Planview'])), []],
    [
      'white in a table of a dark style',
      `<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr><w:tr><w:tc>${p([white, 'Planview'])}</w:tc></w:tr></w:tbl>`,
      [],
    ],
    [
      'white in a white cell',
      cell('<w:shd w:val="clear" w:fill="auto"/>', p([white, 'Planview'])),
      ['no_contrast: Planview'],
    ],
    [
      'white where a shape may lie behind',
      `<w:p><w:r><w:pict><v:rect/></w:pict></w:r>${r('Planview', white)}</w:p>`,
      [],
    ],
  ])('%s', async (_, body, hidden) => {
    const { layer } = await readBody(body, { styles: STYLES, numbering: NUMBERING });
    expect(
      layer.hidden.map(({ reason, start, end }) => `${reason}: ${layer.text.slice(start, end)}`),
    ).toEqual(hidden);
  });
});

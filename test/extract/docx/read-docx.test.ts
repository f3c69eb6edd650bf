import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/extract.ts';
import { docxParts, zip } from '../zip.ts';
import { blockTexts, p, r, readBody, RESUME, table, whole } from './read.ts';

async function textsOf(body: string, others: Record<string, string> = {}): Promise<string[]> {
  return blockTexts(await readBody(body, others));
}

describe('what a reader sees is read', () => {
  it.each<[string, string, string[]]>([
    ['runs as one text', p('Pro', 'ject ', 'Manager'), ['Project Manager']],
    ['a tab', '<w:p><w:r><w:t>Acme</w:t><w:tab/><w:t>2016</w:t></w:r></w:p>', ['Acme\t2016']],
    [
      'line breaks as lines',
      '<w:p><w:r><w:t>Acme</w:t><w:br/><w:t>Project Manager</w:t><w:cr/><w:t>2016</w:t></w:r></w:p>',
      ['Acme', 'Project Manager', '2016'],
    ],
    [
      'a line break that only wraps as a wrapped line',
      '<w:p><w:r><w:t>Led the replacement of the laboratory system in</w:t><w:br/><w:t>nine hospitals</w:t></w:r></w:p>',
      ['Led the replacement of the laboratory system in\nnine hospitals'],
    ],
    [
      'hyphens and symbols',
      '<w:p><w:r><w:t>cut</w:t><w:noBreakHyphen/><w:t>o</w:t><w:softHyphen/><w:t>ver</w:t><w:sym w:font="Symbol" w:char="F02D"/><w:t>plan</w:t></w:r></w:p>',
      ['cut-over–plan'],
    ],
    ['private-use bullets', p('\uf0a7 Led a team'), ['• Led a team']],
    ['no-break spaces', p('5\u00a0million'), ['5 million']],
    ['inserted text', `<w:p><w:ins>${r('Led a team')}</w:ins></w:p>`, ['Led a team']],
    [
      'a link’s text',
      `<w:p><w:hyperlink r:id="x">${r('my page')}</w:hyperlink></w:p>`,
      ['my page'],
    ],
    [
      'a field’s result',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>May 2016</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ['May 2016'],
    ],
    ['a content control', `<w:sdt><w:sdtContent>${p('Led')}</w:sdtContent></w:sdt>`, ['Led']],
    ['entities', p('R&amp;D &lt;b&gt; &#8211; x'), ['R&D <b> – x']],
  ])('%s', async (_, body, texts) => {
    expect(await textsOf(body)).toEqual(texts);
  });
});

describe('paragraphs that are only the lines of one', () => {
  const line = 'Led the replacement of the laboratory information system in all of';

  it('are one block', async () => {
    expect(await textsOf(p(line) + p('the nine hospitals of the group.'))).toEqual([
      `${line}\nthe nine hospitals of the group.`,
    ]);
  });

  it.each([
    ['a sentence that ended', p(`${line} them.`) + p('the nine hospitals')],
    ['a new sentence', p(line) + p('The nine hospitals')],
    ['a label', p(line) + p('objective: to lead')],
    ['a short line', p('Planview, Jira and') + p('other tools')],
    ['another cell', table([[line], ['the nine hospitals']])],
    ['a list item', p(line) + p('o the nine hospitals')],
  ])('but not with %s', async (_, body) => {
    expect(await textsOf(body)).toHaveLength(2);
  });
});

describe('what a reader does not see is left out', () => {
  it.each<[string, string]>([
    ['deleted text', '<w:p><w:del><w:r><w:delText>Led a team</w:delText></w:r></w:del></w:p>'],
    ['text moved away', `<w:p><w:moveFrom>${r('Led a team')}</w:moveFrom></w:p>`],
    ['an empty paragraph', '<w:p/>'],
    ['a bullet without text', p('•')],
    ['a rule of dots', p('..........')],
  ])('%s', async (_, body) => {
    expect(await textsOf(body)).toEqual([]);
  });

  it('properties as they were before a change do not count', async () => {
    const body =
      '<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Seen</w:t></w:r></w:p>';
    expect((await readBody(body)).layer.hidden).toEqual([]);
  });
});

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const anchored = (y: number, text: string) =>
    `<w:r><w:drawing><wp:anchor><wp:positionV><wp:posOffset>${y}</wp:posOffset></wp:positionV>${box(text)}</wp:anchor></w:drawing></w:r>`;

  it('are read once, though they are written twice', async () => {
    const alternate = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('Skills')}</mc:Choice><mc:Fallback>${box('Skills')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const document = await readBody(alternate);
    expect(blockTexts(document)).toEqual(['Skills']);
    expect(document.layer.blocks[0]?.kind).toBe('text_box');
  });

  it('are read from the fallback when the choice holds no text', async () => {
    const alternate = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="new"/><mc:Fallback>${box('Skills')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await textsOf(alternate)).toEqual(['Skills']);
  });

  it('follow the paragraph that they hang on, from top to bottom', async () => {
    const body = `<w:p>${r('Rosa Example')}${anchored(900, 'second')}${anchored(100, 'first')}</w:p>`;
    expect(await textsOf(body)).toEqual(['Rosa Example', 'first', 'second']);
  });
});

describe('text boxes in two columns', () => {
  const INCH = 914_400;
  const at = (x: number, y: number, width: number, text: string) =>
    `<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>${x * INCH}</wp:posOffset></wp:positionH><wp:positionV><wp:posOffset>${y * INCH}</wp:posOffset></wp:positionV><wp:extent cx="${width * INCH}" cy="9"/><w:txbxContent>${p(text)}</w:txbxContent></wp:anchor></w:drawing></w:r>`;
  const on = (...boxes: string[]) => textsOf(`<w:p>${boxes.join('')}</w:p>`);

  it('are read column by column', async () => {
    const boxes = [at(2, 0, 5, 'Name'), at(-1, 0.3, 2.5, 'Skills'), at(2, 1, 5, 'Experience')];
    expect(await on(...boxes, at(-1, 2, 3.05, 'Jira'), at(2, 3, 5, 'Education'))).toEqual([
      ...['Skills', 'Jira', 'Name', 'Experience', 'Education'],
    ]);
  });

  it.each<[string, string[], string[]]>([
    [
      'begin beside each other, as dates do',
      [at(0, 0, 1, '2016'), at(2, 0, 4, 'Acme'), at(0, 1, 1, '2012'), at(2, 1.05, 4, 'Umbra')],
      ['2016', 'Acme', '2012', 'Umbra'],
    ],
    [
      'reach over each other',
      [at(0, 0, 5, 'one'), at(2, 0.5, 4, 'two'), at(0, 1, 1, 'three'), at(2, 2, 4, 'four')],
      ['one', 'two', 'three', 'four'],
    ],
    [
      'are one beside several',
      [at(0, 0.5, 1, 'two'), at(2, 0, 4, 'one'), at(2, 2, 4, 'three')],
      ['one', 'two', 'three'],
    ],
    [
      'stand below each other',
      [at(0, 0, 1, 'one'), at(0, 1, 1, 'two'), at(2, 2, 4, 'three'), at(2, 3, 4, 'four')],
      ['one', 'two', 'three', 'four'],
    ],
  ])('but from top to bottom where they %s', async (_, boxes, texts) => {
    expect(await on(...boxes)).toEqual(texts);
  });
});

describe('headers, footers and notes', () => {
  const section = (references: string, more = '') => `<w:sectPr>${references}${more}</w:sectPr>`;
  const header = (id: string, type = 'default') =>
    `<w:headerReference w:type="${type}" r:id="${id}"/>`;

  it('stand before and after the body, each text once', async () => {
    const document = await readBody(
      p('Body') +
        section(
          `${header('header1')}${header('header2', 'first')}<w:footerReference r:id="footer1"/>`,
          '<w:titlePg/>',
        ),
      { header1: p('Rosa Example'), header2: p('Rosa Example'), footer1: p('Page 1') },
    );
    expect(blockTexts(document)).toEqual(['Rosa Example', 'Body', 'Page 1']);
    expect(document.layer.blocks[0]?.kind).toBe('header');
    expect(document.layer.blocks.at(-1)?.kind).toBe('footer');
  });

  it('are left out where no section shows them', async () => {
    const references = section(`${header('header1', 'first')}${header('header2', 'even')}`);
    const parts = { header1: p('first'), header2: p('even'), header3: p('unused') };
    expect(await textsOf(p('Body') + references, parts)).toEqual(['Body']);
  });

  it('of even pages are read where the settings ask for them', async () => {
    const parts = { header1: p('even'), settings: '<w:evenAndOddHeaders/>' };
    expect(await textsOf(section(header('header1', 'even')), parts)).toEqual(['even']);
  });

  it('notes follow the body, without the line that parts them from it', async () => {
    const footnotes = `<w:footnote w:type="separator">${p('x')}</w:footnote><w:footnote w:id="2">${p('A note')}</w:footnote>`;
    const document = await readBody(p('Body'), { footnotes });
    expect(blockTexts(document)).toEqual(['Body', 'A note']);
  });
});

describe('tables', () => {
  it('are read row by row, a cell a block, and say where each stands', async () => {
    const { layer } = await readBody(
      table([['Title'], ['Company'], ['Dates']], [['PM'], ['Acme'], ['2016 - 2018']]),
    );
    const cells = layer.blocks.filter(({ kind }) => kind === 'table_cell');
    expect(cells.map(({ start, end }) => layer.text.slice(start, end))).toEqual([
      'Title',
      'Company',
      'Dates',
      'PM',
      'Acme',
      '2016 - 2018',
    ]);
    expect(cells[4]?.cell).toEqual({ table: 0, row: 1, column: 1 });
  });

  it('that only set columns are read column by column', async () => {
    const side = (n: number) => [`side ${n}a`, `side ${n}b`, `side ${n}c`];
    const main = (n: number) => [`main ${n}a`, `main ${n}b`, `main ${n}c`];
    const document = await readBody(table([side(1), main(1)], [side(2), main(2)]));
    expect(blockTexts(document)).toEqual([...side(1), ...side(2), ...main(1), ...main(2)]);
    const [first] = document.layer.blocks;
    expect(first).toMatchObject({ kind: 'paragraph', cell: { column: 0 } });
  });

  it('with labels beside running text are read row by row', async () => {
    const rows = [
      [['Experience'], ['Acme', 'PM', '2016']],
      [['Skills'], ['a', 'b', 'c']],
    ];
    expect(await textsOf(table(...rows))).toEqual([
      'Experience',
      'Acme',
      'PM',
      '2016',
      'Skills',
      'a',
      'b',
      'c',
    ]);
  });

  it('count the columns that a cell spans', async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('wide')}</w:tc>`;
    const { layer } = await readBody(
      `<w:tbl><w:tr>${wide}<w:tc>${p('next')}</w:tc></w:tr></w:tbl>`,
    );
    expect(layer.blocks[1]?.cell?.column).toBe(2);
  });

  it('may be nested', async () => {
    const inner = table([['inner']]);
    const { layer } = await readBody(
      `<w:tbl><w:tr><w:tc>${p('outer')}${inner}${p('after')}</w:tc></w:tr></w:tbl>`,
    );
    expect(layer.blocks.slice(0, 3).map(({ cell }) => cell?.table)).toEqual([0, 1, 0]);
  });
});

describe('the same document in other clothes', () => {
  const BODY = `${p('Rosa Example')}${RESUME}`;
  const plain = docxParts(BODY);

  it.each<[string, (xml: string) => string]>([
    ['another prefix', (xml) => xml.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')],
    [
      'the strict namespaces',
      (xml) =>
        xml.replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    ],
    ['a declaration and comments', (xml) => `<?xml version="1.0"?><!-- x -->${xml}`],
  ])('%s', async (_, dress) => {
    const document = dress(plain['word/document.xml']!);
    const dressed = zip({ ...plain, 'word/document.xml': document });
    expect(blockTexts(whole(await extract(dressed)))).toEqual(['Rosa Example']);
  });

  it('UTF-16', async () => {
    const utf16 = Buffer.from(`\ufeff${plain['word/document.xml']}`, 'utf16le');
    const dressed = zip({ ...plain, 'word/document.xml': utf16 });
    expect(blockTexts(whole(await extract(dressed)))).toEqual(['Rosa Example']);
  });

  it('a body under another name', async () => {
    const { 'word/document.xml': body, 'word/_rels/document.xml.rels': _, ...rest } = plain;
    const rels = rest['_rels/.rels']!.replace('word/document.xml', '/word/document2.xml');
    const moved = zip({ ...rest, '_rels/.rels': rels, 'word/document2.xml': body! });
    expect(blockTexts(whole(await extract(moved)))).toEqual(['Rosa Example']);
  });
});

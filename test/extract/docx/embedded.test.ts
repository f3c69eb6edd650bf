import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/extract.ts';
import { docxParts, zip } from '../zip.ts';
import { blockTexts, p, r, readBody, RESUME, table, whole } from './read.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const SIZE = '<wp:extent cx="3000000" cy="2000000"/>';

/** A paragraph with a drawing in it. */
function host(inner: string, said = SIZE): string {
  return `<w:p>${r('Host')}<w:r><w:drawing><wp:inline>${said}<a:graphic>${inner}</a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

const diagram = (id: string) => `<dgm:relIds xmlns:dgm="${DRAWING}/diagram" r:dm="${id}"/>`;
const chart = `<c:chart xmlns:c="${DRAWING}/chart" r:id="chart1"/>`;
const spaces = `xmlns:dgm="${DRAWING}/diagram" xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"`;
const drawn = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;

function point(id: string, text: string, type = 'node'): string {
  return `<dgm:pt modelId="${id}" type="${type}"><dgm:t>${drawn(text)}</dgm:t></dgm:pt>`;
}

const below = (above: string, id: string, order: number, type = 'parOf') =>
  `<dgm:cxn type="${type}" srcId="${above}" destId="${id}" srcOrd="${order}"/>`;

/** Written in another order than it hangs together. */
const DIAGRAM = `<dgm:dataModel ${spaces}><dgm:ptLst>${[
  point('0', '', 'doc'),
  point('2', 'Deliver'),
  point('1', 'Plan'),
  point('3', 'Schedule &amp; scope'),
  point('4', 'between', 'sibTrans'),
  point('5', 'Plan', 'pres'),
].join('')}</dgm:ptLst><dgm:cxnLst>${[
  below('0', '2', 1),
  below('0', '1', 0),
  below('1', '3', 0),
  below('3', '1', 0),
  below('1', '5', 0, 'presOf'),
].join('')}</dgm:cxnLst></dgm:dataModel>`;
const DIAGRAM_LINES = ['Plan', 'Schedule & scope', 'Deliver'];

const cached = (...values: string[]) =>
  `<c:strRef><c:f>Sheet1!A1</c:f><c:strCache>${values.map((value) => `<c:pt><c:v>${value}</c:v></c:pt>`).join('')}</c:strCache></c:strRef>`;
const series = (name: string) =>
  `<c:ser><c:tx>${cached(name)}</c:tx><c:cat>${cached('Agile', 'Waterfall')}</c:cat><c:val><c:numCache><c:pt><c:v>4.3</c:v></c:pt></c:numCache></c:val></c:ser>`;

function bars(title: string, more = ''): string {
  return `<c:chartSpace ${spaces}><c:chart>${title}<c:plotArea>${series('Years')}${series('Level')}</c:plotArea>${more}</c:chart></c:chartSpace>`;
}

const titled = `<c:title><c:tx><c:rich>${drawn('My skills')}</c:rich></c:tx></c:title>`;

async function textsOf(body: string, others: Record<string, string> = {}): Promise<string[]> {
  return blockTexts(await readBody(body + p('after'), others));
}

describe('the words of a diagram', () => {
  it('stand where it is drawn, each point before what hangs on it', async () => {
    expect(await textsOf(host(diagram('data1')), { data1: DIAGRAM })).toEqual([
      'Host',
      ...DIAGRAM_LINES,
      'after',
    ]);
  });

  it('stand in its cell', async () => {
    const row = `<w:tbl><w:tr><w:tc>${host(diagram('data1'))}</w:tc><w:tc>${p('right')}</w:tc></w:tr></w:tbl>`;
    expect(await textsOf(row, { data1: DIAGRAM })).toEqual([
      'Host',
      ...DIAGRAM_LINES,
      'right',
      'after',
    ]);
  });

  it('are read once, whatever else there is for programs that know no diagrams', async () => {
    const old = `<w:txbxContent>${p('Plan')}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x">${diagram('data1')}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await textsOf(body, { data1: DIAGRAM })).toEqual([...DIAGRAM_LINES, 'after']);
  });

  it.each([
    ['missing', {}],
    ['damaged', { data1: '</w:t>' }],
  ])('are none where the part is %s', async (_, others) => {
    expect(await textsOf(host(diagram('data1')), others)).toEqual(['Host', 'after']);
  });

  it.each([
    ['taken off the page', `${SIZE}<wp:docPr id="1" hidden="1"/>`, 'vanish'],
    ['too small to be seen', '<wp:extent cx="900" cy="900"/>', 'clipped'],
  ])('are hidden where it is %s', async (_, said, reason) => {
    const { layer } = await readBody(host(diagram('data1'), said), { data1: DIAGRAM });
    expect(layer.hidden.map((range) => range.reason)).toEqual([reason, reason, reason]);
  });
});

describe('the words of a chart', () => {
  it.each([
    ['its title and what it compares', bars(titled), ['My skills', 'Agile', 'Waterfall']],
    [
      'its legend',
      bars(titled, '<c:legend/>'),
      ['My skills', 'Agile', 'Waterfall', 'Years', 'Level'],
    ],
    ['a title of its own making', bars('<c:title/>'), ['Agile', 'Waterfall', 'Years', 'Level']],
  ])('%s', async (_, chart1, lines) => {
    expect(await textsOf(host(chart), { chart1 })).toEqual(['Host', ...lines, 'after']);
  });
});

describe('a page in a Word document', () => {
  const page = '<!DOCTYPE html><html><body><h1>Rosa Example</h1><p>Led a team</p></body></html>';
  const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page.replaceAll('=', '=3D')}\r\n--x--`;

  it.each([
    ['as it is', page, ['Rosa Example', 'Led a team']],
    ['as a web archive', archive, ['Rosa Example', 'Led a team']],
    ['that is none', 'Led a team', []],
  ])('%s', async (_, chunk, lines) => {
    const body = `${p('before')}<w:altChunk r:id="aFChunk1"/>${p('after')}${RESUME}`;
    const parts = docxParts(body, { aFChunk1: '' });
    const bytes = zip({ ...parts, 'word/aFChunk1.xml': chunk });
    expect(blockTexts(whole(await extract(bytes)))).toEqual(['before', ...lines, 'after']);
  });
});

describe('WordArt of the old kind', () => {
  const art =
    '<w:p><w:r><w:pict><v:shape><v:textpath string="ROSA EXAMPLE"/></v:shape></w:pict></w:r></w:p>';

  it('is read in the body', async () => {
    expect(await textsOf(art)).toEqual(['ROSA EXAMPLE', 'after']);
  });

  it('is a watermark in a header', async () => {
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>';
    expect(await textsOf(section, { header1: art + p('Head') })).toEqual(['Head', 'after']);
  });

  it('stands once beside its new form', async () => {
    const box = `<wps:wsp><wps:txbx><w:txbxContent>${p('ROSA EXAMPLE')}</w:txbxContent></wps:txbx></wps:wsp>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><v:shape><v:textpath string="ROSA EXAMPLE"/></v:shape></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await textsOf(body)).toEqual(['ROSA EXAMPLE', 'after']);
  });
});

describe('a drawing that was taken off the page', () => {
  const box = (said: string) =>
    `<w:p><w:r><w:drawing><wp:anchor><wp:docPr id="1"${said}/><wps:wsp><w:txbxContent>${p('Led a team')}</w:txbxContent></wps:wsp></wp:anchor></w:drawing></w:r></w:p>`;

  it.each([
    [' hidden="1"', ['vanish']],
    [' hidden="0"', []],
    ['', []],
  ])('hides its text boxes: "%s"', async (said, reasons) => {
    const { layer } = await readBody(box(said) + table([['seen']]));
    expect(layer.hidden.map(({ reason }) => reason)).toEqual(reasons);
  });
});

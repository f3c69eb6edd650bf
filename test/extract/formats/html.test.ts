import { describe, expect, it } from 'vitest';
import { described, outcomeOf, read, RESUME } from './described.ts';

function page(body: string, head = ''): string {
  return `<!DOCTYPE html><html><head>${head}</head><body>${body}<p>${RESUME}</p></body></html>`;
}

describe('what a page shows', () => {
  it.each<[string, string, string[]]>([
    ['words split by spans', '<p><span>Proj</span><span>ect</span> Lead</p>', ['Project Lead']],
    ['white space', '<p>  Led \n\t a   team </p>', ['Led a team']],
    ['space at the seam', '<p>Led <b> a </b> team</p>', ['Led a team']],
    ['no-break spaces', '<p>12&nbsp;years</p>', ['12 years']],
    ['references', '<p>R&amp;D &ndash; &#8364;5m &lt;3</p>', ['R&D – €5m <3']],
    ['line breaks', '<p>Northwind Labs<br>Springfield</p>', ['Northwind Labs', 'Springfield']],
    ['blocks in blocks', '<div>One<div>Two</div>Three</div>', ['One', 'Two', 'Three']],
    [
      'a span shown as a block',
      '<span style="display:block">One</span><span>Two</span>',
      ['One', 'Two'],
    ],
    ['a heading', '<h2>Summary</h2><p>Leads teams</p>', ['/heading: Summary', 'Leads teams']],
    ['an empty heading', '<h2></h2><p>Leads teams</p>', ['Leads teams']],
    ['bold lines', '<p><b>Northwind</b></p><p><b>A</b> b</p>', ['/strong: Northwind', 'A b']],
    [
      'bold by a style sheet',
      '<style>.job{font-weight:700}</style><p class="job">Northwind</p>',
      ['/strong: Northwind'],
    ],
    ['a list', '<ul><li>Led<li>Built</ul>', ['list_item: • Led', 'list_item: • Built']],
    ['a numbered list', '<ol><li>Led</li></ol>', ['list_item: Led']],
    [
      'a list of paragraphs',
      '<ul><li><p>Led</p><p>More</p></li></ul>',
      ['list_item: • Led', 'More'],
    ],
    [
      'a table',
      '<table><tr><td>2016</td><td>Northwind</td></tr><tr><td colspan=2>Led</td></tr></table>',
      ['table_cell[0,0]: 2016', 'table_cell[0,1]: Northwind', 'table_cell[1,0]: Led'],
    ],
    [
      'a table that only frames',
      '<table><tr><td><p>One</p></td><td> </td></tr><tr><td>Two</td></tr></table>',
      ['One', 'Two'],
    ],
    ['cells without a table', '<td>One</td><td>Two</td>', ['One', 'Two']],
    ['preformatted lines', '<pre>One\nTwo</pre>', ['One', 'Two']],
    ['unclosed tags', '<p>One<p>Two<div><b>Three', ['One', 'Two', '/strong: Three']],
  ])('%s', async (_, body, expected) => {
    expect(await described(page(body))).toEqual(expected);
  });
});

describe('what is no text of the page', () => {
  it.each([
    '<script>var a = "<p>no</p>";</script>',
    '<style>p{color:red}</style>',
    '<noscript>Turn on scripts</noscript>',
    '<template><p>no</p></template>',
    '<svg><text>no</text></svg>',
    '<select><option>no</option></select>',
    '<!-- <p>no</p> -->',
    '<iframe>no</iframe>',
  ])('%s', async (litter) => {
    expect(await described(page(`<p>One${litter}Two</p>`))).toEqual(['OneTwo']);
  });

  it('the title of a page', async () => {
    expect(await described(page('<p>One</p>', '<title>no</title>'))).toEqual(['One']);
  });
});

describe('what a page hides, beside what looks like it and is seen', () => {
  it.each<[string, string, string]>([
    ['no display', '<p style="display:none">x y</p>', '{vanish}: x y'],
    ['display', '<p style="display:block">x y</p>', 'x y'],
    ['the hidden attribute', '<p hidden>x y</p>', '{vanish}: x y'],
    ['invisible', '<p style="visibility: hidden">x y</p>', '{vanish}: x y'],
    ['visible', '<p style="visibility:visible">x y</p>', 'x y'],
    ['transparent', '<p style="opacity:0">x y</p>', '{transparent}: x y'],
    ['half transparent', '<p style="opacity:.5">x y</p>', 'x y'],
    ['no size', '<p style="font-size:0">x y</p>', '{tiny}: x y'],
    ['a pixel', '<p style="font-size:1px">x y</p>', '{tiny}: x y'],
    ['a small size', '<p style="font-size:8px">x y</p>', 'x y'],
    ['white', '<p style="color:#fff">x y</p>', '{no_contrast}: x y'],
    ['nearly white', '<p><font color="#FEFEFE">x y</font></p>', '{no_contrast}: x y'],
    ['white on navy', '<p style="color:#fff;background:navy">x y</p>', 'x y'],
    ['white in a dark cell', '<div bgcolor="#222222"><p style="color:white">x y</p></div>', 'x y'],
    ['navy on navy', '<p style="color:navy;background:#000080">x y</p>', '{no_contrast}: x y'],
    [
      'white on a picture',
      '<div style="background-image:url(a.png)"><p style="color:#fff">x y</p></div>',
      'x y',
    ],
    ['off the page', '<p style="position:absolute;left:-9999px">x y</p>', '{off_page}: x y'],
    ['a hanging indent', '<p style="text-indent:-18pt">x y</p>', 'x y'],
    [
      'a style sheet',
      '<style>/* a */ p.x, #y { display: none }</style><p class="a x">x y</p>',
      '{vanish}: x y',
    ],
    [
      'a style sheet for print',
      '<style>@media print { .x { display: none } } .y {}</style><p class="x">x y</p>',
      'x y',
    ],
    [
      'words of a line',
      '<p>Led <i style="display:none">x y</i>teams</p>',
      '{vanish: x y}: Led x yteams',
    ],
  ])('%s', async (_, body, expected) => {
    expect(await described(page(body))).toEqual([expected]);
  });
});

describe('the encoding of a page', () => {
  const cafe = '<html><head><meta charset="CHARSET"></head><body><p>café €</p>' + RESUME;
  it.each<[string, Uint8Array]>([
    ['UTF-8 that says nothing', Buffer.from(cafe.replace('CHARSET', ''))],
    ['UTF-8 that says something else', Buffer.from(cafe.replace('CHARSET', 'windows-1252'))],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${cafe}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(cafe, 'utf16le')],
    [
      'Windows-1252 that says nothing',
      Buffer.from(cafe.replace('CHARSET', '').replace('€', '\x80'), 'latin1'),
    ],
    ['Latin-9', Buffer.from(cafe.replace('CHARSET', 'iso-8859-15').replace('€', '\xa4'), 'latin1')],
  ])('%s', async (_, bytes) => {
    expect((await read(bytes)).layer.text).toMatch(/^café €/);
  });
});

describe('a web archive', () => {
  const html = `<html><body><p>caf=C3=A9 =\r\nLeads</p><p>${RESUME}</p></body></html>`;
  const archive = (part: string) =>
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--b"\r\n\r\n` +
    `----b\r\n${part}\r\n----b--\r\n`;

  it('is read from its page', async () => {
    const part = `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${html}`;
    expect(await described(archive(part))).toEqual(['café Leads']);
  });

  it('in base64 too', async () => {
    const body = Buffer.from(`<p>Leads</p><p>${RESUME}</p>`).toString('base64');
    const part = `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}`;
    expect(await described(archive(part))).toEqual(['Leads']);
  });

  it('without a page is damaged', async () => {
    expect(await outcomeOf(archive('Content-Type: image/png\r\n\r\nx'))).toBe('corrupt');
  });
});

it('characters in two halves stay whole wherever they stand', async () => {
  const words = '😀 led'.repeat(20_000);
  const { layer } = await read(page(`<p>${words}</p><p>${words}</p><p>x${words}</p>`));
  expect(layer.text).not.toContain('\ufffd');
});

describe('pages that are broken or hostile', () => {
  it.each<[string, string, string]>([
    ['no words', '<html><body> <br> </body></html>', 'empty'],
    ['only scripts', '<html><script>x</script></html>', 'empty'],
    ['cut in a tag', `${page('<p>One</p>').slice(0, -20)}<p cla`, 'read'],
    ['nested without end', `<html>${'<div>'.repeat(10_000)}x`, 'limit_exceeded'],
    ['too many elements', `<html>${'<p></p>'.repeat(10_000)}`, 'limit_exceeded'],
    ['too many empty cells', `<html><table><tr>${'<td>'.repeat(6_000)}`, 'limit_exceeded'],
    ['too many words', `<html><p>${'word '.repeat(6_000)}`, 'limit_exceeded'],
    ['nested tables', page(`${'<table><tr><td>'.repeat(60)}<p>deep</p>`), 'read'],
    [
      'a style sheet of selectors',
      page('<p>x</p>', `<style>${'a{color:red}'.repeat(6_000)}</style>`),
      'read',
    ],
  ])('%s', async (_, html, code) => {
    expect(await outcomeOf(html, { maxXmlNodes: 9_000, maxCharacters: 20_000 })).toBe(code);
  });
});

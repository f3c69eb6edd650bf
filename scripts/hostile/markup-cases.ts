import { deflateRawSync } from 'node:zlib';
import { fromRows } from './case.ts';
import type { HostileCase } from './case.ts';
import { bytes } from './pdf-file.ts';
import { noise } from './pdf-bombs.ts';
import { RESUME_LINES, RESUME_TEXT } from './resume.ts';
import { zipFile } from './zip-file.ts';

const MB = 1_000_000;
const xml = { limit: 'maxXmlDepth' } as const;

const SPACES = ['office', 'text', 'table', 'style', 'draw'].map(
  (name) =>
    `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`,
);
const ODT_RESUME = RESUME_LINES.map((line) => `<text:p>${line}</text:p>`).join('');
const odtXml = (body: string, before = '') =>
  `${before}<office:document-content ${SPACES.join(' ')}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

/** An OpenDocument text: its kind comes first, then the content. */
function odt(content: string | { readonly deflated: Buffer; readonly size: number }): Buffer {
  const main = typeof content === 'string' ? { content } : content;
  return zipFile([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', ...main },
  ]);
}

export const ODT_CASES: readonly HostileCase[] = fromRows('odt', [
  [
    'sound',
    'the resume, so that the others fail for what they are',
    'tagged',
    () => odt(odtXml(ODT_RESUME)),
  ],
  [
    'bomb',
    '80 MB of spaces as the content',
    'limit_exceeded',
    () => odt({ deflated: deflateRawSync(Buffer.alloc(80 * MB, ' ')), size: 80 * MB }),
    { limit: 'maxInflatedBytes' },
  ],
  [
    'elements',
    'two million paragraphs',
    'limit_exceeded',
    () => odt(odtXml('<text:p/>'.repeat(2 * MB))),
    { limit: 'maxXmlNodes' },
  ],
  [
    'elements too deep',
    '50,000 spans one in the other',
    'limit_exceeded',
    () =>
      odt(
        odtXml(`<text:p>${'<text:span>'.repeat(50_000)}${'</text:span>'.repeat(50_000)}</text:p>`),
      ),
    xml,
  ],
  [
    'billion spaces',
    'one space a billion times',
    'tagged',
    () => odt(odtXml(`${ODT_RESUME}<text:p>a<text:s text:c="1000000000"/>b</text:p>`)),
  ],
  [
    'billion cells',
    'one cell repeated a billion times',
    'tagged',
    () =>
      odt(
        odtXml(
          `${ODT_RESUME}<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
        ),
      ),
  ],
  [
    'external entity',
    'a file of the machine',
    'corrupt',
    () =>
      odt(odtXml('<text:p>&f;</text:p>', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>')),
  ],
  [
    'cut at a half',
    'the first half of the bytes',
    'corrupt',
    () => odt(odtXml(ODT_RESUME)).subarray(0, 600),
  ],
  [
    'content of noise',
    'for XML',
    'corrupt',
    () =>
      zipFile([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
        { name: 'content.xml', content: noise(50_000) },
      ]),
  ],
]);

const RTF_RESUME = RESUME_LINES.map((line) => `${line}\\par `).join('\n');
const rtf = (inside: string) => () =>
  Buffer.from(`{\\rtf1\\ansi ${RTF_RESUME}${inside}}`, 'latin1');

export const RTF_CASES: readonly HostileCase[] = fromRows('rtf', [
  ['sound', 'the resume', 'tagged', rtf('')],
  ['groups too deep', '500,000 opening braces', 'limit_exceeded', rtf('{'.repeat(500_000)), xml],
  ['groups', '300,000 empty groups', 'tagged', rtf('{}'.repeat(300_000))],
  ['bytes that are not there', '\\bin of two billion', 'tagged', rtf('\\bin2000000000 x')],
  [
    'numbers',
    'control words with numbers past all',
    'tagged',
    rtf('\\fs99999999999999999999\\u-99999999999 ?\\li-2147483649 x'),
  ],
  ['surrogates', 'halves of pairs by \\u', 'tagged', rtf('\\u-10240 ?\\u-9216 ?\\u-10240 ?')],
  [
    'a picture',
    '5 MB of hexadecimal digits',
    'tagged',
    rtf(`{\\pict\\pngblip ${'00ff'.repeat(1_250_000)}}`),
  ],
  [
    'a table',
    '10,000 cells',
    'tagged',
    rtf(`\\trowd${'\\cellx9'.repeat(5000)}${'managed vendors\\cell '.repeat(10_000)}\\row`),
  ],
  ['unclosed', 'a brace is missing', 'tagged', () => rtf('')().subarray(0, -1)],
  [
    'characters',
    'a text of 500,000 letters',
    'limit_exceeded',
    rtf('word '.repeat(100_000)),
    { limit: 'maxCharacters' },
  ],
  ['noise', 'behind the signature', 'tagged', () => bytes('{\\rtf1 ', noise(100_000))],
  ['only a brace', '{\\rtf', 'corrupt', () => bytes('{\\rtf')],
]);

const HTML_RESUME = RESUME_LINES.map((line) => `<p>${line}</p>`).join('\n');
const html = (inside: string) => () =>
  Buffer.from(`<!DOCTYPE html><html><body>${HTML_RESUME}${inside}</body></html>`);

export const HTML_CASES: readonly HostileCase[] = fromRows('html', [
  ['sound', 'the resume', 'tagged', html('')],
  [
    'elements too deep',
    '200,000 divisions one in the other',
    'limit_exceeded',
    html('<div>'.repeat(200_000)),
    xml,
  ],
  [
    'elements',
    'a million line breaks',
    'limit_exceeded',
    html('<br>'.repeat(MB)),
    { limit: 'maxXmlNodes' },
  ],
  [
    'a script',
    'that would never end',
    'tagged',
    html('<script>while(true);document.write("senior")</script><img src=x onerror="while(1);">'),
  ],
  [
    'an address',
    'a picture and a frame from a server',
    'tagged',
    html(
      '<iframe src="http://127.0.0.1:9/"></iframe><link rel=stylesheet href="http://127.0.0.1:9/">',
    ),
  ],
  [
    'a table',
    'a cell over a billion columns',
    'tagged',
    html('<table><tr><td colspan=1000000000 rowspan=1000000000>x</td></tr></table>'),
  ],
  [
    'a style sheet',
    'a selector of 15 MB',
    'tagged',
    html(`<style>${'a'.repeat(15 * MB)}{color:red}</style>`),
  ],
  [
    'comments of a style sheet',
    'a million that do not end',
    'tagged',
    html(`<style>${'/*'.repeat(MB)}</style>`),
  ],
  [
    'conditions of a style sheet',
    'a million that do not end',
    'tagged',
    html(`<style>${'@a'.repeat(MB)}</style>`),
  ],
  [
    'style rules',
    '500,000 of them',
    'tagged',
    html(`<style>${'.a{color:red}'.repeat(500_000)}</style>`),
  ],
  ['an attribute', 'of 5 MB', 'tagged', html(`<p style="${'color:red;'.repeat(500_000)}">x</p>`)],
  [
    'attributes',
    '200,000 on one element',
    'tagged',
    html(`<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}=1`).join(' ')}>x</p>`),
  ],
  [
    'references',
    'lone surrogates, zero, and past the end of Unicode',
    'tagged',
    html('<p>&#xD800; &#0; &#x110000; &#99999999999; &nosuch;</p>'),
  ],
  ['a tag without end', '<p and 1 MB', 'tagged', html(`<p ${'x'.repeat(MB)}`)],
  ['a comment without end', 'behind the resume', 'tagged', html('<!--')],
  [
    'a page of noise',
    'behind a doctype',
    'unsupported_type',
    () => bytes('<!doctype html>', noise(100_000)),
  ],
  ['mail', 'as text with tags', 'tagged', () => Buffer.from(`<html><pre>${RESUME_TEXT}</pre>`)],
]);

import { crc32, deflateRawSync } from 'node:zlib';
import { fromRows } from './case.ts';
import type { HostileCase } from './case.ts';
import { docxFile, documentXml, paragraph, related, RESUME_BODY } from './docx-file.ts';
import { noise } from './pdf-bombs.ts';
import type { ZipEntry } from './zip-file.ts';

const MB = 1_000_000;
const resume = (before = '', behind = '') => documentXml(before + RESUME_BODY + behind);
const whole = () => docxFile(resume());
const cut = (share: number) => () => whole().subarray(0, Math.floor(whole().length * share));
const inflated = { limit: 'maxInflatedBytes' } as const;
const nodes = { limit: 'maxXmlNodes' } as const;
const depth = { limit: 'maxXmlDepth' } as const;
const nested = (tag: string, times: number, inner = '') =>
  `${`<${tag}>`.repeat(times)}${inner}${`</${tag}>`.repeat(times)}`;
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "haha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;
const XXE = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>';
const cell = '<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>';

export const DOCX_CASES: readonly HostileCase[] = fromRows('docx', [
  [
    'bomb',
    '80 MB of spaces as the document',
    'limit_exceeded',
    () => docxFile({ deflated: deflateRawSync(Buffer.alloc(80 * MB, ' ')), size: 80 * MB }),
    inflated,
  ],
  [
    'bomb that lies',
    '80 MB said to be 1,000 bytes',
    'limit_exceeded',
    () => docxFile({ deflated: deflateRawSync(Buffer.alloc(80 * MB, ' ')), size: 1000 }),
    inflated,
  ],
  [
    'overlapping entries',
    '1,500 entries that share 40 MB of data',
    'limit_exceeded',
    () => docxFile('<broken', overlapping(1500)),
    inflated,
  ],
  [
    'a size that lies upward',
    'said to be 4 GB',
    'corrupt',
    () => docxFile({ content: resume(), size: 0xfffffffe }),
  ],
  [
    'a wrong checksum',
    'the CRC of another content',
    'corrupt',
    () => docxFile({ content: resume(), crc: 7 }),
  ],
  [
    'entries',
    '3,000 empty entries',
    'limit_exceeded',
    () =>
      docxFile(
        resume(),
        Array.from({ length: 3_000 }, (_, i) => ({ name: `word/media/${i}` })),
      ),
    { limit: 'maxEntries' },
  ],
  [
    'three million paragraphs',
    'empty ones',
    'limit_exceeded',
    () => docxFile(documentXml('<w:p/>'.repeat(3 * MB))),
    nodes,
  ],
  [
    'a table of a million cells',
    '1,000 rows of 1,000',
    'limit_exceeded',
    () => docxFile(resume('', `<w:tbl>${`<w:tr>${cell.repeat(1000)}</w:tr>`.repeat(250)}</w:tbl>`)),
    nodes,
  ],
  [
    'a hundred thousand attributes',
    'on one element',
    'limit_exceeded',
    () =>
      docxFile(
        resume(`<w:p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
      ),
    { limit: 'maxXmlAttributes' },
  ],
  [
    'a hundred thousand namespaces',
    'on one element',
    'limit_exceeded',
    () =>
      docxFile(
        resume(`<w:p ${Array.from({ length: 100_000 }, (_, i) => `xmlns:n${i}="u"`).join(' ')}/>`),
      ),
    { limit: 'maxXmlAttributes' },
  ],
  [
    'elements too deep',
    '100,000 one in the other',
    'limit_exceeded',
    () => docxFile(documentXml(nested('w:p', 100_000))),
    depth,
  ],
  [
    'tables too deep',
    '2,000 one in the other',
    'limit_exceeded',
    () =>
      docxFile(
        documentXml(
          nested('w:tbl><w:tr><w:tc', 2000).replaceAll(
            '</w:tbl><w:tr><w:tc>',
            '</w:tc></w:tr></w:tbl>',
          ),
        ),
      ),
    depth,
  ],
  [
    'a table in a table',
    '50 levels',
    'tagged',
    () =>
      docxFile(
        resume(
          nested('w:tbl><w:tr><w:tc', 50, paragraph('inside')).replaceAll(
            '</w:tbl><w:tr><w:tc>',
            '</w:tc></w:tr></w:tbl>',
          ),
        ),
      ),
  ],
  [
    'a cell over a billion columns',
    'gridSpan',
    'tagged',
    () =>
      docxFile(
        resume(
          '',
          `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph('x')}</w:tc></w:tr></w:tbl>`,
        ),
      ),
  ],
  [
    'characters',
    'a run of two million',
    'limit_exceeded',
    () => docxFile(resume('', paragraph('word '.repeat(400_000)))),
    { limit: 'maxCharacters' },
  ],
  [
    'billion laughs',
    'ten entities of ten',
    'corrupt',
    () => docxFile(documentXml(paragraph('&j;'), LAUGHS)),
  ],
  [
    'external entity',
    'a file of the machine',
    'corrupt',
    () => docxFile(documentXml(paragraph('&file;'), XXE)),
  ],
  [
    'external picture',
    'a relationship to a server',
    'tagged',
    () =>
      docxFile(resume(), [
        {
          name: 'word/_rels/document.xml.rels',
          content:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>',
        },
      ]),
  ],
  [
    'styles in a loop',
    'two styles, each based on the other',
    'tagged',
    () =>
      docxFile(
        resume('<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>'),
        related(
          'styles',
          '<w:styles><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
        ),
      ),
  ],
  [
    'numbering in a loop',
    'a numbering whose style is its own',
    'tagged',
    () =>
      docxFile(
        resume(
          '<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
        ),
        related(
          'numbering',
          '<w:numbering><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        ),
      ),
  ],
  [
    'a header that is the document',
    'a relationship of the body to itself',
    'tagged',
    () =>
      docxFile(resume('', '<w:sectPr><w:headerReference w:type="default" r:id="x"/></w:sectPr>'), [
        {
          name: 'word/_rels/document.xml.rels',
          content:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="document.xml"/></Relationships>',
        },
      ]),
  ],
  [
    'no document',
    'the part is missing',
    'corrupt',
    () => docxFile(resume(), [{ name: 'word/document.xml', deflated: Buffer.alloc(0), size: 0 }]),
  ],
  ['a document of noise', 'for XML', 'corrupt', () => docxFile({ content: noise(50_000) })],
  [
    'a document in UTF-16',
    'with a byte order mark',
    'tagged',
    () => docxFile({ content: Buffer.from(`\ufeff${resume()}`, 'utf16le') }),
  ],
  [
    'UTF-8 that is none',
    'stray bytes in a text',
    'tagged',
    () =>
      docxFile({
        content: Buffer.concat([
          Buffer.from(documentXml(`${RESUME_BODY}<w:p><w:r><w:t>`).split('</w:body>')[0]!),
          Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
          Buffer.from('</w:t></w:r></w:p></w:body></w:document>'),
        ]),
      }),
  ],
  [
    'lone surrogates',
    'as references',
    'tagged',
    () => docxFile(resume(paragraph('&#xD800; &#xDFFF;'))),
  ],
  ['unclosed', 'end tags are missing', 'corrupt', () => docxFile(resume().slice(0, -30))],
  [
    'tags that cross',
    '<b><i></b></i>',
    'corrupt',
    () => docxFile(documentXml('<w:p><w:r></w:p></w:r>')),
  ],
  ['cut at a tenth', 'the first tenth of the bytes', 'corrupt', cut(0.1)],
  ['cut at a half', 'the first half of the bytes', 'corrupt', cut(0.5)],
  ['without its end', 'the last 10 bytes are missing', 'corrupt', () => whole().subarray(0, -10)],
  [
    'entries with a password',
    'the flag of zip encryption',
    'encrypted',
    () => docxFile({ content: resume(), flags: 1 }),
  ],
  [
    'names that climb',
    '../../etc/passwd beside the document',
    'corrupt',
    () =>
      docxFile(resume(), [
        { name: '../../../etc/passwd', content: 'x' },
        { name: '/tmp/leveltag-must-not-be', content: 'x' },
        { name: 'C:\\\\x', content: 'x' },
      ]),
  ],
  [
    'a symbolic link',
    'to /etc/passwd for the document',
    'corrupt',
    () => docxFile({ content: '/etc/passwd', mode: 0o120777 }),
  ],
  [
    'a document in a document',
    'as an embedded object',
    'tagged',
    () => docxFile(resume(), [{ name: 'word/embeddings/a.docx', content: whole() }]),
  ],
  [
    'noise behind',
    '50 KB behind the end record',
    'corrupt',
    () => Buffer.concat([whole(), noise(50_000)]),
  ],
]);

/** Entries whose data is one and the same 40 MB: all but the first take a line of the directory. */
function overlapping(count: number): ZipEntry[] {
  const content = Buffer.alloc(40 * MB, ' ');
  const entry = { deflated: deflateRawSync(content), size: content.length, crc: crc32(content) };
  return Array.from({ length: count }, (_, i) => ({
    name: `word/media/${i}`,
    ...entry,
    ...(i > 0 && { overlaps: true as const }),
  }));
}

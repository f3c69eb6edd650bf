import { fromRows } from './case.ts';
import type { HostileCase } from './case.ts';
import {
  bytes,
  flate,
  HELVETICA,
  onePage,
  onePageFile,
  pdfFile,
  RESUME_CONTENT,
  stream,
} from './pdf-file.ts';
import { noise } from './pdf-bombs.ts';

const whole = () => onePageFile();
const cut = (share: number) => () => whole().subarray(0, Math.floor(whole().length * share));
/** A picture beside the text. */
const withPicture = (entries: string, data: Buffer | string) => () =>
  onePageFile({
    content: stream('', `q 9 0 0 9 0 0 cm /I Do Q ${RESUME_CONTENT}`),
    resources: '/XObject<</I 6 0 R>>',
    more: [stream(`/Type/XObject/Subtype/Image${entries}`, data)],
  });
const withFont =
  (font: string, more: readonly (string | Buffer)[] = []) =>
  () =>
    onePageFile({ font: `<</Type/Font${font}>>`, more });
const descriptor = '<</Type/FontDescriptor/FontName/X/Flags 32/FontFile2 7 0 R>>';

/** The resume with another object in the place of number `at`. */
const replaced = (at: number, object: string) => () =>
  pdfFile({ objects: onePage().map((each, i) => (i === at - 1 ? object : each)) });

export const BROKEN_PDFS: readonly HostileCase[] = fromRows('pdf', [
  [
    'offsets',
    'every offset of the table is wrong',
    'tagged',
    () => pdfFile({ objects: onePage(), offset: (at) => at + 7 }),
  ],
  [
    'no table',
    'startxref points past the end',
    'tagged',
    () => pdfFile({ objects: onePage(), startxref: 99_999_999 }),
  ],
  ['table in a loop', '/Prev points at the table itself', 'tagged', () => loopingTable()],
  ['cut at a tenth', 'the first tenth of the bytes', 'corrupt', cut(0.1)],
  ['cut at a half', 'the first half of the bytes', 'corrupt', cut(0.5)],
  ['cut at nine tenths', 'the table and what names the catalog are gone', 'corrupt', cut(0.9)],
  ['without its end', 'the last 20 bytes are missing', 'tagged', () => whole().subarray(0, -20)],
  [
    'rubbish before',
    '500 bytes of noise before the header',
    'tagged',
    () => bytes(noise(500), whole()),
  ],
  [
    'rubbish behind',
    '100 KB of noise behind the end',
    'tagged',
    () => bytes(whole(), noise(100_000)),
  ],
  [
    'page tree in a loop',
    'pages whose kid they are',
    'empty',
    replaced(2, '<</Type/Pages/Kids[2 0 R]/Count 1>>'),
  ],
  ['page tree too deep', '10,000 nodes one below the other', 'tagged', () => deepTree(10_000)],
  ['no pages', '/Kids is empty', 'empty', replaced(2, '<</Type/Pages/Kids[]/Count 0>>')],
  [
    'arrays',
    '500,000 opening brackets as resources',
    'tagged',
    () => onePageFile({ page: '/X 6 0 R', more: ['['.repeat(500_000)] }),
  ],
  [
    'arrays in the content',
    '500,000 opening brackets between operators',
    'empty',
    () => onePageFile({ content: stream('', `${'['.repeat(500_000)} ${RESUME_CONTENT}`) }),
  ],
  [
    'dictionaries',
    '200,000 dictionaries one in the other',
    'tagged',
    () => onePageFile({ page: '/X 6 0 R', more: ['<</A'.repeat(200_000)] }),
  ],
  [
    'dictionaries in the catalog',
    '200,000 dictionaries in the root',
    'tagged',
    () => onePageFile({ catalog: '<</A'.repeat(200_000) }),
  ],
  [
    'an object that is itself',
    '/Resources 6 0 R, which is 6 0 R',
    'tagged',
    () => onePageFile({ page: '/Annots 6 0 R', more: ['6 0 R'] }),
  ],
  [
    'a length by a loop',
    'the length of a stream is that stream',
    'tagged',
    () =>
      onePageFile({ content: bytes('<</Length 5 0 R>>stream\n', RESUME_CONTENT, '\nendstream') }),
  ],
  [
    'a length below zero',
    '/Length -1',
    'tagged',
    () => onePageFile({ content: bytes('<</Length -1>>stream\n', RESUME_CONTENT, '\nendstream') }),
  ],
  [
    'a length past the end',
    '/Length 2147483647',
    'tagged',
    () =>
      onePageFile({
        content: bytes('<</Length 2147483647>>stream\n', RESUME_CONTENT, '\nendstream'),
      }),
  ],
  [
    'content that does not inflate',
    'noise in /FlateDecode',
    'empty',
    () => onePageFile({ content: stream('/Filter/FlateDecode', noise(5000)) }),
  ],
  [
    'content cut off',
    'half of a deflated stream',
    'tagged',
    () => onePageFile({ content: halfInflated() }),
  ],
  [
    'a filter nobody knows',
    '/Filter/NoSuchDecode',
    'tagged',
    () => onePageFile({ content: stream('/Filter/NoSuchDecode', RESUME_CONTENT) }),
  ],
  [
    'a form that draws itself',
    '/X Do in /X',
    'tagged',
    () =>
      onePageFile({
        content: stream('', `${RESUME_CONTENT} /X Do`),
        resources: '/XObject<</X 6 0 R>>',
        more: [
          stream(
            '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>',
            '/X Do',
          ),
        ],
      }),
  ],
  [
    'a pattern in a loop',
    'a pattern painted with itself',
    'tagged',
    () =>
      onePageFile({
        content: stream('', `/Pattern cs /P scn 0 0 99 99 re f ${RESUME_CONTENT}`),
        resources: '/Pattern<</P 6 0 R>>',
        more: [
          stream(
            '/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 1/YStep 1/Resources<</Pattern<</P 6 0 R>>>>',
            '/Pattern cs /P scn 0 0 9 9 re f',
          ),
        ],
      }),
  ],
  [
    'an inline picture without end',
    'BI ID and noise behind the text',
    'tagged',
    () =>
      onePageFile({
        content: stream(
          '',
          bytes(RESUME_CONTENT, '\nBI /W 9999 /H 9999 /BPC 8 /CS /RGB ID ', noise(2000)),
        ),
      }),
  ],
  [
    'a page of a billion points',
    '/MediaBox[0 0 1e9 1e9]',
    'limit_exceeded',
    () => onePageFile({ box: '[0 0 1000000000 1000000000]' }),
    { limit: 'maxReaderMb' },
  ],
  [
    'a page without a size',
    '/MediaBox[0 0 0 0]',
    'tagged',
    () => onePageFile({ box: '[0 0 0 0]' }),
  ],
  [
    'a page inside out',
    '/MediaBox[612 792 0 0]',
    'tagged',
    () => onePageFile({ box: '[612 792 0 0]' }),
  ],
  ['a page of words', '/MediaBox of names', 'tagged', () => onePageFile({ box: '[/a /b /c /d]' })],
  [
    'a matrix of enormous numbers',
    'cm with 1e38',
    'empty',
    () => onePageFile({ content: stream('', `1e38 0 0 1e38 0 0 cm ${RESUME_CONTENT}`) }),
  ],
  [
    'a font of noise',
    '/FontFile2 of 50 KB noise',
    'tagged',
    withFont('/Subtype/TrueType/BaseFont/X/FontDescriptor 6 0 R', [
      descriptor,
      stream('', noise(50_000)),
    ]),
  ],
  [
    'a font that is a form',
    '/Font names the page',
    'tagged',
    () => onePageFile({ resources: '', font: '3 0 R' }),
  ],
  [
    'a Type 3 font that writes itself',
    'the glyph procedure sets the same font',
    'fonts_unmappable',
    () => type3(),
  ],
  [
    'a composite font in a loop',
    '/DescendantFonts[4 0 R]',
    'tagged',
    withFont('/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[4 0 R]'),
  ],
  [
    'ToUnicode in a loop',
    '/UseCMap is itself',
    'tagged',
    withFont('/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R', [
      stream('/Type/CMap/UseCMap 6 0 R', '/X usecmap'),
    ]),
  ],
  [
    'ToUnicode with wide ranges',
    '1,000 ranges of 65,536 codes',
    'tagged',
    withFont('/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R', [
      flate(`100 beginbfrange\n${'<00010000><0001ffff><0041>\n'.repeat(1000)}endbfrange`),
    ]),
  ],
  [
    'lone surrogates',
    'e is U+D800',
    'tagged',
    withFont('/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R', [
      stream('', '1 beginbfchar\n<78><d800>\nendbfchar'),
    ]),
  ],
  [
    'a picture of noise, JBIG2',
    '/JBIG2Decode',
    'tagged',
    withPicture(
      '/Width 999/Height 999/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode',
      noise(9000),
    ),
  ],
  [
    'a picture of noise, JPEG 2000',
    '/JPXDecode',
    'tagged',
    withPicture('/Width 999/Height 999/Filter/JPXDecode', noise(9000)),
  ],
  [
    'a picture of noise, JPEG',
    '/DCTDecode',
    'tagged',
    withPicture(
      '/Width 999/Height 999/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode',
      noise(9000),
    ),
  ],
  [
    'a picture of a billion pixels',
    '/Width 1000000000',
    'tagged',
    withPicture('/Width 1000000000/Height 1000000000/BitsPerComponent 8/ColorSpace/DeviceRGB', ''),
  ],
  [
    'scripts and attachments',
    '/OpenAction with JavaScript, /Launch, an embedded file',
    'tagged',
    () =>
      onePageFile({
        catalog:
          '/OpenAction<</S/JavaScript/JS(while\\(true\\);)>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>',
        page: '/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(x)/EF<</F 5 0 R>>>>>>]',
      }),
  ],
  [
    'updates',
    '2,000 times appended to',
    'tagged',
    () => bytes(whole(), 'startxref\n0\n%%EOF\n'.repeat(2000)),
  ],
  [
    'an object number past all',
    '4294967295 0 obj',
    'tagged',
    () =>
      bytes(whole().subarray(0, -200), '4294967295 0 obj\n<<>>\nendobj\n', whole().subarray(-200)),
  ],
  [
    'two bodies on one font',
    'the page tree names one page twice',
    'tagged',
    replaced(2, '<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>'),
  ],
  ['a header and nothing', '%PDF-1.7', 'corrupt', () => bytes('%PDF-1.7')],
  [
    'a header and zeros',
    '5 MB of zeros behind the header',
    'corrupt',
    () => bytes('%PDF-1.7\n', Buffer.alloc(5_000_000)),
  ],
]);

function loopingTable(): Buffer {
  const length = pdfFile({ objects: onePage() }).lastIndexOf('xref\n0');
  return pdfFile({ objects: onePage(), trailer: `/Prev ${length}` });
}

function deepTree(depth: number): Buffer {
  const [catalog, , page, font, content] = onePage();
  const nodes = Array.from(
    { length: depth },
    (_, i) => `<</Type/Pages/Kids[${i === depth - 1 ? 3 : i + 7} 0 R]/Count 1>>`,
  );
  const top = '<</Type/Pages/Kids[6 0 R]/Count 1>>';
  return pdfFile({ objects: [catalog!, top, page!, font!, content!, ...nodes] });
}

function halfInflated(): Buffer {
  const data = flate(RESUME_CONTENT);
  return stream(
    '/Filter/FlateDecode',
    data.subarray(data.indexOf('stream\n') + 7, data.length / 2),
  );
}

function type3(): Buffer {
  return onePageFile({
    font: '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 97/LastChar 97/Widths[9]/CharProcs<</a 6 0 R>>/Encoding<</Type/Encoding/Differences[97/a]>>/Resources<</Font<</F1 4 0 R>>>>>>',
    content: stream('', 'BT /F1 10 Tf 50 700 Td (aaaa) Tj ET'),
    more: [stream('', '9 0 0 0 9 9 d1 BT /F1 10 Tf (aaaa) Tj ET'), HELVETICA],
  });
}

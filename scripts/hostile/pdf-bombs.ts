import { deflateSync } from 'node:zlib';
import { fromRows } from './case.ts';
import type { HostileCase } from './case.ts';
import { bytes, flate, onePage, onePageFile, pdfFile, RESUME_CONTENT, stream } from './pdf-file.ts';

const MB = 1_000_000;
const spaces = (length: number) => Buffer.alloc(length, ' ');
let deflated: Buffer | undefined;
/** 150 MB of spaces in a thousandth of that, made once. */
const once = () => (deflated ??= deflateSync(spaces(150 * MB)));
const inflated = { limit: 'maxInflatedBytes' } as const;
const inReader = { limit: 'maxReaderMb' } as const;

/** A run of 128 spaces takes two bytes (ISO 32000-1, 7.4.5). */
const runLength = (length: number) =>
  Buffer.concat([Buffer.alloc((length / 128) * 2, Buffer.from([129, 32])), Buffer.from([128])]);

/** One form that draws ten times the next, and so on: 10^`depth` drawings. */
function fanOut(depth: number): Buffer {
  const forms = Array.from({ length: depth }, (_, i) => {
    const last = i === depth - 1;
    const resources = last ? '' : `/Resources<</XObject<</X ${7 + i} 0 R>>>>`;
    const draws = last ? '0 0 m 9 9 l S' : '/X Do '.repeat(10);
    return stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources}`, draws);
  });
  return onePageFile({
    content: stream('', '/X Do'),
    resources: '/XObject<</X 6 0 R>>',
    more: forms,
  });
}

export const PDF_BOMBS: readonly HostileCase[] = fromRows('pdf', [
  [
    'flate bomb',
    '150 MB of spaces as a content stream',
    'limit_exceeded',
    () => onePageFile({ content: stream('/Filter/FlateDecode', once()) }),
    inflated,
  ],
  [
    'flate bomb, twice',
    '150 MB compressed twice',
    'limit_exceeded',
    () =>
      onePageFile({ content: stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(once())) }),
    inflated,
  ],
  [
    'flate bomb, filter name escaped',
    '/Fl#61teDecode',
    'limit_exceeded',
    () => onePageFile({ content: stream('/Filter/Fl#61teDecode', once()) }),
    inflated,
  ],
  [
    'flate bomb, filter by reference',
    '/Filter 6 0 R',
    'limit_exceeded',
    () => onePageFile({ content: stream('/Filter 6 0 R', once()), more: ['/FlateDecode'] }),
    inflated,
  ],
  [
    'flate bomb, long dictionary',
    '2 KB of comment between filter and data',
    'limit_exceeded',
    () => onePageFile({ content: stream(`/Filter/FlateDecode %${'-'.repeat(2000)}\n`, once()) }),
    inflated,
  ],
  [
    'flate bomb behind ASCII',
    '/ASCIIHexDecode before /FlateDecode',
    'limit_exceeded',
    () =>
      onePageFile({
        content: stream('/Filter[/ASCIIHexDecode/FlateDecode]', `${once().toString('hex')}>`),
      }),
    inflated,
  ],
  [
    'flate bomb said to be a picture',
    '/Subtype/Image in the content stream',
    'limit_exceeded',
    () => onePageFile({ content: stream('/Subtype/Image/Filter/FlateDecode', once()) }),
    inReader,
  ],
  [
    'run-length bomb',
    '300 MB by /RunLengthDecode',
    'limit_exceeded',
    () => onePageFile({ content: stream('/Filter/RunLengthDecode', runLength(300 * MB)) }),
    inflated,
  ],
  [
    'run-length bomb behind flate',
    '1.3 GB in a kilobyte',
    'limit_exceeded',
    () =>
      onePageFile({
        content: stream('/Filter[/FlateDecode/RunLengthDecode]', deflateSync(runLength(1280 * MB))),
      }),
    inflated,
  ],
  [
    'object stream bomb',
    '150 MB in an /ObjStm',
    'limit_exceeded',
    () => onePageFile({ more: [stream('/Type/ObjStm/N 1/First 8/Filter/FlateDecode', once())] }),
    inflated,
  ],
  [
    'many streams',
    '200 of 400 KB',
    'limit_exceeded',
    () => onePageFile({ more: Array(200).fill(flate(spaces(400_000))) }),
    inflated,
  ],
  [
    'one content 2,000 times',
    'an array that names one stream of 1 MB again and again',
    'limit_exceeded',
    () =>
      onePageFile({
        contents: `[${'5 0 R '.repeat(2000)}]`,
        content: flate(bytes(RESUME_CONTENT, spaces(MB))),
      }),
    inReader,
  ],
  [
    'operators',
    'two million lines',
    'limit_exceeded',
    () => onePageFile({ content: flate('0 0 m 9 9 l S\n'.repeat(2 * MB)) }),
    inReader,
  ],
  [
    'objects',
    '150,000 lines on a page',
    'limit_exceeded',
    () => onePageFile({ content: flate('0 0 m 9 9 l S\n'.repeat(150_000)) }),
    { limit: 'maxPageObjects' },
  ],
  [
    'saved states',
    'a million q, each of which keeps all that can be set',
    'limit_exceeded',
    () => onePageFile({ content: flate('q '.repeat(MB)) }),
    inReader,
  ],
  [
    'characters',
    '100 pages that share a text of 20,000 letters',
    'limit_exceeded',
    () => {
      const line = `(${'letters '.repeat(25)}) Tj T* `;
      return manyPages(100, stream('', `BT /F1 4 Tf 6 TL 9 780 Td ${line.repeat(110)} ET`));
    },
    { limit: 'maxCharacters' },
  ],
  ['forms that fan out', 'ten levels of ten each', 'limit_exceeded', () => fanOut(10), inReader],
  ['pages', '5,000 pages', 'limit_exceeded', () => manyPages(5000), { limit: 'maxPages' }],
  [
    'pages said to be a billion',
    '/Count 1000000000',
    'tagged',
    () => {
      const [catalog, , ...rest] = onePage();
      const pages = '<</Type/Pages/Kids[3 0 R]/Count 1000000000>>';
      return pdfFile({ objects: [catalog!, pages, ...rest] });
    },
  ],
  [
    'ToUnicode bomb',
    '40 MB of ranges',
    'limit_exceeded',
    () =>
      onePageFile({
        font: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>',
        more: [flate(`1 beginbfrange\n${'<0000><ffff><0041>\n'.repeat(3_200_000)}endbfrange`)],
      }),
    inflated,
  ],
  [
    'noise',
    '19 MB of noise behind the header',
    'corrupt',
    () => bytes('%PDF-1.7\n', noise(19 * MB)),
  ],
  [
    'a hundred pages of one content',
    '100 pages that share a stream of 20 MB',
    'empty',
    () => manyPages(100, flate(spaces(20 * MB))),
    { slow: true },
  ],
]);

function manyPages(count: number, content: Buffer = stream('', RESUME_CONTENT)): Buffer {
  const page =
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>';
  const kids = Array.from({ length: count }, (_, i) => `${i + 5} 0 R`).join(' ');
  return pdfFile({
    objects: [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      content,
      ...Array<string>(count).fill(page),
    ],
  });
}

/** Bytes that hardly compress, the same in every run: a linear congruential generator (Numerical Recipes). */
export function noise(length: number, seed = 1): Buffer {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = seed >>> 0;
  for (let i = 0; i < words.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    words[i] = state ^ (state >>> 15);
  }
  return Buffer.from(words.buffer).subarray(0, length);
}

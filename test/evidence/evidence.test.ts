import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeGeometry } from '../../src/domain/geometry.ts';
import type { Section } from '../../src/domain/section.ts';
import type { TextLayer } from '../../src/domain/text-layer.ts';
import { codePointCounter } from '../../src/evidence/code-points.ts';
import { openEvidenceBook, type Citation } from '../../src/evidence/evidence.ts';
import { plainTextLayer } from '../../src/extract/plain-text.ts';

const layer = plainTextLayer('SUMMARY\n\nRan 😀 the vendor\n\nEXPERIENCE\n\nRetired a mainframe');
const sections: Section[] = [
  {
    id: 's0',
    type: 'summary',
    title: { start: 0, end: 7 },
    body: { start: 8, end: 27 },
    rule: 'x',
  },
  {
    id: 's1',
    type: 'experience',
    title: { start: 28, end: 38 },
    body: { start: 39, end: 60 },
    rule: 'x',
  },
];

test('a part is quoted exactly, in code units and code points, with its context and section', () => {
  const book = openEvidenceBook(layer, sections);
  const id = book.cite(citation('vendor'));
  expect(book.all()).toEqual([
    {
      id,
      rule: 'vendor_management/any',
      assertion: null,
      parts: [
        { start: 20, end: 26, cpStart: 19, cpEnd: 25, quote: 'vendor', page: null, rects: [] },
      ],
      prefix: 'Ran 😀 the ',
      suffix: '',
      section: 'summary',
      position: null,
      origin: 'native',
    },
  ]);
  expect(id).toMatch(/^[0-9a-f]{16}$/);
});

test('the same citation twice is one piece; another rule over the same words is another', () => {
  const book = openEvidenceBook(layer, sections);
  const first = book.cite(citation('vendor'));
  expect(book.cite(citation('vendor'))).toBe(first);
  expect(book.cite({ ...citation('vendor'), rule: 'vendor_management/other' })).not.toBe(first);
  expect(book.all()).toHaveLength(2);
});

test('a span over two blocks is cut into a part in each, without the gap', () => {
  const book = openEvidenceBook(layer, sections);
  const [start, end] = [layer.text.indexOf('vendor'), layer.text.indexOf('mainframe')];
  book.cite({ ...citation('vendor'), parts: [{ start, end }] });
  const [piece] = book.all();
  expect(piece!.parts.map((part) => part.quote)).toEqual(['vendor', 'EXPERIENCE', 'Retired a']);
  expect(piece!.section).toBe('summary');
});

test('pieces come in reading order, whatever the order of citing', () => {
  const book = openEvidenceBook(layer, sections);
  book.cite(citation('mainframe'));
  book.cite(citation('vendor'));
  expect(book.all().map((piece) => piece.section)).toEqual(['summary', 'experience']);
});

test('words without a place in the text are a bug that is named', () => {
  const book = openEvidenceBook(layer, sections);
  const between = { start: 8, end: 9 };
  expect(() => book.cite({ ...citation('vendor'), parts: [between] })).toThrow(
    'vendor_management/any',
  );
});

test('where there is geometry, rectangles and their page come with the quote', () => {
  const start = layer.text.indexOf('vendor');
  const line = {
    start,
    end: start + 6,
    page: 3,
    y0: 10,
    y1: 20,
    edges: [0, 5, 10, 15, 20, 25, 30],
  };
  const placed: TextLayer = { ...layer, geometry: encodeGeometry([line]) };
  const book = openEvidenceBook(placed, sections);
  book.cite(citation('vendor'));
  const [part] = book.all()[0]!.parts;
  expect(part).toMatchObject({ page: 3, rects: [{ page: 3, x0: 0, x1: 30, y0: 10, y1: 20 }] });
});

test('code points are counted as a language with wide characters would', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const count = codePointCounter(text);
      let units = 0;
      [...text].forEach((character, i) => {
        expect(count(units)).toBe(i);
        units += character.length;
      });
      expect(count(units)).toBe([...text].length);
    }),
  );
});

function citation(words: string): Citation {
  const start = layer.text.indexOf(words);
  return {
    about: 'vendor_management',
    rule: 'vendor_management/any',
    parts: [{ start, end: start + words.length }],
    assertion: null,
    position: null,
  };
}

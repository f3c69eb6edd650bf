import { expect, test } from 'vitest';
import type { PublishedTextLayer } from '../../../src/domain/result.ts';
import type { Marked } from '../../../src/web/page/resume/marks.ts';
import { textSheet } from '../../../src/web/page/resume/text.ts';

const TEXT = 'Ran <script>alert(1)</script> & "vendors" \u001b[31m for <b>ten</b> years';

function sheet(marks: readonly [number, number][]): string {
  const block = { id: 'b0', start: 0, end: TEXT.length, kind: 'paragraph', emphasis: 'none' };
  const text = { text: TEXT, blocks: [block], visibility: [], pages: [] } as unknown;
  const all = marks.map(([start, end], i) => {
    const evidence = { id: `e${i}`, parts: [{ start, end }] };
    const mark = {
      id: `e${i}`,
      look: 'd0',
      label: '1',
      topic: '<i>topic</i>',
      use: { guard: null, evidence },
    };
    return [`e${i}`, mark as unknown as Marked] as const;
  });
  return String(textSheet(text as PublishedTextLayer, new Map(all)));
}

test.each([
  ['without marks', []],
  ['under a mark', [[0, TEXT.length]]],
  [
    'under marks that begin and end within its tags',
    [
      [6, 20],
      [10, 40],
    ],
  ],
] as [string, [number, number][]][])(
  'markup of a resume %s is shown and not obeyed',
  (_name, marks) => {
    const html = sheet(marks);
    expect(html).not.toMatch(/<script|<b>|<i>|alert\(1\)<\/script/);
    expect(html).not.toContain('\u001b');
    const shown = html
      .slice(html.indexOf('class="words"'))
      .replace(/^[^>]*>/, '')
      .replace(/<[^>]*>/g, '');
    expect(shown.trim()).toBe(
      'Ran &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;vendors&quot; ␛[31m for &lt;b&gt;ten&lt;/b&gt; years',
    );
  },
);

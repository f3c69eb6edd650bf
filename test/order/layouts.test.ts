import { expect, test } from 'vitest';
import { lines } from '../extract/pdf/make-pdf.ts';
import type { PdfPen } from '../extract/pdf/make-pdf.ts';
import { drawAndRead } from '../extract/pdf/read.ts';

const MAIN = [
  'Programme manager with eleven years in freight and retail.',
  'Ran the replacement of a warehouse system in nine places.',
  'Built the project office and its reporting from nothing.',
  'Chaired the change board and met the steering group.',
  'Closed two vendor contracts well ahead of their terms.',
  'Led the renewal of the claims platform for four offices.',
];
const SIDE = ['Tools', 'Planview', 'Jira', 'Languages', 'English', 'Welsh'];
const LEFT = MAIN.map((line) => line.split(' ').slice(0, 6).join(' '));
const RIGHT = ['Taught', 'Wrote', 'Planned', 'Tested', 'Moved', 'Bought'].map(
  (verb) => `${verb} the billing service of a utility`,
);

interface Layout {
  readonly name: string;
  readonly draw: (pen: PdfPen) => void;
  /** The words in the order in which a person reads them. */
  readonly order: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'sidebar on the left',
    draw: (pen) => {
      lines(pen, SIDE, 50, 80, 17);
      lines(pen, MAIN, 200, 84, 13);
    },
    order: [...SIDE, ...MAIN],
  },
  {
    name: 'sidebar on the right, painted first',
    draw: (pen) => {
      lines(pen, SIDE, 430, 80, 17);
      lines(pen, MAIN, 50, 84, 13);
    },
    order: [...MAIN, ...SIDE],
  },
  {
    name: 'two equal columns on one grid',
    draw: (pen) => {
      lines(pen, LEFT, 50, 80, 13);
      lines(pen, RIGHT, 320, 80, 13);
    },
    order: [...LEFT, ...RIGHT],
  },
  {
    name: 'header over two columns',
    draw: (pen) => {
      pen.text('Rowan Ashgrove, programme manager in freight, retail and insurance', 130, 40, {
        lineBreak: false,
      });
      lines(pen, SIDE, 50, 80, 17);
      lines(pen, MAIN, 200, 84, 13);
    },
    order: ['Rowan Ashgrove', ...SIDE, ...MAIN],
  },
  {
    name: 'table with wrapped cells',
    draw: (pen) => {
      const rows = [
        [['Umbra Freight', 'of Leeds'], ['Programme', 'manager'], ['2016']],
        [['Tallow & Sons', 'of York'], ['Project', 'lead'], ['2012']],
        [['Ostler Group', 'of Hull'], ['Project', 'office'], ['2010']],
      ] as const;
      rows.forEach((row, i) =>
        row.forEach((cell, j) => lines(pen, cell, 50 + 150 * j, 80 + 40 * i)),
      );
    },
    order: [
      ...['Umbra Freight', 'of Leeds', 'Programme', 'manager', '2016'],
      ...['Tallow & Sons', 'of York', 'Project', 'lead', '2012'],
      ...['Ostler Group', 'of Hull', 'Project', 'office', '2010'],
    ],
  },
  {
    name: 'dates set to the right stay with their line',
    draw: (pen) => {
      ['Umbra Freight', 'Tallow & Sons', 'Ostler Group', 'Wren Mills'].forEach((name, i) => {
        pen.text(name, 50, 80 + 40 * i, { lineBreak: false });
        pen.text(`${2016 - i} - ${2017 - i}`, 450, 80 + 40 * i, { lineBreak: false });
        lines(pen, [MAIN[i]!], 60, 94 + 40 * i);
      });
    },
    order: ['Umbra Freight 2016 - 2017', MAIN[0]!, 'Tallow & Sons 2015 - 2016', MAIN[1]!],
  },
  {
    name: 'label and value stay on one line',
    draw: (pen) => {
      lines(pen, ['Languages:', 'Methods:', 'Tools:', 'Certificates:'], 50, 80, 16);
      lines(pen, ['English, Welsh', 'PRINCE2, Scrum', 'Planview, Jira', 'PMP'], 150, 80, 16);
    },
    order: ['Languages: English', 'Methods: PRINCE2', 'Tools: Planview', 'Certificates: PMP'],
  },
  {
    name: 'footnote below the text',
    draw: (pen) => {
      lines(pen, ['1 As told by the customer.'], 50, 730);
      lines(pen, MAIN, 50, 80, 13);
    },
    order: [...MAIN, '1 As told by the customer.'],
  },
  {
    name: 'running header and footer are read once',
    draw: (pen) => {
      for (const page of [1, 2]) {
        if (page > 1) pen.addPage();
        pen.text(`Page ${page} of 2`, 280, 770, { lineBreak: false });
        pen.text('Rowan Ashgrove', 50, 20, { lineBreak: false });
        lines(pen, MAIN.slice(3 * (page - 1), 3 * page), 50, 200);
      }
    },
    order: ['Rowan Ashgrove', ...MAIN.slice(0, 3), 'Page 1 of 2', ...MAIN.slice(3)],
  },
  {
    name: 'three columns of skills',
    draw: (pen) => {
      lines(pen, ['\u2022 Budgets', '\u2022 Vendors', '\u2022 Risk'], 50, 80);
      lines(pen, ['\u2022 Agile', '\u2022 PRINCE2', '\u2022 ITIL'], 230, 80);
      lines(pen, ['\u2022 Planview', '\u2022 Clarity', '\u2022 Jira'], 410, 80);
    },
    order: [
      ...['Budgets', 'Vendors', 'Risk', 'Agile', 'PRINCE2'],
      ...['ITIL', 'Planview', 'Clarity', 'Jira'],
    ],
  },
  {
    name: 'text up the margin does not come between the lines',
    draw: (pen) => {
      pen.save().rotate(-90, { origin: [30, 300] });
      pen.text('Confidential draft', 30, 300, { lineBreak: false }).restore();
      lines(pen, MAIN, 60, 80, 13);
    },
    order: [...MAIN, 'Confidential draft'],
  },
];

test.each(LAYOUTS)('$name', async ({ draw, order }) => {
  const { text } = (await drawAndRead(draw)).layer;
  const read = text.replace(/\s+/g, ' ');
  let at = 0;
  for (const words of order) {
    const found = read.indexOf(words, at);
    expect(found, `"${words}" behind "${read.slice(0, at)}"`).toBeGreaterThanOrEqual(0);
    at = found + words.length;
  }
});

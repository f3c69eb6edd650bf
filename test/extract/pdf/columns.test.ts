import { describe, expect, test } from 'vitest';
import { lines } from './make-pdf.ts';
import type { PdfPen } from './make-pdf.ts';
import { blocksOf, drawAndRead } from './read.ts';

const put = (pen: PdfPen, words: string, x: number, y: number) =>
  pen.text(words, x, y, { lineBreak: false });

async function linesOf(draw: (pen: PdfPen) => void): Promise<string[]> {
  return blocksOf(await drawAndRead(draw)).flatMap((block) => block.split(' / '));
}

describe('cells of a table, painted one after the other', () => {
  const row = (pen: PdfPen, y: number, period: string, title: string[], firm: string[]) => {
    put(pen, period, 50, y + 6);
    lines(pen, title, 200, y);
    lines(pen, firm, 330, y);
  };
  const draw = (pen: PdfPen) => {
    put(pen, 'Employers', 50, 50);
    row(pen, 80, '2014 to 2016', ['Graduate', 'engineer'], ['Ashgrove Freight', 'of Leeds']);
    row(pen, 120, '2016 to 2018', ['Relay testing', 'engineer'], ['Umbra Rail', 'of York']);
    put(pen, 'Certificates', 50, 170);
  };
  const cells = [
    ...['Employers', '2014 to 2016', 'Graduate', 'engineer', 'Ashgrove Freight', 'of Leeds'],
    ...['2016 to 2018', 'Relay testing', 'engineer', 'Umbra Rail', 'of York', 'Certificates'],
  ];

  test('are read cell by cell, also where one of one line is set to their middle', async () => {
    expect(await linesOf(draw)).toEqual(cells);
  });

  test('are found though a foot is painted first', async () => {
    const withFoot = (pen: PdfPen) => {
      put(pen, 'Page 1', 400, 740);
      draw(pen);
    };
    expect(await linesOf(withFoot)).toEqual([...cells, 'Page 1']);
  });

  test('are kept apart by a gutter as narrow as a wide space', async () => {
    const words = await linesOf((pen) => {
      put(pen, 'Qualification', 50, 50);
      lines(pen, ['Civil', 'works'], 50, 80);
      lines(pen, ['Sarn Institute', 'of Science'], 50 + pen.widthOfString('works') + 7, 80);
    });
    expect(words).toEqual(['Qualification', 'Civil', 'works', 'Sarn Institute', 'of Science']);
  });
});

describe('cells of several lines', () => {
  test('are kept apart where a line of one all but touches the next cell', async () => {
    const words = await linesOf((pen) => {
      put(pen, 'Qualification', 50, 50);
      lines(pen, ['Civil', 'engineering'], 50, 80);
      lines(pen, ['Sarn Institute', 'of Science'], 50 + pen.widthOfString('engineering') + 3, 80);
      put(pen, '2012', 200, 80);
    });
    expect(words).toEqual([
      ...['Qualification', 'Civil', 'engineering', 'Sarn Institute', 'of Science', '2012'],
    ]);
  });

  test('are no words of a sentence that were painted apart', async () => {
    const words = await linesOf((pen) => {
      lines(pen, ['Led the renewal of', 'the claims platform'], 50, 80);
      const x = 53 + pen.widthOfString('Led the renewal of');
      lines(pen, ['nine offices and their staff', 'in two years and a half'], x, 80);
      lines(pen, ['and of its reports in Leeds and York'], 50, 104);
    });
    expect(words[0]).toBe('Led the renewal of nine offices and their staff');
  });

  test('are none where a word was painted again, a little off, over the next one', async () => {
    const words = await linesOf((pen) => {
      lines(pen, ['Led', 'Ran'], 50, 79.9);
      const x = 50 + pen.widthOfString('Led ') + 1;
      const next = x + pen.widthOfString('in ');
      put(pen, 'York', next, 79.9);
      put(pen, 'in York', x, 80);
      lines(pen, ['Kept the plans and the budgets', 'of nine offices'], 50, 120);
    });
    expect(words).toContain('Led in');
    expect(words).toContain('York');
  });

  test('may be a label and its value with the colon between them', async () => {
    const words = await linesOf((pen) => {
      const row = (y: number, label: string[], value: string[]) => {
        lines(pen, label, 50, y);
        put(pen, ':', 110, y);
        lines(pen, value, 120, y);
      };
      row(80, ['Notice', 'period'], ['Four weeks from the end', 'of any month']);
      row(110, ['Place', 'of work'], ['Leeds, or a place within', 'an hour of it']);
    });
    expect(words).toEqual([
      ...['Notice', 'period', ': Four weeks from the end', 'of any month'],
      ...['Place', 'of work', ': Leeds, or a place within', 'an hour of it'],
    ]);
  });
});

describe('the painting order of columns', () => {
  const left = ['Planview', 'Jira', 'Confluence', 'Excel'];
  const right = ['Ran a freight desk', 'and its budget', 'for nine offices', 'in two countries'];

  test('is followed where aligned lines leave the places open', async () => {
    const words = await linesOf((pen) => {
      lines(pen, left.slice(0, 3), 50, 80);
      lines(pen, right.slice(0, 3), 200, 80);
    });
    expect(words).toEqual([...left.slice(0, 3), ...right.slice(0, 3)]);
  });

  test('is not where it is no order in which a page can be read', async () => {
    const words = await linesOf((pen) => {
      lines(pen, right, 200, 84, 13);
      lines(pen, left, 50, 80, 17);
    });
    expect(words).toEqual([...left, ...right]);
  });

  test('does not divide a line that was painted in two parts', async () => {
    const words = await linesOf((pen) => {
      const start = 'Led the renewal of the platform ';
      put(pen, start, 50, 50);
      put(pen, 'for four regional offices and their staff', 50 + pen.widthOfString(start), 50);
      lines(pen, left, 70, 64);
      lines(pen, right, 200, 64);
    });
    expect(words.slice(0, 2)).toEqual([
      'Led the renewal of the platform for four regional offices and their staff',
      'Planview',
    ]);
  });

  test('does not part titles from their dates, painted after them', async () => {
    const titles = ['Analyst', 'Lead', 'Manager', 'Head of projects', 'Director'];
    const dates = ['2010', '2012', '2014', '2016', '2018'];
    const words = await linesOf((pen) => {
      lines(pen, titles, 50, 80, 18);
      lines(pen, dates, 400, 80, 18);
    });
    expect(words).toEqual(titles.map((title, i) => `${title} ${dates[i]}`));
  });
});

test('a colon set apart from its label makes rows all the same', async () => {
  const labels = ['Employer', 'Services', 'Title', 'Period'];
  const values = ['Ashgrove Freight of Leeds', 'Lifts', 'Buyer', '1998 to 2001'];
  const words = await linesOf((pen) => {
    labels.forEach((label, i) => {
      put(pen, label, 50, 50 + i * 14);
      put(pen, ':', 150, 50 + i * 14);
      put(pen, values[i]!, 180, 50 + i * 14);
    });
  });
  expect(words).toEqual(labels.map((label, i) => `${label} : ${values[i]}`));
});

describe('rows with a wide gap, painted row by row, are no columns of sentences', () => {
  const rowOf = (pen: PdfPen, y: number, cells: string[], xs: number[]) =>
    cells.forEach((cell, i) => put(pen, cell, xs[i]!, y));

  test('where the second cells begin at edges of their own', async () => {
    const words = await linesOf((pen) => {
      rowOf(
        pen,
        80,
        ['B.Com at the College of Ashgrove', 'Northern University of Leeds'],
        [50, 302],
      );
      rowOf(
        pen,
        94,
        ['Diploma at the College of Ashgrove', 'Northern University of Sarn'],
        [50, 306],
      );
      rowOf(pen, 108, ['M.Com (Finance) by letters', 'Umbra University'], [50, 299]);
    });
    expect(words.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      'B.Com at the College of Ashgrove Northern University of Leeds',
      'Diploma at the College of Ashgrove Northern University of Sarn',
      'M.Com (Finance) by letters Umbra University',
    ]);
  });

  test('where a long row is one of short cells', async () => {
    const xs = [50, 150, 300, 420, 480];
    const heads = ['Qualification', 'College or Institute', 'Board or University', 'Year', 'Marks'];
    const words = await linesOf((pen) => {
      rowOf(pen, 80, heads, xs);
      rowOf(pen, 94, ['B.Sc.', 'Norvale', 'Ostend', '2014', '71'], xs);
      put(pen, 'Basic qualification', 50, 124);
      rowOf(pen, 154, heads, xs);
    });
    expect(words.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      heads.join(' '),
      'B.Sc. Norvale Ostend 2014 71',
      'Basic qualification',
      heads.join(' '),
    ]);
  });

  test('but columns of sentences are', async () => {
    const words = await linesOf((pen) => {
      const left = [
        'Led the renewal of the claims',
        'platform in nine offices of',
        'Leeds, York and Sarn',
      ];
      const right = [
        'Plans the work of three teams',
        'and reports to the board of',
        'Ashgrove Freight',
      ];
      left.forEach((line, i) => rowOf(pen, 80 + 14 * i, [line, right[i]!], [50, 300]));
    });
    expect(words[2]).toBe('Leeds, York and Sarn');
  });
});

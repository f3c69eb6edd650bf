import { describe, expect, test } from 'vitest';
import { lines } from './make-pdf.ts';
import { blocksOf, drawAndRead } from './read.ts';

const LONG =
  'Led the renewal of the claims platform for four regional offices, from the first business case to the hand-over';

describe('lines and paragraphs', () => {
  test('a wrapped paragraph is one block, with a line break where it was wrapped', async () => {
    const read = await drawAndRead((pen) => {
      pen.text(LONG, 50, 50, { width: 300 });
      pen.text('A second paragraph.', 50, 120, { lineBreak: false });
    });
    const [first, second] = blocksOf(read);
    expect(first!.split(' / ').length).toBeGreaterThan(1);
    expect(first!.replaceAll(' / ', ' ')).toBe(LONG);
    expect(second).toBe('A second paragraph.');
  });

  test('lines that end well before the margin are blocks of their own', async () => {
    const read = await drawAndRead((pen) => {
      pen.text(LONG, 50, 50, { width: 500 });
      lines(pen, ['Planview', 'Microsoft Project', 'Jira'], 50, 100);
    });
    expect(blocksOf(read).slice(1)).toEqual(['Planview', 'Microsoft Project', 'Jira']);
  });

  test('a date at the right edge stays with the title on its line', async () => {
    const read = await drawAndRead((pen) => {
      let y = 60;
      for (const [title, dates] of [
        ['Senior Project Manager, Umbra Freight', 'Jan 2016 - Present'],
        ['Project Manager, Tallow & Sons', 'Mar 2012 - Dec 2015'],
        ['Project Coordinator, Ostler Group', 'Feb 2010 - Feb 2012'],
        ['Intern, Ostler Group', '2009 - 2010'],
      ] as const) {
        pen.font('Helvetica-Bold').text(title, 50, y, { lineBreak: false });
        pen.font('Helvetica').text(dates, 50, y, { width: 500, align: 'right' });
        y = lines(pen, ['\u2022 Ran a programme.', '\u2022 Kept its budget.'], 60, y + 14) + 8;
      }
    });
    expect(blocksOf(read).slice(0, 4)).toEqual([
      'Senior Project Manager, Umbra Freight Jan 2016 - Present',
      '\u2022 Ran a programme.',
      '\u2022 Kept its budget.',
      'Project Manager, Tallow & Sons Mar 2012 - Dec 2015',
    ]);
  });

  test('each bullet is a list item, wrapped lines included', async () => {
    const read = await drawAndRead((pen) => {
      lines(pen, ['\u2022', '\u2022'], 50, 50, 40);
      pen.text(LONG, 65, 50, { width: 250 });
      pen.text('Kept to the budget.', 65, 90, { lineBreak: false });
      pen.text('- Closed the project office.', 50, 104, { lineBreak: false });
    });
    expect(blocksOf(read).map((block) => block.replaceAll(' / ', ' '))).toEqual([
      `\u2022 ${LONG}`,
      '\u2022 Kept to the budget.',
      '\u2022 Closed the project office.',
    ]);
    expect(read.layer.blocks.map((block) => block.kind)).toEqual(Array(3).fill('list_item'));
  });

  test('larger type is a heading, bold or capitals alone on a line are strong', async () => {
    const read = await drawAndRead((pen) => {
      pen.fontSize(16).text('Rowan Ashgrove', 50, 50, { lineBreak: false });
      pen.fontSize(10).text('EXPERIENCE', 50, 80, { lineBreak: false });
      pen.font('Helvetica-Bold').text('Programme Manager', 50, 94, { lineBreak: false });
      pen.font('Helvetica').text(LONG, 50, 108, { width: 400 });
    });
    expect(read.layer.blocks.map((block) => block.emphasis)).toEqual([
      'heading',
      'strong',
      'strong',
      'none',
    ]);
  });

  test('label and value stay on one row', async () => {
    const read = await drawAndRead((pen) => {
      lines(pen, ['Languages:', 'Methods:', 'Tools:', 'Certificates:'], 50, 50, 16);
      lines(pen, ['English, Welsh', 'PRINCE2, Scrum', 'Planview, Jira', 'PMP'], 150, 50, 16);
    });
    expect(blocksOf(read)).toEqual([
      'Languages: English, Welsh',
      'Methods: PRINCE2, Scrum',
      'Tools: Planview, Jira',
      'Certificates: PMP',
    ]);
  });
});

describe('columns', () => {
  const main = [
    'Programme manager with eleven years in freight and retail.',
    'Ran the replacement of a warehouse system in nine countries.',
    'Built the project office and its reporting from nothing.',
    'Chaired the change board and reported to the steering group.',
    'Closed two vendor contracts ahead of their terms.',
  ];
  const side = ['Tools', 'Planview', 'Jira', 'Languages', 'English', 'Welsh'];

  test('a sidebar is read on its own, not line by line with the main column', async () => {
    const read = await drawAndRead((pen) => {
      pen.fontSize(18).text('Rowan Ashgrove', 50, 40, { lineBreak: false }).fontSize(10);
      lines(pen, side, 50, 80, 17);
      lines(pen, main, 200, 84, 13);
    });
    expect(blocksOf(read).join('\n').replaceAll(' / ', '\n').split('\n')).toEqual([
      'Rowan Ashgrove',
      ...side,
      ...main,
    ]);
    const columns = new Set(read.layer.blocks.map((block) => block.column));
    expect([...columns]).toEqual([0, 1]);
  });

  test('two columns of bullets are not read across', async () => {
    const read = await drawAndRead((pen) => {
      lines(pen, ['\u2022 Budgets', '\u2022 Vendors', '\u2022 Risk'], 50, 80);
      lines(pen, ['\u2022 Agile', '\u2022 PRINCE2', '\u2022 ITIL'], 300, 80);
    });
    expect(blocksOf(read)).toEqual([
      '\u2022 Budgets',
      '\u2022 Vendors',
      '\u2022 Risk',
      '\u2022 Agile',
      '\u2022 PRINCE2',
      '\u2022 ITIL',
    ]);
  });
});

describe('running heads', () => {
  test('are marked and kept once', async () => {
    const read = await drawAndRead((pen) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) pen.addPage();
        pen.text('Rowan Ashgrove, programme manager', 50, 20, { lineBreak: false });
        pen.text(`Page ${page} of 3`, 280, 770, { lineBreak: false });
        pen.text(`Worked on project number ${page} for a year.`, 50, 200, { lineBreak: false });
      }
    });
    expect(read.layer.blocks.filter((block) => block.kind === 'header')).toHaveLength(1);
    expect(read.layer.blocks.filter((block) => block.kind === 'footer')).toHaveLength(1);
    expect(read.layer.text.match(/Rowan/g)).toHaveLength(1);
    expect(read.layer.text.match(/Worked on/g)).toHaveLength(3);
  });

  test('the first lines of a page that stands in the file twice are text', async () => {
    const read = await drawAndRead((pen) => {
      for (const page of [1, 2]) {
        if (page > 1) pen.addPage();
        pen.text('Chaired the change board.', 50, 20, { lineBreak: false });
        lines(
          pen,
          ['Ran the project office.', 'Closed two contracts.', 'Led nine staff.'],
          50,
          120,
        );
      }
    });
    expect(read.layer.text.match(/Chaired/g)).toHaveLength(2);
    expect(read.layer.blocks.map((block) => block.kind)).not.toContain('header');
  });

  test('a line that stands elsewhere on the next page is text', async () => {
    const read = await drawAndRead((pen) => {
      pen.text('Umbra Freight', 50, 20, { lineBreak: false });
      pen.text('Worked on one project for a year.', 50, 300, { lineBreak: false });
      pen.addPage().text('Umbra Freight', 50, 60, { lineBreak: false });
    });
    expect(read.layer.blocks.map((block) => block.kind)).toEqual(Array(3).fill('paragraph'));
  });
});

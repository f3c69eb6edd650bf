import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextLayer } from '../../src/extract/plain-text.ts';

/** The blocks of a text, each as its words on one line. */
function blocks(text: string): string[] {
  const layer = plainTextLayer(text);
  return layer.blocks.map(({ start, end }) => layer.text.slice(start, end).replace(/\s+/g, ' '));
}

/** The same with what is said of each block. */
function described(text: string): string[] {
  const layer = plainTextLayer(text);
  return layer.blocks.map(
    ({ start, end, kind, emphasis }) =>
      `${kind}${emphasis === 'none' ? '' : `/${emphasis}`}: ${layer.text.slice(start, end)}`,
  );
}

const WRAPPED = `ROSA EXAMPLE
Senior Project Manager

SUMMARY
Project manager with twelve years of experience in the delivery of hospital information
systems, from the first business case to the last day of hypercare, in three countries and
with teams on two continents.

EXPERIENCE
Project Manager, Borealis Clinics, Springfield
March 2016 - Present
• Led the replacement of the laboratory system in nine hospitals with a budget of four
million dollars.
• Negotiated contracts.`;

describe('a text whose lines a margin broke', () => {
  it('has its paragraphs, headings, date lines and list items as blocks', () => {
    expect(described(WRAPPED)).toEqual([
      'paragraph/strong: ROSA EXAMPLE',
      'paragraph: Senior Project Manager',
      'paragraph/strong: SUMMARY',
      expect.stringMatching(/^paragraph: Project manager with .* two continents\.$/s),
      'paragraph/strong: EXPERIENCE',
      'paragraph: Project Manager, Borealis Clinics, Springfield',
      'paragraph: March 2016 - Present',
      expect.stringMatching(/^list_item: • Led .* dollars\.$/s),
      'list_item: • Negotiated contracts.',
    ]);
  });
});

describe('a rule between sections', () => {
  it.each(['-----', '* * * * *', '_________', '=====', '.....'])('%s is no block', (rule) => {
    expect(blocks(`SUMMARY\n${rule}\nLed a team`)).toEqual(['SUMMARY', 'Led a team']);
  });
});

describe('a text of one line a paragraph', () => {
  it('keeps each line apart, whatever its length', () => {
    const lines = [
      'Delivered the migration of forty applications to a new data centre in eleven months.',
      'Chaired the steering committee of a programme of nine projects and reported to the board.',
      'Managed vendors.',
    ];
    expect(blocks(lines.join('\n'))).toEqual(lines);
  });
});

describe('list items', () => {
  it.each([
    ['• Led a team', 'list_item'],
    ['- Led a team', 'list_item'],
    ['* Led a team', 'list_item'],
    ['o Led a team', 'list_item'],
    ['2. Led a team', 'list_item'],
    ['b) Led a team', 'list_item'],
    ['iii. Led a team', 'list_item'],
    ['\uf0b7 Led a team', 'list_item'],
    ['? Led a team', 'list_item'],
    ['-5% cost', 'paragraph'],
    ['*NIX systems', 'list_item'],
    ['2016 Led a team', 'paragraph'],
    ['on budget', 'paragraph'],
    ['Is it?', 'paragraph'],
    ['in. the team', 'paragraph'],
  ])('%s', (line, kind) => {
    expect(plainTextLayer(line).blocks[0]?.kind).toBe(kind);
  });

  it('may have their bullet on the line before', () => {
    expect(blocks('•\n\nLed a team\n•\nNegotiated contracts')).toEqual([
      '• Led a team',
      '• Negotiated contracts',
    ]);
  });

  it('may have their number on the line before', () => {
    expect(blocks('ii.\nLed a team')).toEqual(['ii. Led a team']);
  });

  it('are not made of bullets that stand apart from their text', () => {
    expect(blocks('•\n•\n•\nLed a team')).toEqual(['• Led a team']);
  });
});

describe('headings and date lines stand alone', () => {
  it.each([
    ['EDUCATION', 'strong'],
    ['Work Experience', 'strong'],
    ['Technical Skills:', 'strong'],
    ['Summary of Qualifications', 'strong'],
    ['Training Manager', 'none'],
    ['Project Manager', 'none'],
    ['skills in negotiation', 'none'],
    ['IBM', 'none'],
  ])('%s', (line, emphasis) => {
    expect(plainTextLayer(`${line}\n\nmore`).blocks[0]?.emphasis).toBe(emphasis);
  });

  it.each(['Jan 2010 – Mar 2012', '05/2010 to 06/2012', '2008 - Present', "Aug '98 - Feb '03"])(
    '%s',
    (dates) => {
      const long =
        'A line of text that is just about as long as the margin allows lines to be here,';
      const text = [long, 'which goes on, and goes on,', long, 'which ends.', long, dates, long];
      expect(blocks(text.join('\n'))).toContain(dates);
    },
  );
});

/** What a job board leaves of a form: one line, with a few markers. */
const FLATTENED =
  'IT Project Manager IT <span class="hl">Project</span> Manager - Acme &amp; Sons Inc Springfield, IL ' +
  'Authorized to work in the US for any employer Work Experience ' +
  'IT Project Manager Acme & Sons Inc - Springfield, IL January 2018 to Present ' +
  '• Led the migration of payroll to the cloud and other systems of record  • Managed vendors and ' +
  'their contracts from March 2019 to June 2019 in three countries Sr. Analyst, PMO Globex Corp. - Ogdenville, IL ' +
  'May 2012 to December 2017 • Analysed requirements. ' +
  '• Wrote the test plans, the cut-over plan and the plan for going back, each of them twice over. '.repeat(
    4,
  ) +
  "Education Bachelor's in Information Systems Springfield University - Springfield, IL 2011 " +
  'Skills Excel (5 years), Planview (3 years) Certifications/Licenses PMP January 2015 to Present ' +
  'Additional Information Communication Skills, teamwork';

describe('a text that was flattened to one line', () => {
  const lines = blocks(FLATTENED);

  it('loses its markup', () => {
    expect(lines.join(' ')).not.toMatch(/<span|&amp;/);
    expect(lines[0]).toContain('Acme & Sons');
  });

  it.each([
    'Work Experience',
    'IT Project Manager Acme & Sons Inc - Springfield, IL January 2018 to Present',
    '• Led the migration of payroll to the cloud and other systems of record',
    'Sr. Analyst, PMO Globex Corp. - Ogdenville, IL May 2012 to December 2017',
    'Education',
    "Bachelor's in Information Systems Springfield University - Springfield, IL 2011",
    'Skills',
    'Excel (5 years), Planview (3 years)',
    'Certifications/Licenses',
    'PMP January 2015 to Present',
    'Additional Information',
  ])('gets a line of its own back: %s', (line) => {
    expect(lines).toContain(line);
  });

  it('keeps dates inside a sentence where they are', () => {
    expect(lines.find((line) => line.includes('March 2019'))).toMatch(/^• Managed vendors/);
  });

  it('is told from a line that is merely long', () => {
    const line = 'Led  the migration • of everything. '.repeat(10).trim();
    expect(blocks(line)).toHaveLength(1);
  });
});

describe('characters', () => {
  it.each([
    ['Led\u00a0a\u2003team', 'Led a team'],
    ['Man\u00adage\u200bd', 'Managed'],
    ['a budget of â‚¬5 â€“ or more', 'a budget of €5 – or more'],
    ['SharePointÂ Services', 'SharePoint Services'],
    ['Señor Ângelo à São Paulo', 'Señor Ângelo à São Paulo'],
    ['R&amp;D &bull; &#8211; &lt;b&gt;', 'R&D • – <b>'],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
  ])('%j reads %j', (raw, read) => {
    expect(plainTextLayer(raw).text).toBe(read);
  });
});

describe('every text', () => {
  it('has its blocks in order, disjoint, parted by a line end, without space at their ends', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('•', '- item', 'EDUCATION', 'May 2010 to Present', '', 'goes on,'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { text, blocks: found } = plainTextLayer(lines.join('\n'));
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain('\r');
        let end = -1;
        for (const block of found) {
          expect(block.start).toBeGreaterThan(end);
          if (end >= 0) expect(text.slice(end, block.start)).toContain('\n');
          const words = text.slice(block.start, block.end);
          expect(words).toBe(words.trim());
          expect(words).not.toBe('');
          end = block.end;
        }
      }),
    );
  });

  it('comes to an end over a megabyte of white space', () => {
    expect(blocks(`Project manager${' \t'.repeat(500_000)}.`)).toHaveLength(2);
  });
});

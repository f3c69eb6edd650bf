import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextLayer } from '../../src/domain/text-layer.ts';
import { plainTextLayer } from '../../src/extract/plain-text.ts';
import { foldHeading } from '../../src/sections/heading-line.ts';
import { findSections } from '../../src/sections/sections.ts';

function sectionsOf(text: string): string[] {
  return findSections(plainTextLayer(text)).map(({ type }) => type);
}

const AROUND = ['Ada Example\nLisbon\n\n', '\n\nBuilt things that lasted.\n'] as const;

describe('a line that is a heading opens its section, in any spelling', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['EXPERIENCE', 'experience'],
    ['Professional Experience:', 'experience'],
    ['E X P E R I E N C E', 'experience'],
    ['W O R K   H I S T O R Y', 'experience'],
    ['P ROFESSIONAL E XPERIENCE', 'experience'],
    ['S KILLS AND A BILITIES', 'skills'],
    ['E DUCATION', 'education'],
    ['Voluntary Work', 'volunteer'],
    ['== Employment History ==', 'experience'],
    ['❖ CAREER PROGRESSION', 'experience'],
    ['Relevant Work Experience (continued)', 'experience'],
    ['Clinical Experience', 'experience'],
    ['TEACHING EXPERIENCE', 'experience'],
    ['Banking Operations Experience:', 'experience'],
    ['GULF EXPERIENCE', 'experience'],
    ['Selected Projects', 'projects'],
    ['PROJECT DETAILS', 'projects'],
    ['Executive Summary', 'summary'],
    ['Summary of Qualifications', 'summary'],
    ['CAREER OBJECTIVE', 'objective'],
    ['Technical Skills', 'skills'],
    ['Core Competencies', 'skills'],
    ['Areas of Expertise:', 'skills'],
    ['Education & Certifications', 'education'],
    ['Education/Training', 'education'],
    ['Academic Background', 'education'],
    ['Certifications / Licenses', 'certifications'],
    ['Professional Development', 'training'],
    ['Volunteer Experience', 'volunteer'],
    ['Extracurricular Activity', 'volunteer'],
    ['Extra-Curricular and Sports Activities', 'volunteer'],
    ['BOARD INVOLVEMENT', 'volunteer'],
    ['On-Campus Involvement', 'volunteer'],
    ['Sports:', 'other'],
    ['Publications and Presentations', 'publications'],
    ['HONORS AND AWARDS', 'awards'],
    ['EDUCATIONAL ATTAINMENT:', 'education'],
    ['Industrial Training', 'training'],
    ['Languages Known:', 'other'],
    ['Area of Interest', 'other'],
    ['CARRIER OBJECTIVE', 'objective'],
    ['Technical Exposure', 'skills'],
    ['References', 'references'],
    ['Additional Information', 'other'],
  ];
  test.each(cases)('%s', (heading, type) => {
    expect(sectionsOf(AROUND.join(heading))).toEqual(['head', type]);
  });
});

describe('a line that is none leaves the section open', () => {
  const cases = [
    'Senior Project Manager',
    'Experience in managing vendors and budgets.',
    'Experience with Planview and Clarity',
    'Project Manager, Professional Services',
    'Training Manager',
    'Education Systems Analyst',
    'experience',
    'Cash Handling Experience',
    'Customer experience',
    'Total Experience:',
    'CRM EXPERIENCE',
    'Legal experience',
    'TEN YEARS OF RETAIL EXPERIENCE',
    'Skills were taught to forty people',
    '• Projects',
  ];
  test.each(cases)('%s', (line) => {
    expect(sectionsOf(AROUND.join(line))).toEqual(['head']);
  });
});

describe('a heading may share its line with its content', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['EDUCATION: Bachelor of Science, 2003', 'education'],
    ['Certifications: PMP, CSM', 'certifications'],
    [
      'Work Experience Project Manager Example Works - Austin, TX May 2010 to June 2012',
      'experience',
    ],
    ['Education Bachelor of Arts in History Example University - Austin, TX', 'education'],
    ['Skills SCRUM (4 years), SQL (2 years), JIRA (Less than 1 year)', 'skills'],
  ];
  test.each(cases)('%s', (line, type) => {
    expect(sectionsOf(AROUND.join(line))).toEqual(['head', type]);
  });
});

describe('a heading of work inside a flattened line', () => {
  const filler = 'Kept the plan of the ledger in good order for many years and more. '.repeat(8);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      `${filler}Professional Experience Project Manager 05/2010 to 06/2012 ${filler}`,
      ['head', 'experience'],
    ],
    [`${filler}EMPLOYMENT Example Works, Jan 2010 - Feb 2012 ${filler}`, ['head', 'experience']],
    [`${filler}Professional Experience with ledgers. ${filler}`, ['head']],
    [`${filler}Ten years of Professional Experience 05/2010 to 06/2012 ${filler}`, ['head']],
    [`${filler}UNIX SYSTEMS EXPERIENCE Example Works 2010 ${filler}`, ['head']],
    ['Kept plans. Professional Experience Project Manager 05/2010 to 06/2012', ['head']],
  ];
  test.each(cases)('%#', (line, types) => expect(sectionsOf(line)).toEqual(types));
});

test('parts of a position do not end the experience', () => {
  const text = `EXPERIENCE\nExample Works, 2010 - 2012\nKey Accomplishments:\nSaved money\nTechnologies: Java, SQL\nEDUCATION\nBSc`;
  expect(sectionsOf(text)).toEqual(['experience', 'education']);
});

test('a doubtful word set like the open heading is one too', () => {
  expect(sectionsOf('EXPERIENCE\nExample Works\n\nTOOLS\nVisio')).toEqual(['experience', 'skills']);
});

test('emphasis of a block makes a lower-case heading one', () => {
  const text = 'experience\nBuilt things.';
  const layer = plainTextLayer(text);
  const blocks = [
    { ...layer.blocks[0]!, start: 0, end: 10, emphasis: 'heading' as const },
    { ...layer.blocks[0]!, id: 'b1', start: 11, end: text.length },
  ];
  const marked: TextLayer = { ...layer, blocks };
  expect(findSections(marked)[0]).toMatchObject({
    type: 'experience',
    title: { start: 0, end: 10 },
  });
});

test('sections cover the whole text in order, whatever it holds', () => {
  const line = fc.oneof(
    fc.constantFrom('EXPERIENCE', 'Education:', 'Skills', 'Project Manager', '', '• did work'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const layer = plainTextLayer(lines.join('\n'));
      let reached = 0;
      for (const { title, body } of findSections(layer)) {
        expect(title?.start ?? body.start).toBe(reached);
        expect(body.start).toBeLessThanOrEqual(body.end);
        reached = body.end;
      }
      expect(reached).toBe(layer.text.length);
    }),
  );
});

test('letters set apart with signs between them, however many, are folded at once', () => {
  expect(foldHeading('S KILLS & A BILITIES')).toBe('skills and abilities');
  expect(foldHeading(`${'A BC & '.repeat(200)}x`)).toMatch(/^a bc and a bc and/);
});

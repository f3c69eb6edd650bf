import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMonth, monthIndex } from '../../src/domain/months.ts';
import { findDateRanges } from '../../src/experience/date-range.ts';
import type { DateRange } from '../../src/experience/date-range.ts';

const ANCHOR = monthIndex(2020, 6);

/** `2010-01..2010-12`, `2010-01/12..` for bounds in one year, `broken: note` where it counts nothing. */
function shown({ start, end, current, notes }: DateRange): string {
  if (!start || !end) return `broken: ${notes.join()}`;
  const bounds = ({ min, max }: { min: number; max: number }) =>
    min === max ? formatMonth(min) : `${formatMonth(min)}/${formatMonth(max).slice(5)}`;
  return `${bounds(start)}..${current ? 'now' : bounds(end)}`;
}

function rangesOf(text: string): string[] {
  return findDateRanges(text, ANCHOR).map(shown);
}

describe('date ranges in the shapes that resumes use', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Jan 2010 – Dec 2010', '2010-01..2010-12'],
    ['January 2010 to March 2012', '2010-01..2012-03'],
    ['Feb, 2016 – Dec, 2017', '2016-02..2017-12'],
    ['March2009 - Jan 2012', '2009-03..2012-01'],
    ["Sep'14  -  March'16", '2014-09..2016-03'],
    ["February'08  -  Jan.'11", '2008-02..2011-01'],
    ['Jun 15 to Aug 2017', '2015-06..2017-08'],
    ['Oct.2015- Feb. 2016', '2015-10..2016-02'],
    ['Febuary 2011 - Sepember 2012', '2011-02..2012-09'],
    ['Jul 2014 – Feb 017', '2014-07..2017-02'],
    ['5th Jan 2010 to 6th March 2011', '2010-01..2011-03'],
    ['January 5, 2010 - February 10, 2011', '2010-01..2011-02'],
    ['Dec-10-2012 to June-30-2016', '2012-12..2016-06'],
    ['May – July 2008', '2008-05..2008-07'],
    ['Nov - Feb 2015', '2014-11..2015-02'],
    ['01/2010 - 12/2011', '2010-01..2011-12'],
    ['04 / 1995 - 04 / 1997', '1995-04..1997-04'],
    ['8/07-12/09', '2007-08..2009-12'],
    ['08.2016 - 02.2018', '2016-08..2018-02'],
    ['2016-08 - 2018-02', '2016-08..2018-02'],
    ['31/01/2010 - 28/02/2011', '2010-01..2011-02'],
    ['01/31/2010 - 02/28/2011', '2010-01..2011-02'],
    ['4/1/2009 - 7/1/2014', '2009-01/04..2014-01/07'],
    ["Summer '12 - Fall 2013", '2012-06/08..2013-09/11'],
    ['Q1 2010 - Q3 2011', '2010-01/03..2011-07/09'],
    ['2008 - 2012', '2008-01/12..2012-01/12'],
    ['2008 - 10', '2008-01/12..2010-01/12'],
    ['1998-02', '1998-01/12..2002-01/12'],
    ['Sept. 2004-2006', '2004-09..2006-01/12'],
    ['2015 (6 months)', '2015-01/07..2015-06/12'],
    ['April 2010  June 2012', '2010-04..2012-06'],
    ['Dover, DEMay 2010 - June 2012', '2010-05..2012-06'],
    ['Sep. 2019 Mar. 2020', '2019-09..2020-03'],
    ['Jun. 2017 PRESENT', '2017-06..now'],
    ['2001  2005', '2001-01/12..2005-01/12'],
    ['2012Present', '2012-01/12..now'],
    ['2012to date', '2012-01/12..now'],
    ['OCT 2015,  TILL DATE', '2015-10..now'],
    ['20082010', '2008-01/12..2010-01/12'],
    ["Dec' 2015 to Sept' 2016", '2015-12..2016-09'],
    ['Since: May 2014 Until: Currently', '2014-05..now'],
    ['14/8/12 onwards', '2012-08..now'],
    ['CONSULTANT 2007 - Present', '2007-01/12..now'],
    ['May 2008 – Jul\n2010', '2008-05..2010-07'],
    ['July 2012\nto\nDecember 2013', '2012-07..2013-12'],
    ['December 2016\n–\nCurrent', '2016-12..now'],
    ['May’15 – Jun’17: Example Works', '2015-05..2017-06'],
    ["Sep'14 - March'16.", '2014-09..2016-03'],
    ['2008â€“2010', '2008-01/12..2010-01/12'],
    ['08/2005 to Current', '2005-08..now'],
    ['JUNE 2016- PRESENT', '2016-06..now'],
    ['Jan 2015 – till date', '2015-01..now'],
    ['Jan 2015 to to-date', '2015-01..now'],
    ['September 2017 onwards', '2017-09..now'],
    ['since 2012', '2012-01/12..now'],
    ['From June 2010 to Feb 2015', '2010-06..2015-02'],
    ['01-Aug-14 to 30-Sep-15', '2014-08..2015-09'],
    ['1 Aug 14 – 30 Sep 15', '2014-08..2015-09'],
    ['15/Jan/2014 - 31/Dec/2015', '2014-01..2015-12'],
    ['2014 Aug - 2015 Sep', '2014-08..2015-09'],
    ["'14 - '15", '2014-01/12..2015-01/12'],
    ['FY14 – FY16', '2014-01/12..2016-01/12'],
    ["Q2'14 – Q1'16", '2014-04/06..2016-01/03'],
    ['Early 2014 - late 2015', '2014-01/04..2015-09/12'],
    ['mid-2014 to present', '2014-05/08..now'],
    ['end of 2013 until mid 2016', '2013-10/12..2016-05/08'],
    ['Aug 14’ – Till date', '2014-08..now'],
    ['12/2014 - Pres.', '2014-12..now'],
    ['Jan 2014 - Curr.', '2014-01..now'],
    ['Jan 2014 – til date', '2014-01..now'],
    ['Jan 2014 – (present)', '2014-01..now'],
    ['Jan 2014 –', '2014-01..now'],
    ['Jan 2014 → Dec 2015', '2014-01..2015-12'],
    ['2014 -> 2015', '2014-01/12..2015-01/12'],
    ['between Jan 2014 and Dec 2015', '2014-01..2015-12'],
    ['Start: 05/2012  End: Present', '2012-05..now'],
    ['Start Date: June 2012, End Date: May 2014', '2012-06..2014-05'],
  ];
  test.each(cases)('%s', (text, expected) => {
    expect(rangesOf(text)).toEqual([expected]);
  });
});

describe('ranges written backwards', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Dec 2010 - Mar 2009', ['2009-03..2010-12']],
    ['2019 to 2016', ['2016-01/12..2019-01/12']],
    ['10/2017 to 04/2017', ['2017-04..2017-10']],
    ['Present – May 2019', ['2019-05..now']],
    ['Present to 2016', ['2016-01/12..now']],
    ['Current - 03/2018', ['2018-03..now']],
    ['Jan 2018 - Present, May 2016 - Dec 2017', ['2018-01..now', '2016-05..2017-12']],
    ['Present - May 2016 to June 2017', ['2016-05..2017-06']],
    ['present 2016 plans', []],
    ['the current - version 3 of 2016', []],
  ];
  test.each(cases)('%s', (text, expected) => {
    expect(rangesOf(text)).toEqual(expected);
  });

  test('say so', () => {
    expect(findDateRanges('Dec 2010 - Mar 2009', ANCHOR)[0]?.notes).toEqual(['reversed']);
    expect(findDateRanges('Present - Mar 2009', ANCHOR)[0]?.notes).toEqual([]);
  });
});

describe('ranges that make no sense are kept and count nothing', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['2021 - 2023', 'broken: starts_after_anchor'],
    ['1950 - 2010', 'broken: too_long'],
  ];
  test.each(cases)('%s', (text, expected) => {
    expect(rangesOf(text)).toEqual([expected]);
  });
});

test('an end after the anchor is counted up to the anchor and noted', () => {
  const [range] = findDateRanges('Jan 2019 - Dec 2021', ANCHOR);
  expect(range).toMatchObject({ end: { min: ANCHOR, max: ANCHOR }, notes: ['ends_after_anchor'] });
});

describe('numbers that are no dates', () => {
  const cases = [
    'Windows Server 2008 – 2012',
    'Office 2013 - 2016',
    'SQL Server 2005 to 2008',
    'ISO 27001:2013 - 2016',
    'call 555-1999-2005',
    'GPA 3.5 - 4.0',
    'pages 1/10 – 3/10',
    'moved 2000 - 2010 users',
    '$2000 - 2010',
    '1900 - 1949',
    '13/2010 - 14/2011',
    'version 1.2010',
    'May to June',
    '2012  2010',
    '2010 2012',
    'Mar 2012 May 2010',
    '20102008',
    'ID 120082010',
    'July 2012\n\nto\nthe staff\nDecember 2013',
    'Mar 10 - May 12:30',
    'grew from the early 2000s',
    "class of '98",
    'Jan 2014 - the office moved',
    'between May and June',
    '2014 -',
  ];
  test.each(cases)('%s', (text) => {
    expect(rangesOf(text)).toEqual([]);
  });
});

test('spans lie in the text, in order, apart, and bounds never cross', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Jan 2010',
      '2012',
      '-',
      ' to ',
      'present',
      '03/2014',
      "'15",
      '\n',
      'May',
      'Q2 2011',
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join(' ');
      let reached = 0;
      for (const { span, start, end } of findDateRanges(text, ANCHOR)) {
        expect(span.start).toBeGreaterThanOrEqual(reached);
        expect(span.end).toBeLessThanOrEqual(text.length);
        reached = span.end;
        if (!start || !end) continue;
        expect(start.min).toBeLessThanOrEqual(start.max);
        expect(end.min).toBeLessThanOrEqual(end.max);
        expect(end.max).toBeLessThanOrEqual(ANCHOR);
      }
    }),
  );
});

describe('the order of day and month', () => {
  test('is told by another date of the same text', () => {
    expect(rangesOf('01/10/2013 - 30/04/2017')).toEqual(['2013-10..2017-04']);
    expect(rangesOf('10/01/2013 - 04/30/2017')).toEqual(['2013-10..2017-04']);
    expect(rangesOf('05/06/2013 - 04/07/2014\n31/12/2009 - 01/02/2011')).toEqual([
      '2013-06..2014-07',
      '2009-12..2011-02',
    ]);
  });

  test('is told by many dates of the first of a month', () => {
    expect(rangesOf('01/10/2013 - 01/04/2017\n01/02/2010 - 01/09/2013')).toEqual([
      '2013-10..2017-04',
      '2010-02..2013-09',
    ]);
    expect(rangesOf('10/1/2013 - 4/1/2017\n2/1/2010 - 9/1/2013')).toEqual([
      '2013-10..2017-04',
      '2010-02..2013-09',
    ]);
  });

  test('stays open where no date tells it, or two tell different things', () => {
    expect(rangesOf('4/2/2009 - 7/3/2014')).toEqual(['2009-02/04..2014-03/07']);
    expect(rangesOf('4/2/2009 - 7/3/2014\n31/01/2005 - 12/25/2007')).toEqual([
      '2009-02/04..2014-03/07',
      '2005-01..2007-12',
    ]);
    expect(rangesOf('1/10/2013 - 1/4/2017')).toEqual(['2013-01/10..2017-01/04']);
  });
});

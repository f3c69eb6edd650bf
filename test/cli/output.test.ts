import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/cli/anchor.ts';
import { CliError } from '../../src/cli/cli-error.ts';
import { failureText } from '../../src/cli/failure-text.ts';
import { chooseFormat } from '../../src/cli/output/choose-format.ts';
import { requireOutside } from '../../src/cli/output/open-output.ts';
import { durationText, openProgress, progressText } from '../../src/cli/output/progress.ts';
import { openTally } from '../../src/cli/output/tally.ts';
import type { UntaggedCode } from '../../src/domain/extraction.ts';
import { taggedRecord, untaggedRecord } from '../report/records.ts';

describe('chooseFormat', () => {
  it.each([
    ['--format wins', 'csv', 'x.json', true, 'csv'],
    ['the name of --out', undefined, 'x.CSV', true, 'csv'],
    ['an unknown name', undefined, 'x.dat', true, 'jsonl'],
    ['a terminal', undefined, undefined, true, 'table'],
    ['a pipe', undefined, undefined, false, 'jsonl'],
  ] as const)('%s', (_, format, out, isTerminal, expected) => {
    expect(chooseFormat(format, out, isTerminal)).toBe(expected);
  });
});

describe('requireOutside', () => {
  it.each([
    ['in', 'in/x.csv'],
    ['.', 'x.csv'],
    ['in', 'in/sub/x.csv'],
    ['a.csv', 'a.csv'],
  ])('refuses, of %s, %s', (input, out) => {
    expect(() => requireOutside(out, [input])).toThrow('within');
  });

  it.each([
    ['in', 'x.csv'],
    ['in', 'in2/x.csv'],
    ['in', '../x.csv'],
    ['in', undefined],
  ])('takes, of %s, %s', (input, out) => {
    expect(() => requireOutside(out, [input])).not.toThrow();
  });
});

describe('anchorOf', () => {
  it('is the given date, else the calendar date of the one clock reading', () => {
    expect(anchorOf('2020-02-29')).toEqual({ date: '2020-02-29', source: 'as_of' });
    const now = new Date(2026, 0, 5, 23, 59);
    expect(anchorOf(undefined, now)).toEqual({ date: '2026-01-05', source: 'run_date' });
  });
});

describe('tally', () => {
  it.each<[UntaggedCode, number]>([
    ['corrupt', 1],
    ['parser_crashed', 1],
    ['timed_out', 1],
    ['needs_ocr', 0],
    ['encrypted', 0],
    ['unsupported_type', 0],
    ['limit_exceeded', 0],
  ])('ends a run with a file that is %s with exit code %d', (code, exitCode) => {
    const tally = openTally();
    tally.add(taggedRecord());
    tally.add(untaggedRecord('a.pdf', code));
    expect(tally.exitCode).toBe(exitCode);
  });

  it('counts levels from the top, then what has none', () => {
    const tally = openTally();
    for (const record of [untaggedRecord(), untaggedRecord('b', 'empty'), taggedRecord()]) {
      tally.add(record);
    }
    expect(tally.lines()).toEqual([
      '3 files: 1 senior, 1 corrupt, 1 empty',
      '1 file without a level:',
      '  b: empty. It is empty. Send another copy.',
      '1 file failed:',
      '  broken.pdf: corrupt. It is corrupt. Send another copy.',
    ]);
  });

  it('takes a record that breaks the schema for a failure', () => {
    const tally = openTally();
    tally.add(taggedRecord(), ['/result/level/score must be <= 100']);
    expect(tally.exitCode).toBe(1);
    expect(tally.lines().at(-1)).toBe('  robin.txt: /result/level/score must be <= 100');
  });

  it('lists the first fifty and counts the rest', () => {
    const tally = openTally();
    for (let i = 0; i < 60; i++) tally.add(untaggedRecord(`${i}.pdf`));
    expect(tally.lines()).toHaveLength(53);
    expect(tally.lines().at(-1)).toContain('10 more');
  });
});

describe('progress', () => {
  it('tells rate and time left', () => {
    expect(progressText({ done: 120, total: 340, elapsedMs: 3000 })).toBe(
      '120 of 340 files (35%), 40.0 files/s, 6 s left',
    );
    expect(progressText({ done: 120, total: null, elapsedMs: 3000 })).toBe(
      '120 files, 40.0 files/s',
    );
  });

  it.each([
    [0.2, '1 s'],
    [60, '1 min 00 s'],
    [125, '2 min 05 s'],
    [4200, '1 h 10 min'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });

  it('redraws one line on a terminal, and writes whole lines elsewhere', () => {
    expect(drawn(true, 200)).toBe(
      '\r\u001b[2K1 of 3 files (33%), 5.0 files/s, 1 s left  a\r\u001b[2K',
    );
    expect(drawn(false, 200)).toBe('');
    expect(drawn(false, 20_000)).toBe('1 of 3 files (33%), 0.1 files/s, 40 s left\n');
  });
});

function drawn(isTTY: boolean, elapsedMs: number): string {
  let text = '';
  let time = 0;
  const stream = { isTTY, columns: 80, write: (piece: string) => (text += piece) };
  const progress = openProgress(
    stream as unknown as NodeJS.WriteStream,
    () => 3,
    () => time,
  );
  time = elapsedMs;
  progress.step('a');
  progress.clear();
  return text;
}

describe('failureText', () => {
  it("tells a user's mistake in its own words", () => {
    const error = new CliError('x', 'Name another file.');
    expect(failureText(error, false)).toEqual({
      text: 'leveltag: Name another file.',
      exitCode: 2,
    });
  });

  it.each([
    ['a database that is not there', 'database_unavailable', 1],
    ['a variable that is wrong', 'config_invalid', 2],
  ])('tells %s in its own words', (_, code, exitCode) => {
    const error = Object.assign(new Error('Say what to do.'), { code });
    expect(failureText(error, false)).toEqual({ text: 'leveltag: Say what to do.', exitCode });
  });

  it('shows the first line of a long message', () => {
    const error = Object.assign(new Error('No start: x\nat y'), { code: 'child_not_started' });
    expect(failureText(error, false).text).toBe('leveltag: No start: x (--debug shows all of it)');
    expect(failureText(error, true).text).toContain('at y');
  });

  it('takes an error of the system for a bug', () => {
    const error = Object.assign(new Error('open /home/robin/a.pdf'), { code: 'ENOENT' });
    expect(failureText(error, false).text).not.toContain('robin');
  });

  it('shows nothing of a bug that may quote a resume, unless it is asked to', () => {
    const error = new TypeError('Robin Example is not a function');
    expect(failureText(error, false).text).toContain('unexpected error (TypeError)');
    expect(failureText(error, false).text).not.toContain('Robin');
    expect(failureText(error, true).text).toContain('Robin Example');
    expect(failureText(error, false).exitCode).toBe(1);
  });
});

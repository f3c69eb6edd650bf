import { expect, test } from 'vitest';
import { tagBytes } from '../../scripts/bench/counting/judge.ts';
import { distinct } from '../../scripts/bench/distinct.ts';
import { benchFiles } from '../../scripts/bench/files.ts';

const FILES = benchFiles(['fixtures/resumes']);

test.each(['pdf', 'docx'])('the copies of a %s have other bytes and say the same', async (type) => {
  const { bytes } = FILES.find((file) => file.type === type)!;
  const copies = ['copy 1', 'copy 2'].map((mark) => distinct(bytes, type as 'pdf', mark));
  const again = distinct(copies[0]!, type as 'pdf', 'copy 3');
  const all = [bytes, ...copies, again].map((each) => Buffer.from(each));
  expect(new Set(all.map((each) => each.toString('latin1'))).size).toBe(4);
  const tagged = await Promise.all(all.map(tagBytes));
  expect(tagged[0]).toContain('"outcome":"tagged"');
  expect(new Set(tagged.map((each) => each!.replace(/[0-9a-f]{64}/, 'id'))).size).toBe(1);
});

test('what has no end is no archive', () => {
  expect(() => distinct(Buffer.from('no archive'), 'docx', 'copy')).toThrow('without an end');
});

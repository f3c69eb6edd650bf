import { expect, test } from 'vitest';
import { splitSentences } from '../../src/signals/sentences.ts';
import { layerOf } from './table.ts';

const sentences = (text: string) => splitSentences(layerOf(text), [], []).map(({ text }) => text);

test.each([
  ['duties below each other', 'Assisted the architects\nManaged four vendors\nSupported end users'],
  ['after a name', 'Moved the office to Leeds\nLed the steering committee'],
  ['after a semicolon', 'Wrote the charter;\nCoordinated two teams'],
])('a line that opens with an act opens a sentence: %s', (_name, text) => {
  expect(sentences(text)).toEqual(text.split('\n'));
});

test.each([
  ['small letters', 'Managed four vendors who\nsupported end users'],
  ['a word that goes on', 'Responsible for vendors and\nManaged services'],
  ['an article', 'Rolled out the\nManaged Print Service'],
  ['a comma', 'Skills in planning,\nCoordinated care and billing'],
  ['a noun', 'Replaced the tool for release\nPlanning in two plants'],
  ['no act', 'Moved the accounts of Example\nWorks to the cloud'],
])('a wrapped line goes on: %s', (_name, text) => {
  expect(sentences(text)).toEqual([text.replace('\n', ' ')]);
});

import { describe, expect, it } from 'vitest';
import { sniff } from '../../../src/extract/sniff.ts';
import { outcomeOf } from './described.ts';

const ROWS =
  'name,from,to\nNorthwind,2016,2019\nBorealis,2019,2021\nFenwick,2021,2023\nOther,2023,\n';
const LINES = 'Led a team, a budget, a plan\nBuilt a portal\n';

describe('a text that is no document', () => {
  it.each<[string, string]>([
    ['json', '{\n  "basics": { "name": "Rosa" }\n}'],
    ['json', '[{"name": "Rosa"}]'],
    ['json', '{}'],
    ['csv', ROWS],
    ['csv', ROWS.replaceAll(',', ';')],
    ['csv', ROWS.replaceAll(',', '\t')],
    ['csv', ROWS.replace('Northwind', '"Northwind, Inc."')],
    ['xml', '<?xml version="1.0"?><resume><name>Rosa</name></resume>'],
    ['source', 'import fs from "fs";\nconst a = 1;\nfunction b() {\n  return a;\n}\n'],
    ['source', '#!/usr/bin/env python\nimport os\nfrom os import path\ndef main(a):\n    pass\n'],
    [
      'source',
      '\\documentclass{article}\n\\usepackage{a}\n\\begin{document}\nRosa\n\\end{document}',
    ],
  ])('%s: %s', async (type, text) => {
    expect(sniff(Buffer.from(text))).toBe(type);
    expect(await outcomeOf(text)).toBe('unsupported_type');
  });
});

describe('a text that looks like one and is a resume', () => {
  it.each<[string, string]>([
    ['lines with commas', LINES.repeat(6)],
    [
      'rows of skills that differ',
      'Java, Go, C\nLinux, Mac\nPlanview, Jira, Excel, Word\nA\nB\nC, D, E\n',
    ],
    ['short table of skills', 'Tools,Jira,Planview\nMethods,Scrum,PRINCE2\n'],
    ['brackets', '[Jun 2013 – Present]\nLed a team\n{Remote}\n'],
    [
      'code words in prose',
      'Wrote functions; tested classes;\nImport and export of data\nLed the team\nDid more\n',
    ],
    ['tags in the middle', 'Led a <b>team</b> of 5\nBuilt <p> a portal\n'],
    ['a paragraph tag at its start', '<p>Led a team\nBuilt a portal\n'],
    ['a mail header', 'From: Rosa\nSubject: my resume\n\nLed a team\n'],
  ])('%s', (_, text) => {
    expect(sniff(Buffer.from(text))).toBe('text');
  });
});

describe('pages and fragments of pages', () => {
  it.each<[string, string]>([
    ['html', '<!-- saved --><!DOCTYPE html><html>'],
    ['html', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "a">'],
    ['html', '<p>Led</p><ul><li>a</li></ul>'],
    ['html', '\ufeff <HTML>'],
    ['mhtml', 'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'],
    ['text', 'MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nLed a team'],
  ])('%s: %s', (type, text) => {
    expect(sniff(Buffer.from(text))).toBe(type);
    if (type === 'html') expect(sniff(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(type);
  });
});

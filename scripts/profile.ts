/**
 * Shows where the time of a stage goes: the functions that take most of it, and a flame graph.
 *
 *   npm run profile -- <stage> [files or folders…] [--seconds N] [--top N] [--out FOLDER]
 *
 *   stage      pdf, docx, sections, signals, experience, analyse (text to JSON) or all (bytes to JSON)
 *   files      default: the committed fixtures
 *   --seconds  how long the stage is run again and again. Default: 5
 *   --top      functions listed. Default: 20
 *   --out      where the .cpuprofile and the .svg go. Default: .leveltag/profiles
 *
 * The .cpuprofile opens in Chrome's developer tools and in VS Code.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sniff } from '../src/extract/sniff.ts';
import { benchFiles, type BenchFile } from './bench/files.ts';
import { callTree } from './profile/call-tree.ts';
import { flameGraph } from './profile/flame-graph.ts';
import { record } from './profile/record.ts';
import { isStage, prepareStage, STAGES } from './profile/stages.ts';
import { formatTop, hottest } from './profile/top.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '5' },
    top: { type: 'string', default: '20' },
    out: { type: 'string', default: join('.leveltag', 'profiles') },
  },
});
const [stage = '', ...given] = positionals;
if (!isStage(stage)) fail(`the first argument is a stage: ${STAGES.join(', ')}`);
const seconds = aboveZero('--seconds', values.seconds);
const top = aboveZero('--top', values.top);

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'resumes');
const files = (given.length > 0 ? given : [fixtures]).flatMap(filesOf);
const work = await prepareStage(stage, files);
if (work.items === 0) fail(`none of the files is for the stage ${stage}`);

const { profile, passes } = await record(work.onePass, seconds);
const root = callTree(profile);
console.log(`${stage}: ${work.items} files, gone over ${passes} times\n`);
console.log(formatTop(hottest(root), root.total, top));

mkdirSync(values.out, { recursive: true });
const path = join(values.out, stage);
writeFileSync(`${path}.cpuprofile`, JSON.stringify(profile));
writeFileSync(`${path}.svg`, flameGraph(root, `leveltag: ${stage}`));
console.log(`\n${path}.cpuprofile\n${path}.svg`);

function filesOf(path: string): BenchFile[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return fail(`${path} is not there`);
  if (found.isDirectory()) return benchFiles([path]);
  const bytes = new Uint8Array(readFileSync(path));
  return [{ path, type: sniff(bytes), bytes }];
}

function aboveZero(option: string, text: string): number {
  const number = Number(text);
  return number > 0 ? number : fail(`${option} takes a number above 0, not "${text}"`);
}

function fail(message: string): never {
  console.error(`profile: ${message}`);
  process.exit(2);
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { wallTime } from '../clocks.ts';
import { type Spread, spreadOf } from '../statistics.ts';

export interface ColdStart {
  readonly name: string;
  readonly seconds: Spread;
}

const ROOT = join(import.meta.dirname, '..', '..', '..');
const fixture = (name: string) => join(ROOT, 'fixtures', 'resumes', name);

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'node alone': ['-e', ''],
  'leveltag --help': ['leveltag.js', '--help'],
  'leveltag tag, one text': tag('senior-telecom-programme/source.txt'),
  'leveltag tag, one PDF': tag('senior-insurance-transformation/source.pdf'),
  'leveltag tag, one Word document': tag('senior-hospital-platform/source.docx'),
};

function tag(file: string): string[] {
  return ['leveltag.js', 'tag', fixture(file), '--format', 'jsonl'];
}

/** From the start of a command to its end, by the time that goes by; commands in turn. */
export function measureColdStart(rounds: number): ColdStart[] {
  const names = Object.keys(COMMANDS);
  const seconds = names.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    names.forEach((name, i) => {
      const start = wallTime();
      const { status } = spawnSync(process.execPath, COMMANDS[name]!, {
        cwd: ROOT,
        stdio: 'ignore',
      });
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      // The first round brings the files into memory.
      if (round >= 0) seconds[i]!.push(wallTime() - start);
    });
  }
  return names.map((name, i) => ({ name, seconds: spreadOf(seconds[i]!) }));
}

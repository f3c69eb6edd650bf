import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LAUNCHER } from './run-cli.ts';

/** Prints the packages of which a process has loaded a module, when it ends. */
const TELL = `
  import { registerHooks } from 'node:module';
  const packages = new Set();
  registerHooks({
    load(url, context, next) {
      const [, name] = /\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url) ?? [];
      if (name) packages.add(name);
      return next(url, context);
    },
  });
  process.on('exit', () => console.log([...packages].sort().join()));`;

function packagesOf(...args: readonly string[]): string[] {
  const hooks = `data:text/javascript,${encodeURIComponent(TELL)}`;
  const output = execFileSync(process.execPath, ['--import', hooks, LAUNCHER, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return output.trimEnd().split('\n').at(-1)!.split(',');
}

test('help is given by the command line alone', () => {
  expect(packagesOf('--help')).toEqual(['commander']);
});

test('tagging loads no package that only other commands need', () => {
  const resume = join(
    import.meta.dirname,
    '../../fixtures/resumes/senior-telecom-programme/source.txt',
  );
  expect(packagesOf('tag', resume, '--format', 'json')).toEqual([
    '@noble/hashes',
    'commander',
    'pend',
    'yauzl',
  ]);
});

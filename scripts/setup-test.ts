import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

/**
 * What the tests need and npm does not bring: servers of Redis and PostgreSQL, and a browser. Installed where
 * nobody can mind (as root, in a container or on a CI machine); elsewhere the command is named. Without Redis
 * or a browser the suites that need it are skipped loudly, or fail under `CI=true`; without PostgreSQL the
 * embedded one stands in as a server.
 */
interface Needed {
  readonly what: string;
  readonly isThere: () => boolean;
  readonly apt: string;
  readonly brew: string;
}

const NEEDED: readonly Needed[] = [
  {
    what: 'the Redis backend',
    isThere: () => works('redis-server', ['--version']),
    apt: 'redis-server',
    brew: 'redis',
  },
  {
    what: 'a PostgreSQL server of another version',
    isThere: () =>
      globSync('/usr/lib/postgresql/*/bin/initdb').length > 0 || works('postgres', ['--version']),
    apt: 'postgresql',
    brew: 'postgresql@17',
  },
  {
    what: 'the page in a browser',
    isThere: () => findBrowser() !== null,
    apt: 'chromium',
    brew: '--cask chromium',
  },
];

function main(): void {
  const missing = NEEDED.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  const what = missing.map((needed) => needed.what).join(' and ');
  const commands = installCommands(missing);
  if (!commands) return tell(`no package manager that this script knows: ${what} is not tested`);
  if (!isAllowed()) return tell(`to test ${what} too, run: ${commands.join(' && ')}`);
  for (const line of commands) {
    spawnSync('/bin/sh', ['-c', line], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  for (const { isThere, apt } of missing) if (!isThere()) tell(`${apt} could not be installed`);
}

function installCommands(missing: readonly Needed[]): readonly string[] | null {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  const apt = `${sudo}apt-get -o DPkg::Lock::Timeout=120`;
  if (existsSync('/usr/bin/apt-get')) {
    const install = `${apt} install -y --no-install-recommends`;
    return [`${apt} update`, ...missing.map((needed) => `${install} ${needed.apt}`)];
  }
  if (!works('brew', ['--version'])) return null;
  return missing.map((needed) => `brew install ${needed.brew}`);
}

function isAllowed(): boolean {
  return process.getuid?.() === 0 || process.env['CI'] === 'true';
}

function works(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function tell(what: string): void {
  console.error(`setup-test: ${what}`);
}

main();

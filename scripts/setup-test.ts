import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM = '/usr/bin/chromium';

interface Need {
  /** Debian's and Homebrew's name of it. */
  readonly name: string;
  readonly isThere: () => boolean;
  readonly what: string;
}

const NEEDS: readonly Need[] = [
  {
    name: 'redis-server',
    isThere: () => works('redis-server', ['--version']),
    what: 'the Redis backend',
  },
  { name: 'chromium', isThere: () => existsSync(CHROMIUM), what: 'the page' },
];

/**
 * What the tests need and npm does not bring: a Redis server and a browser. Installed where nobody can mind
 * (as root, in a container or on a CI machine); elsewhere the commands are named, and the suites that need
 * them are skipped loudly. PostgreSQL comes with the packages.
 */
function main(): void {
  const missing = NEEDS.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  const tested = missing.map(({ what }) => what).join(' and ');
  const commands = installCommands(names);
  if (!commands)
    return tell(`no package manager that this script knows: install ${names.join(' and ')}`);
  if (!isAllowed()) return tell(`to test ${tested} too, run: ${commands.join(' && ')}`);
  for (const line of commands) {
    spawnSync('/bin/sh', ['-c', line], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  for (const { name, isThere } of missing) if (!isThere()) tell(`${name} could not be installed`);
}

function installCommands(names: readonly string[]): readonly string[] | null {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  const wait = '-o DPkg::Lock::Timeout=120';
  if (existsSync('/usr/bin/apt-get')) {
    return [
      `${sudo}apt-get ${wait} update`,
      `${sudo}apt-get ${wait} install -y --no-install-recommends ${names.join(' ')}`,
    ];
  }
  return works('brew', ['--version']) ? [`brew install ${names.join(' ')}`] : null;
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

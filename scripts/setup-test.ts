import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * What the tests need and npm does not bring: a Redis server. Installed where nobody can mind (as root,
 * in a container or on a CI machine); elsewhere the command is named, and the suites that need it are
 * skipped loudly. PostgreSQL comes with the packages.
 */
function main(): void {
  if (works('redis-server', ['--version'])) return;
  const command = installCommand();
  if (!command) return tell('no package manager that this script knows: install redis-server');
  if (!isAllowed()) return tell(`to test the Redis backend too, run: ${command.join(' && ')}`);
  for (const line of command) {
    spawnSync('/bin/sh', ['-c', line], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!works('redis-server', ['--version'])) tell('redis-server could not be installed');
}

function installCommand(): readonly string[] | null {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  const wait = '-o DPkg::Lock::Timeout=120';
  if (existsSync('/usr/bin/apt-get')) {
    return [
      `${sudo}apt-get ${wait} update`,
      `${sudo}apt-get ${wait} install -y --no-install-recommends redis-server`,
    ];
  }
  return works('brew', ['--version']) ? ['brew install redis'] : null;
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

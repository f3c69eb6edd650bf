/**
 * Builds what is published: JavaScript and declarations in dist/, since Node runs no TypeScript inside
 * node_modules. Development needs no build. `--clean` removes it again, so that none grows stale.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
if (!process.argv.includes('--clean')) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  // The compiler leaves out what it does not compile.
  const assets = 'src/web/assets';
  if (status === 0) cpSync(join(root, assets), join(root, 'dist', assets), { recursive: true });
  process.exitCode = status ?? 1;
}

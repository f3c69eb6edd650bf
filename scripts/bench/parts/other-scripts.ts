import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs another script of the benchmark, which prints its progress, and takes over the JSON that it writes with
 * `--json`. Null where it fails: one part that cannot be measured here does not take the others with it.
 */
export async function runScript(name: string, args: readonly string[]): Promise<unknown> {
  const script = join(import.meta.dirname, '..', name);
  if (!existsSync(script)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'leveltag-bench-'));
  const json = join(folder, 'figures.json');
  try {
    const stdio = ['ignore', 'inherit', 'inherit'] as const;
    const child = spawn(process.execPath, [script, ...args, '--json', json], { stdio: [...stdio] });
    const [status] = (await once(child, 'exit')) as [number | null];
    return status === 0 && existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

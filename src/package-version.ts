import { readFileSync } from 'node:fs';

interface Package {
  readonly version: string;
}

/** The package's own version; package.json lies one folder up in the clone and two in the build. */
export function packageVersion(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Package).version;
    } catch {
      continue;
    }
  }
  return 'unknown';
}

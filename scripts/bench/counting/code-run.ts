import { Session } from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Profiler } from 'node:inspector';
import type { Counter, Counts } from './counter.ts';

const SRC = pathToFileURL(join(import.meta.dirname, '..', '..', '..', 'src', '/')).href;
const OWN = pathToFileURL(join(import.meta.dirname, '/')).href;

/**
 * Counts the code that is run, in characters of source, by the folder of `src/` it stands in: V8 says exactly how
 * often each block of each function was entered, whatever the machine does meanwhile. To be made before
 * that code is loaded, and slow.
 */
export function countCodeRun(): Counter {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return { take: () => byFolder(coverageOf(session)) };
}

/** The session answers at once, as it is in the same process. */
function coverageOf(session: Session): Profiler.ScriptCoverage[] {
  let scripts: Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (_error, { result }) => (scripts = result));
  return scripts;
}

function byFolder(scripts: readonly Profiler.ScriptCoverage[]): Counts {
  const counts: Record<string, number> = {};
  for (const { url, functions } of scripts) {
    const folder = folderOf(url);
    if (folder === null) continue;
    const name = `code run in ${folder}`;
    const run = functions.reduce((sum, { ranges }) => sum + charactersRun(ranges), 0);
    counts[name] = (counts[name] ?? 0) + run;
  }
  return counts;
}

function folderOf(url: string): string | null {
  if (url.startsWith(SRC)) return url.slice(SRC.length).split('/')[0]!;
  if (url.startsWith(OWN)) return null;
  return url.includes('/node_modules/') ? 'libraries' : null;
}

/** Ranges lie inside each other, outer ones first: what a range counts holds outside of those within it. */
function charactersRun(ranges: readonly Profiler.CoverageRange[]): number {
  const open: Profiler.CoverageRange[] = [];
  let run = 0;
  for (const range of ranges) {
    while (open.length > 0 && open.at(-1)!.endOffset <= range.startOffset) open.pop();
    const length = range.endOffset - range.startOffset;
    run += (range.count - (open.at(-1)?.count ?? 0)) * length;
    open.push(range);
  }
  return run;
}

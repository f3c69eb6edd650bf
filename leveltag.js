#!/usr/bin/env node
// Plain JavaScript that any Node parses, so that an old one gets a sentence instead of a syntax error.
// The clone runs its TypeScript directly; the published package has no src/ and runs the build.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `leveltag needs Node.js 24 or later; this is ${process.versions.node}. Install it, or run leveltag through npm in its own folder (npm ci brings Node 24).`,
  );
  process.exit(2);
}
const { enableCompileCache } = await import('node:module');
const { existsSync, lstatSync, mkdirSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const cache = ownCache();
if (cache) enableCompileCache(cache);
const source = new URL('./src/', import.meta.url);
const isClone = existsSync(source);
// The process that reads files takes longer to start than the command line takes to load: it goes first.
const [command, ...words] = process.argv.slice(2);
if (readsFiles(command, words)) (await load('pool/head-start')).startAhead(words);
await load('cli/main');

function load(module) {
  const url = isClone
    ? new URL(`./src/${module}.ts`, import.meta.url)
    : new URL(`./dist/src/${module}.js`, import.meta.url);
  return import(url.href);
}

function readsFiles(command, words) {
  const isAsked = words.includes('--help') || words.includes('-h');
  return (command === 'tag' || command === 'inspect') && words.length > 0 && !isAsked;
}

/**
 * Where the next start finds the sources compiled: a folder among the temporary files that nobody else can read or
 * write, as what lies in it is run. Null where there is none.
 */
function ownCache() {
  const uid = process.getuid?.();
  const folder = join(tmpdir(), uid === undefined ? 'leveltag' : `leveltag-${uid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    const isOwn = uid === undefined || (found.uid === uid && (found.mode & 0o077) === 0);
    return found.isDirectory() && isOwn ? folder : null;
  } catch {
    return null;
  }
}

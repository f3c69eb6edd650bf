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
// The next start finds the sources compiled, in the system's folder for temporary files; where it cannot be written, not.
const { enableCompileCache } = await import('node:module');
enableCompileCache();
const { existsSync } = await import('node:fs');
const source = new URL('./src/cli/main.ts', import.meta.url);
const main = existsSync(source) ? source : new URL('./dist/src/cli/main.js', import.meta.url);
await import(main.href);

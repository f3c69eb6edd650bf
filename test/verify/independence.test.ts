import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../src/verify');
const IMPORT = /^import (type )?[^;]*?from '([^']+)';/gms;

test.each(readdirSync(FOLDER))('%s shares no code with what it checks', (name) => {
  const code = readFileSync(join(FOLDER, name), 'utf8');
  for (const [, isType, from] of code.matchAll(IMPORT)) {
    const isOwn = from!.startsWith('./') || from!.startsWith('@noble/hashes/');
    const isSpanOrCatalogue = ['../domain/span.ts', '../domain/signal.ts'].includes(from!);
    expect(isOwn || isSpanOrCatalogue || isType === 'type ', `${name} imports ${from}`).toBe(true);
    if (from!.startsWith('..')) expect(from).toMatch(/^\.\.\/(?:domain\/\w|rubric\/rubric\.ts)/);
  }
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLimits } from '../../src/config.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { DEFAULT_LIMIT_OPTIONS, limitVariable } from '../../src/limit-options.ts';
import { versionsFor } from '../../src/versions.ts';

const { limits, processes } = DEFAULT_LIMIT_OPTIONS;
const ALL = Object.entries({ ...limits, ...processes });

test.each(ALL)(
  '%s (%i) has a variable, and stands in docs/limits.md with its default',
  (limit, value) => {
    const variable = limitVariable(limit);
    const read = readLimits({ [variable]: '7' });
    expect({ ...read.limits, ...read.processes }).toMatchObject({ [limit]: 7 });
    const rows = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');
    expect(rows).toMatch(new RegExp(`^\\| \`${variable}\` +\\| +${value} \\| \\w`, 'm'));
  },
);

test('docs/limits.md names no limit that is none', () => {
  const rows = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');
  expect(rows.match(/^\| `LEVELTAG_\w+`/gm)).toHaveLength(ALL.length);
});

test('limits that may change an outcome change the version of extraction, and of nothing else', () => {
  const { extract, ...others } = versionsFor();
  const changed = versionsFor(undefined, { ...DEFAULT_LIMITS, maxPages: 7 });
  expect(changed).toMatchObject(others);
  expect(changed.extract).toMatch(/^[0-9a-f]{12}$/);
  expect(changed.extract).not.toBe(extract);
  expect(versionsFor(undefined, { ...DEFAULT_LIMITS })).toEqual(versionsFor());
});

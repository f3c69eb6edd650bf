import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { monthIndex } from '../../src/domain/months.ts';
import type { TextLayer } from '../../src/domain/text-layer.ts';
import { readExperience } from '../../src/experience/experience.ts';
import { extract } from '../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts';
import { plainTextLayer } from '../../src/extract/plain-text.ts';
import { findSections } from '../../src/sections/sections.ts';

const FOLDER = new URL('../../fixtures/resumes/', import.meta.url);
const ANCHOR = monthIndex(2026, 6);

async function layerOf(name: string): Promise<TextLayer> {
  const folder = new URL(`${name}/`, FOLDER);
  const source = readdirSync(folder).find((file) => file.startsWith('source.'))!;
  const bytes = new Uint8Array(readFileSync(new URL(source, folder)));
  const extraction = await extract(bytes, { limits: DEFAULT_LIMITS });
  if (extraction.kind === 'unread') throw new Error(`${name}: ${extraction.untagged.code}`);
  return extraction.layer;
}

function monthsOf(layer: TextLayer) {
  const { pmMonths, totalMonths } = readExperience(layer, findSections(layer), ANCHOR);
  return { pmMonths, totalMonths };
}

const names = readdirSync(FOLDER).filter((name) => !name.startsWith('untagged-'));

describe('months do not depend on layout', () => {
  test.each(names)('%s', async (name) => {
    const layer = await layerOf(name);
    const expected = monthsOf(layer);
    expect(monthsOf(plainTextLayer(layer.text))).toEqual(expected);
    expect(monthsOf(plainTextLayer(layer.text.replace(/\s+/g, ' ')))).toEqual(expected);
  });
});

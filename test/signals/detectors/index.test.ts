import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SIGNAL_IDS } from '../../../src/domain/signal.ts';
import { DETECTORS } from '../../../src/signals/detectors/index.ts';

const folder = new URL('../../../src/signals/detectors/', import.meta.url);

describe('the registry of detectors', () => {
  it('holds one detector for each file of the folder', async () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    const modules = await Promise.all(
      files.map((name) => import(new URL(name, folder).href) as Promise<Record<string, unknown>>),
    );
    const exported = modules.flatMap((module) => Object.values(module));
    expect(new Set(DETECTORS)).toEqual(new Set(exported));
    expect(DETECTORS.length).toBe(files.length);
  });

  it('finds each signal once, and none that the catalogue lacks', () => {
    const signals = DETECTORS.map((detector) => detector.signal);
    expect(new Set(signals).size).toBe(signals.length);
    expect(SIGNAL_IDS).toEqual(expect.arrayContaining(signals));
  });

  // Not checked at definition: running an expression compiles it, which took half of the program's start.
  it.each(DETECTORS.flatMap(({ signal, rules }) => rules.map((rule) => [signal, rule] as const)))(
    '%s/$id matches no empty text',
    (_signal, { pattern }) => {
      expect(new RegExp(pattern.source, pattern.flags).test('')).toBe(false);
    },
  );

  it('stands in the order of the catalogue', () => {
    const places = DETECTORS.map((detector) => SIGNAL_IDS.indexOf(detector.signal));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

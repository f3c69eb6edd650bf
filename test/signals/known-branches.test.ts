import { describe, expect, it } from 'vitest';
import { branchesOf, readBranches } from '../../src/signals/branches.ts';
import { DETECTORS } from '../../src/signals/detectors/index.ts';
import { digestOf, knownBranches } from '../../src/signals/known-branches.ts';

const sources = DETECTORS.flatMap(({ rules }) => rules.map(({ pattern }) => pattern.source));

describe('knownBranches', () => {
  it('says of each expression that it knows what reading it says', () => {
    const known = sources.filter((source) => knownBranches(source) !== null);
    expect(known.length).toBeGreaterThan(0);
    for (const source of known) expect(knownBranches(source)).toEqual(readBranches(source));
  });

  it('leaves an expression that it does not know to be read', () => {
    const source = '\\bled the (?:unheard|unseen) thing';
    expect(knownBranches(source)).toBeNull();
    expect(branchesOf(source)).toEqual(readBranches(source));
  });

  it('tells all expressions apart', () => {
    expect(new Set(sources.map(digestOf)).size).toBe(new Set(sources).size);
  });
});

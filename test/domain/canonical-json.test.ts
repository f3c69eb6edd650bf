import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';

test('says the same value as it was given, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});

test.each([
  [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
  [{ a: undefined, b: 'x' }, '{"b":"x"}'],
  [
    [{ 'a,b': 1 }, { a: 1, b: 2 }, { b: 2, a: 1 }, { b: 1, 'a,b': 2 }, { '': 0 }, {}],
    '[{"a,b":1},{"a":1,"b":2},{"a":1,"b":2},{"a,b":2,"b":1},{"":0},{}]',
  ],
  ['\ud800 "\n', '"\\ud800 \\"\\n"'],
  [1e21, '1e+21'],
  [-0, '0'],
])('%j', (value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});

test.each([NaN, Infinity, undefined, () => 1])('refuses %s', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

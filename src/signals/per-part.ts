import type { Part, Sequence } from './expression-tree.ts';

/** Keeps what a function says of a part of an expression, for each of the two values of its flag. */
export function perPart<T>(
  compute: (part: Part, flag: boolean) => T,
): (part: Part, flag: boolean) => T {
  const kept = [new WeakMap<Part, { value: T }>(), new WeakMap<Part, { value: T }>()];
  return (part, flag) => {
    const ofFlag = kept[flag ? 1 : 0]!;
    let found = ofFlag.get(part);
    if (!found) ofFlag.set(part, (found = { value: compute(part, flag) }));
    return found.value;
  };
}

/** The same for the parts of an expression from one on: what begins in several ways goes on in the same. */
export function perRest<T>(compute: (rest: Sequence) => T): (rest: Sequence) => T {
  const kept = new WeakMap<Part, { readonly rest: Sequence; readonly value: T }[]>();
  return (rest) => {
    const first = rest[0]!;
    let ofFirst = kept.get(first);
    if (!ofFirst) kept.set(first, (ofFirst = []));
    const same = ofFirst.find((one) => isSame(one.rest, rest));
    if (same) return same.value;
    const value = compute(rest);
    ofFirst.push({ rest, value });
    return value;
  };
}

function isSame(a: Sequence, b: Sequence): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

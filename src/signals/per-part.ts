import type { Part } from './expression-tree.ts';

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

/** Numbers in one piece of memory that grows: lists of them are read far faster than as arrays of objects. */
export interface NumberList {
  /** Adds numbers one after the other, and says where the first of them stands. */
  readonly add: (...more: readonly number[]) => number;
  readonly size: () => number;
  /** All of them, with room behind; until the next one is added. */
  readonly numbers: () => Int32Array;
}

export function createNumberList(): NumberList {
  let numbers = new Int32Array(1024);
  let size = 0;
  return {
    add(...more) {
      const at = size;
      if (numbers.length < at + more.length) {
        const larger = new Int32Array(2 * (at + more.length));
        larger.set(numbers);
        numbers = larger;
      }
      numbers.set(more, at);
      size = at + more.length;
      return at;
    },
    size: () => size,
    numbers: () => numbers,
  };
}

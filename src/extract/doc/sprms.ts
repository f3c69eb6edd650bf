import type { Binary } from './binary.ts';

/** Properties whose operand has a length of its own, in two bytes ([MS-DOC] 2.6.3, sprmTDefTable). */
const TABLE_DEFINITION = 0xd608;
const CHANGED_TABS = 0xc615;
/** Bytes of an operand by the top three bits of the code ([MS-DOC] 2.2.5.1); 6 is variable. */
const OPERAND = [1, 1, 2, 4, 2, 2, 0, 3];

/**
 * Calls `visit` for each property modification of a list, with its code and the place of its operand.
 * A list that is cut short ends.
 */
export function eachSprm(list: Binary, visit: (code: number, operand: number) => void): void {
  const { length } = list.bytes;
  for (let at = 0; at + 2 < length;) {
    const code = list.u16(at);
    const kind = code >> 13;
    let operand = at + 2;
    let size = OPERAND[kind]!;
    if (kind === 6) {
      if (code === TABLE_DEFINITION) {
        if (operand + 2 > length) return;
        size = list.u16(operand) - 1;
        operand += 2;
      } else {
        size = list.u8(operand);
        operand += 1;
        if (code === CHANGED_TABS && size === 255) return;
      }
    }
    if (size < 0 || operand + size > length) return;
    visit(code, operand);
    at = operand + size;
  }
}

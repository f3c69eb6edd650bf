import type { ListMark } from '../flow/flow.ts';
import type { Binary } from './binary.ts';

/** What stands before the items of a list. @param list from 1 @param level from 0 */
export type ListMarks = (list: number, level: number) => ListMark;

export const UNKNOWN_LISTS: ListMarks = (list) => (list > 0 ? 'bullet' : 'none');

const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
/** Kinds of number ([MS-OSHARED] 2.2.1.3). */
const BULLET = 23;
const NOTHING = 255;

/**
 * Reads the definitions of lists and what paragraphs refer to them by ([MS-DOC] 2.9.203, 2.9.202).
 *
 * @param table the whole table stream: the levels stand behind the definitions
 * @param at of the definitions in it
 */
export function readLists(table: Binary, at: number, overrides: Binary): ListMarks {
  const marks = readLevels(table, at);
  const ids: number[] = [];
  const count = overrides.u32(0);
  for (let i = 0; i < count && 4 + OVERRIDE * (i + 1) <= overrides.bytes.length; i++) {
    ids.push(overrides.i32(4 + OVERRIDE * i));
  }
  return (list, level) => {
    if (list === 0) return 'none';
    const id = ids[list - 1];
    return (id === undefined ? undefined : marks.get(id)?.[level]) ?? 'bullet';
  };
}

function readLevels(table: Binary, at: number): Map<number, ListMark[]> {
  const count = table.u16(at);
  const marks = new Map<number, ListMark[]>();
  let level = at + 2 + LIST * count;
  for (let i = 0; i < count; i++) {
    const list = at + 2 + LIST * i;
    const isSimple = (table.u8(list + 26) & 1) === 1;
    const levels: ListMark[] = [];
    for (let depth = 0; depth < (isSimple ? 1 : 9); depth++) {
      levels.push(markOf(table.u8(level + 4)));
      const lists = level + LEVEL + table.u8(level + 24) + table.u8(level + 25);
      level = lists + 2 + 2 * table.u16(lists);
    }
    marks.set(table.i32(list), levels);
  }
  return marks;
}

function markOf(kind: number): ListMark {
  if (kind === BULLET) return 'bullet';
  return kind === NOTHING ? 'none' : 'number';
}

import type { Place } from '../flow/place.ts';

/** What a group's content is. */
export type Destination =
  'text' | 'unread' | 'fonts' | 'colors' | 'styles' | 'mark' | 'ansi_alternative';

/** What holds inside a group, and is forgotten at its end. */
export interface GroupState {
  destination: Destination;
  place: Place;
  /** The next control word may be passed over, group and all, if it is unknown (`\*`). */
  marked: boolean;
  /** Bytes after each `\u` that say the same for older readers. */
  unicodeSkip: number;
  bold: boolean;
  caps: boolean;
  vanish: boolean;
  deleted: boolean;
  /** Half points. */
  size: number;
  font: number;
  /** Numbers in the colour table; 0 is automatic. */
  color: number;
  background: number;
  paragraphBackground: number;
  inTable: boolean;
  heading: boolean;
  listed: boolean;
}

/** What `\plain` sets back (RTF 1.9.1, "Font (Character) Formatting Properties"). */
export const PLAIN = {
  bold: false,
  caps: false,
  vanish: false,
  deleted: false,
  size: 24,
  font: 0,
  color: 0,
  background: 0,
} satisfies Partial<GroupState>;

/** What `\pard` sets back. */
export const PARAGRAPH = {
  paragraphBackground: 0,
  inTable: false,
  heading: false,
  listed: false,
} satisfies Partial<GroupState>;

/** What control words change in it; a word without a number is on. */
export const PROPERTIES: Readonly<Record<string, (state: GroupState, value: number) => void>> = {
  plain: (state) => void Object.assign(state, PLAIN),
  pard: (state) => void Object.assign(state, PARAGRAPH),
  b: (state, value) => void (state.bold = value !== 0),
  caps: (state, value) => void (state.caps = value !== 0),
  v: (state, value) => void (state.vanish = value !== 0),
  deleted: (state, value) => void (state.deleted = value !== 0),
  fs: (state, value) => void (state.size = value),
  f: (state, value) => void (state.font = value),
  cf: (state, value) => void (state.color = value),
  cb: (state, value) => void (state.background = value),
  chcbpat: (state, value) => void (state.background = value),
  highlight: (state, value) => void (state.background = value),
  cbpat: (state, value) => void (state.paragraphBackground = value),
  intbl: (state, value) => void (state.inTable = value !== 0),
  itap: (state, value) => void (state.inTable = value > 0),
  ls: (state, value) => void (state.listed = value > 0),
  uc: (state, value) => void (state.unicodeSkip = Math.max(0, value)),
};

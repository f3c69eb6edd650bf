import { BLACK, cannotBeSeen, WHITE } from '../flow/contrast.ts';
import type { RunProperties } from '../flow/run-properties.ts';
import type { HeaderTables } from './header-tables.ts';
import type { GroupState } from './state.ts';

/** What text looks like, by the state of the group that it stands in. */
export class Looks {
  readonly #tables: HeaderTables;
  readonly #runs = new Map<string, RunProperties>();

  constructor(tables: HeaderTables) {
    this.#tables = tables;
  }

  /** The same object for the same looks, so that runs stay few. */
  of(state: GroupState, isRowShaded: boolean): RunProperties {
    const { bold, caps, vanish, size, color } = state;
    const background = backgroundOf(state, isRowShaded);
    const key = [bold, caps, vanish, size, color, background].join();
    let run = this.#runs.get(key);
    if (!run) {
      run = { bold, caps, vanish, size, ...this.#paint(color, background) };
      this.#runs.set(key, run);
    }
    return run;
  }

  #paint(color: number, background: number): RunProperties {
    if (background < 0) return { shaded: true };
    const text = this.#tables.color(color) ?? BLACK;
    if (background > 0) {
      const behind = this.#tables.color(background) ?? WHITE;
      return cannotBeSeen(text, behind) ? { hidden: 'no_contrast' } : { shaded: true };
    }
    return { color: text.map((channel) => channel.toString(16).padStart(2, '0')).join('') };
  }
}

/** Number of the colour behind the text; 0 for the page, -1 where it is not known. */
function backgroundOf(
  { background, paragraphBackground, inTable }: GroupState,
  isRowShaded: boolean,
): number {
  if (background > 0 || paragraphBackground > 0) return background || paragraphBackground;
  return inTable && isRowShaded ? -1 : 0;
}

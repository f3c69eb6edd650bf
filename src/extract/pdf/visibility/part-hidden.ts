import type { HiddenReason } from '../../../domain/text-layer.ts';
import type { Glyph, HiddenGlyphs, TurnedGlyph } from '../layout/glyph.ts';

type Hidden = ReadonlyMap<Glyph | TurnedGlyph, HiddenReason>;

/** A page's glyphs, those that are seen apart from those that are not. */
export interface Parted {
  readonly glyphs: readonly Glyph[];
  readonly turned: readonly TurnedGlyph[];
  readonly hidden: readonly HiddenGlyphs[];
}

/**
 * Parts hidden glyphs from seen ones word by word: a word of which most letters are seen is seen, and marks
 * without a letter or digit are not worth a word.
 */
export function partHidden(
  glyphs: readonly Glyph[],
  turned: readonly TurnedGlyph[],
  hidden: Hidden,
): Parted {
  if (hidden.size === 0) return { glyphs, turned, hidden: [] };
  const groups = new Map<HiddenReason, { glyphs: Glyph[]; turned: TurnedGlyph[] }>();
  const groupOf = (reason: HiddenReason) => {
    const group = groups.get(reason) ?? { glyphs: [], turned: [] };
    groups.set(reason, group);
    return group;
  };
  const seen = takeSeen(glyphs, hidden, (glyph, reason) => groupOf(reason).glyphs.push(glyph));
  const seenTurned = takeSeen(turned, hidden, (glyph, reason) =>
    groupOf(reason).turned.push(glyph),
  );
  const isRepeat = repeatOf(seen);
  return {
    glyphs: seen,
    turned: seenTurned,
    hidden: [...groups]
      .map(([reason, group]) => ({
        reason,
        glyphs: group.glyphs.filter((glyph) => !isRepeat(glyph)),
        turned: group.turned,
      }))
      .filter((group) => group.glyphs.length + group.turned.length > 0),
  };
}

/** Parts of the type size: a glyph this close to its like is the same one, painted twice. */
const REPEAT = 0.15;

/** Whether a glyph stands where its like is seen already. */
function repeatOf(seen: readonly Glyph[]): (glyph: Glyph) => boolean {
  const places = new Map<string, Glyph[]>();
  for (const glyph of seen) {
    const key = `${glyph.text} ${Math.floor(glyph.baseline)}`;
    const others = places.get(key);
    if (others) others.push(glyph);
    else places.set(key, [glyph]);
  }
  return ({ text, x0, baseline, size }) => {
    const row = Math.floor(baseline);
    return [row - 1, row, row + 1].some((y) =>
      places
        .get(`${text} ${y}`)
        ?.some(
          (other) =>
            Math.abs(other.x0 - x0) <= REPEAT * size &&
            Math.abs(other.baseline - baseline) <= REPEAT * size,
        ),
    );
  };
}

function takeSeen<G extends Glyph>(
  glyphs: readonly G[],
  hidden: Hidden,
  hide: (glyph: G, reason: HiddenReason) => void,
): G[] {
  const seen: G[] = [];
  for (const word of wordsOf(glyphs)) {
    const reason = reasonOf(word, hidden);
    for (const glyph of word) reason ? hide(glyph, reason) : seen.push(glyph);
  }
  return seen;
}

function wordsOf<G extends Glyph>(glyphs: readonly G[]): G[][] {
  const words: G[][] = [];
  let last: G | null = null;
  for (const glyph of glyphs) {
    if (last && glyph.space === 'none' && isBeside(last, glyph)) words.at(-1)!.push(glyph);
    else words.push([glyph]);
    last = glyph;
  }
  return words;
}

function isBeside(last: Glyph, next: Glyph): boolean {
  return last.style === next.style && Math.abs(last.baseline - next.baseline) < last.size;
}

/** Why a word is hidden; null where it is seen. */
function reasonOf(word: readonly Glyph[], hidden: Hidden): HiddenReason | null {
  const letters = word.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const unseen = letters.filter((glyph) => hidden.has(glyph));
  return unseen.length > 0 && 2 * unseen.length >= letters.length ? hidden.get(unseen[0]!)! : null;
}

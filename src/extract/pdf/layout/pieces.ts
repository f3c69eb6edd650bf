import { BULLET, opensWithBullet } from '../characters/bullets.ts';
import type { Fragment } from './fragments.ts';
import type { Glyph } from './glyph.ts';
import type { Piece } from './line.ts';
import { spaceBetween, spaceOut } from './spacing.ts';

/** In parts of the type size: a gap between fragments that is a space. */
const SPACE = 0.13;
/** A gap that is a tab stop or a table column. */
const STOP = 1.5;
/** A gap wider than justified words ever have. */
const TAB = 3;

/**
 * The pieces of a line's fragments, left to right.
 *
 * @returns also the left edges behind wide gaps, and whether one of them is a tab's
 */
export function joinParts(parts: readonly Fragment[]) {
  let tabbed = false;
  const pieces: Piece[] = [];
  const stops: number[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    const gap = last ? part.x0 - last.x1 : 0;
    if (last && (gap > SPACE * part.size || part.glyphs[0]!.space === 'file')) {
      pieces.push(spaceBetween(last, part.glyphs[0]!));
    }
    if (last && gap > STOP * part.size) stops.push(part.x0);
    if (last && gap > TAB * part.size) tabbed = true;
    spaceOut(part.glyphs, pieces);
  }
  return { pieces, stops, tabbed };
}

/** Normalises bullets: one at the start, with a space behind it; pictures elsewhere read as one too. */
export function withBullet(pieces: readonly Piece[], glyphs: readonly Glyph[]) {
  const pictured = pieces.some((piece) => isPrivate(piece));
  const visible = pictured
    ? pieces.map((piece) => (isPrivate(piece) ? asBullet(piece) : piece))
    : pieces;
  let from = 0;
  for (let g = 0; g < glyphs.length && from < pieces.length; g++) {
    const gap = pieces[from + 1]?.text === ' ';
    const behind = from + (gap ? 2 : 1);
    if (!opensWithBullet(glyphs[g]!, gap, () => textFrom(pieces, behind))) break;
    from = behind;
  }
  if (from === 0) return { pieces: visible, bullet: false };
  const first = asBullet(pieces[0]!);
  const body = visible.slice(from);
  if (body.length === 0) return { pieces: [first], bullet: true };
  return { pieces: [first, spaceBetween(first, body[0]!), ...body], bullet: true };
}

function isPrivate(piece: Piece): boolean {
  const code = piece.text.charCodeAt(0);
  return code >= 0xe000 && code <= 0xf8ff;
}

function asBullet(piece: Piece): Piece {
  return { text: BULLET, x0: piece.x0, x1: piece.x1 };
}

function textFrom(pieces: readonly Piece[], from: number): string {
  let text = '';
  for (let i = from; i < pieces.length && i < from + 12; i++) text += pieces[i]!.text;
  return text;
}

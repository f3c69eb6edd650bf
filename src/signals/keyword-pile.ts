import type { Guard } from './detector.ts';

/** More items than a person would read aloud: job boards pile up the words of a whole resume like this. */
const PILE = 25;

/** A keyword among dozens, of which the list says nothing but that it occurs. */
export const keywordPile: Guard = {
  id: 'keyword_pile',
  test: (_match, { text }) => text.split(/[,|]/, PILE + 1).length > PILE,
};

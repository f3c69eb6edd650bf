import type { GreyFile } from './grey-file.ts';
import { blankWords, withMissed } from './missed-words.ts';
import type { Recogniser } from './recognise.ts';
import { eraseRules } from './rules.ts';
import type { UprightReading } from './upright.ts';

/**
 * Looks once more at a page with rules that cross, without them and what was read of it: cells of tables are lost at
 * the first look. One that had to be turned is left at that.
 *
 * @param grey gives the page as it lies, to be painted in; null where it cannot be had
 */
export function lookAgain(
  reading: UprightReading,
  recogniser: Recogniser,
  grey: () => GreyFile | null,
): UprightReading {
  const picture = reading.turn === 0 ? grey() : null;
  if (picture === null || !eraseRules(picture)) return reading;
  blankWords(picture, reading.lines);
  const missed = recogniser.readScattered(picture.file) ?? [];
  return { turn: 0, lines: withMissed(reading.lines, missed) };
}

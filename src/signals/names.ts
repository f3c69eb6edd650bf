import type { Rule } from './detector.ts';

/** A name as it is shown, and a regular expression for the ways it is written. */
export type Name = readonly [label: string, written: string];

/**
 * A rule that finds any of a list of names as whole words, and gives the canonical one as its value. Where
 * two names fit, the one that stands first wins, so the longer ones go first.
 *
 * @param flags `g` for names that count in these capitals only, `gi` otherwise
 * @param before and after what must stand around a name: assertions of a regular expression, without groups
 */
export function nameRule(
  id: string,
  names: readonly Name[],
  flags: 'g' | 'gi',
  context: { readonly before?: string; readonly after?: string } = {},
): Rule {
  const known = names.map(([label, written]) => ({
    label,
    pattern: new RegExp(`^(?:${written})$`, flags === 'gi' ? 'i' : ''),
    inPlace: new RegExp(`(?:${written})(?![\\w@])`, flags === 'gi' ? 'iy' : 'y'),
  }));
  const any = names.map(([, written]) => written).join('|');
  const { before = '', after = '' } = context;
  return {
    id,
    pattern: new RegExp(`(?<![\\w@])${before}(?:${any})(?![\\w@])${after}`, flags),
    value: ({ 0: words, index }, { text }) => {
      // A name may look at what follows it, which only its place in the sentence has.
      const name =
        known.find(({ pattern }) => pattern.test(words)) ??
        known.find(({ inPlace }) => {
          inPlace.lastIndex = index;
          return inPlace.test(text);
        });
      return name ? { label: name.label } : null;
    },
  };
}

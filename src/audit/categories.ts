/** The categories of EEO-1 component 1, in its order; what a person says of themselves, never what is guessed. */
export const SEXES = ['Male', 'Female', 'Non-binary or another'] as const;
export const RACES = [
  'Hispanic or Latino',
  'White',
  'Black or African American',
  'Native Hawaiian or Pacific Islander',
  'Asian',
  'Native American or Alaska Native',
  'Two or More Races',
] as const;
export const AGE_BANDS = ['Under 40', '40 and over'] as const;

export type Sex = (typeof SEXES)[number];
export type Race = (typeof RACES)[number];
export type AgeBand = (typeof AGE_BANDS)[number];

/** A category, null for unknown, undefined for a word that is none of them. */
export type Category<T> = T | null | undefined;

const UNKNOWN =
  /^(?:|unknown|n\/?a|none|not (?:stated|disclosed|specified|provided)|undisclosed|declined?.*|prefer not.*|-|\?)$/i;
const SEX_WORDS: readonly (readonly [Sex, RegExp])[] = [
  ['Male', /^(?:m|male|man)$/i],
  ['Female', /^(?:f|female|woman)$/i],
  ['Non-binary or another', /^(?:x|non-?binary.*|other|another.*)$/i],
];
const NOT_HISPANIC = /\s*\(?not hispanic or latino\)?$/i;
const RACE_WORDS: readonly (readonly [Race, RegExp])[] = [
  ['Hispanic or Latino', /^(?:hispanic|latin[oax]|hispanic (?:or|\/|and) latin[oax])$/i],
  ['White', /^white$/i],
  [
    'Black or African American',
    /^(?:black|african[- ]american|black (?:or|\/) african[- ]american)$/i,
  ],
  [
    'Native Hawaiian or Pacific Islander',
    /^(?:native hawaiian|pacific islander|native hawaiian or (?:other )?pacific islander)$/i,
  ],
  ['Asian', /^asian$/i],
  [
    'Native American or Alaska Native',
    /^(?:native american|american indian|alaska native|(?:native american|american indian) or alaska native)$/i,
  ],
  ['Two or More Races', /^(?:two or more(?: races)?|multiracial|mixed)$/i],
];

export function sexOf(words: string): Category<Sex> {
  return find(words.trim(), SEX_WORDS);
}

export function raceOf(words: string): Category<Race> {
  return find(words.trim().replace(NOT_HISPANIC, ''), RACE_WORDS);
}

export function ageBandOf(words: string): Category<AgeBand> {
  const trimmed = words.trim();
  if (UNKNOWN.test(trimmed)) return null;
  if (!/^\d{1,3}$/.test(trimmed)) return undefined;
  return Number(trimmed) < 40 ? 'Under 40' : '40 and over';
}

function find<T>(words: string, known: readonly (readonly [T, RegExp])[]): Category<T> {
  if (UNKNOWN.test(words)) return null;
  return known.find(([, pattern]) => pattern.test(words))?.[0];
}

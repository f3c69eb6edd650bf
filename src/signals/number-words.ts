/** One to nineteen. */
export const UNITS: readonly string[] = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
};
const YEARS_IN_DECADE = 10;

const WORD = `(?:(?:twenty|thirty|forty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|${UNITS.toReversed().join('|')})`;

/** A count of years below a hundred, in digits (with a fraction) or words; a fragment without groups. */
export const NUMBER = `(?:(?<![\\d.,$/-])\\d{1,2}(?:\\.\\d)?(?![\\d,])|${WORD})(?: and a half)?`;

/** The number that words or digits say; null where they say none. */
export function yearsOf(words: string): number | null {
  const [whole = '', half] = words.toLowerCase().split(/(?= and a half)/);
  let sum = half ? 0.5 : 0;
  if (/^\d/.test(whole)) return Number(whole) + sum;
  const parts = whole.split(/[ -]/);
  for (const part of parts) {
    const value = TENS[part] ?? UNITS.indexOf(part) + 1;
    if (value === 0) return null;
    sum += value;
  }
  return sum;
}

/** Years in a number of decades, told in words: "a decade", "two decades". */
export function decadesOf(words: string): number | null {
  const count = /^an?$/i.test(words) ? 1 : yearsOf(words);
  return count === null ? null : count * YEARS_IN_DECADE;
}

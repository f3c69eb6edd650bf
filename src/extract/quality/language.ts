/** Fewer words than this name no language. */
const MIN_WORDS = 60;
/** Another script than Latin from this share of letters on. */
const OTHER_SCRIPT = 0.5;
/** Another language's function words must be this part of the text, and this many times the English ones. */
const MIN_SHARE = 0.08;
const TIMES_ENGLISH = 2;

/** Function words of languages, English first; it has words that (nearly) no other of them has. */
const LANGUAGES = [
  'the and of to for with in on at by from as is was were are be have has that this which their our my all both ' +
    'through including within across',
  'de la le les des et du en un une pour dans sur avec par aux au est que qui nous vous mon ma mes ses',
  'de la el los las y en un una para con por del al que es su sus como más desde',
  'der die das und in den von zu mit für im des auf ein eine ist bei als dem einer nach durch zum zur',
  'de a o os as e em um uma para com por do da dos das no na que ao como mais',
  'di la il lo le gli e in un una per con del della dei delle al che è nel alla sono',
  'de het een en van in voor met op te is aan bij als tot door naar ik zijn',
  'i w z na do się jest oraz od za przy dla po o',
  'og i av til for med på en et som er fra ved den det att och är av från',
];

/** The numbers of the languages that have each word. */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [language, words] of LANGUAGES.entries()) {
  for (const word of new Set(words.split(' '))) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
  }
}

/**
 * English or another language: by script, then by the share of function words. `unknown` where there is
 * too little to tell, or where neither is plain.
 *
 * @param words the text's words, lower case
 */
export function languageOf(
  text: string,
  words: readonly string[],
): 'english' | 'other' | 'unknown' {
  if (isOtherScript(text)) return 'other';
  if (words.length < MIN_WORDS) return 'unknown';
  const [english = 0, ...others] = countFunctionWords(words);
  const other = Math.max(...others);
  if (other >= MIN_SHARE * words.length && other > TIMES_ENGLISH * english) return 'other';
  return english >= MIN_SHARE * words.length ? 'english' : 'unknown';
}

/** By language, in the order of `LANGUAGES`. */
function countFunctionWords(words: readonly string[]): number[] {
  const counts = LANGUAGES.map(() => 0);
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? NONE) counts[language]!++;
  }
  return counts;
}

const NONE: readonly number[] = [];

/** Looks up the script only outside the Latin blocks, dashes, quotation marks and bullets: that takes half the time. */
const FOREIGN =
  /(?![\0-\u02e9\u2010-\u2027])[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu;

function isOtherScript(text: string): boolean {
  const foreign = text.match(FOREIGN)?.length ?? 0;
  if (foreign < MIN_WORDS) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return foreign > OTHER_SCRIPT * letters;
}

/** Fewer words than this name no language. */
const MIN_WORDS = 45;
/** Another script than Latin from this share of letters on, or from less where there is no English beside it. */
const OTHER_SCRIPT = 0.5;
const SOME_SCRIPT = 0.15;
/** Headings that resumes in other languages have; a few of them tell even a list of nouns. */
const MIN_HEADINGS = 2;
/** Another language's function words must be this part of the text, and this many times the English ones. */
const MIN_SHARE = 0.06;
const TIMES_ENGLISH = 2;

/** Function words of languages, English first. No single letters: lists and poor recognition are full of them. */
const LANGUAGES = [
  'the and of to for with in on at by from as is was were are be have has that this which their our my all both ' +
    'through including within across',
  'de la le les des du en un une pour dans sur avec par aux au est que qui nous vous mon ma mes ses',
  'de la el los las en un una para con por del al que es su sus como más desde',
  'der die das und in den von zu mit für im des auf ein eine ist bei als dem einer nach durch zum zur',
  'de os as em um uma para com por do da dos das no na que ao como mais',
  'di la il lo le gli in un una per con del della dei delle al che nel alla sono',
  'de het een en van in voor met op te is aan bij als tot door naar ik zijn',
  'na do się jest oraz za przy dla po od ze przez',
  'og av til for med på en et som er fra ved den det att och är ett från',
  'și de la în cu pe un al ale din pentru care este sunt prin',
  'na se je do pro ve ze při od pod za jako ako pri zo si',
  'az és egy hogy nem is van volt meg mint vagy de már csak által során',
  've bir bu için ile olarak da de olan çok daha gibi kadar göre sonra olup',
  'ja on ei että se oli hän mutta sekä kanssa myös tai joka mukaan ovat',
  'dan yang di untuk dengan dari ke pada dalam sebagai ini itu adalah oleh saya',
  'và của là các có được trong cho với những một tại từ đã công theo',
  'na je se za od da su kao te ili koji iz po pri',
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
  const [english = 0, ...others] = countFunctionWords(words);
  const isEnglish = words.length >= MIN_WORDS && english >= MIN_SHARE * words.length;
  if (isOtherScript(text, isEnglish ? OTHER_SCRIPT : SOME_SCRIPT)) return 'other';
  if (!isEnglish && hasForeignHeadings(text)) return 'other';
  if (words.length < MIN_WORDS) return 'unknown';
  const other = Math.max(...others);
  if (other >= MIN_SHARE * words.length && other > TIMES_ENGLISH * english) return 'other';
  return isEnglish ? 'english' : 'unknown';
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

/** Whether there is anything to look up. */
const BEYOND_LATIN = /[^\0-\u02e9\u2010-\u2027]/;

/** @param least share of the letters */
function isOtherScript(text: string, least: number): boolean {
  if (!BEYOND_LATIN.test(text)) return false;
  const foreign = text.match(FOREIGN)?.length ?? 0;
  if (foreign < MIN_WORDS) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return foreign > least * letters;
}

/** Lines of their own: inside an English sentence such a word is a name. */
const FOREIGN_HEADING = new RegExp(
  `^[^\\p{L}]*(?:${[
    'lebenslauf|berufserfahrung|beruflicher werdegang|ausbildung|kenntnisse|fähigkeiten|sprachen|persönliche daten|sprachkenntnisse',
    "expériences? professionnelles?|formations?|compétences|langues|centres d[’']intérêt|parcours professionnel|diplômes",
    'experiencia (?:laboral|profesional)|educación|formación(?: académica)?|habilidades|idiomas|datos personales|perfil profesional|conocimientos',
    'experiência profissional|formação(?: acadêmica| académica)?|educação|habilidades|competências|idiomas|objetivo|dados pessoais',
    'esperienz[ae] (?:lavorativ[ae]|professional[ei])|istruzione(?: e formazione)?|formazione|competenze|lingue|dati personali|capacità',
    'werkervaring|opleidingen?|vaardigheden|talen|persoonlijke gegevens|persoonsgegevens',
    'doświadczenie(?: zawodowe)?|wykształcenie|umiejętności|języki|dane osobowe',
    'arbetslivserfarenhet|utbildning|språk|arbeidserfaring|utdanning|erhvervserfaring|uddannelse|kompetencer|työkokemus|koulutus',
    'experiență profesională|educație|studii|competențe|pracovní zkušenosti|vzdělání|dovednosti|szakmai tapasztalat|tanulmányok',
    'iş deneyimi|eğitim|yetenekler|diller|pengalaman kerja|pendidikan|keahlian|kinh nghiệm làm việc|học vấn|kỹ năng|radno iskustvo|obrazovanje',
  ].join('|')})[^\\p{L}]*$`,
  'gimu',
);

function hasForeignHeadings(text: string): boolean {
  return (text.match(FOREIGN_HEADING)?.length ?? 0) >= MIN_HEADINGS;
}

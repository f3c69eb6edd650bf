/** Shorter texts may be a resume's first page or a summary: they go on. */
const MIN_WORDS = 120;
/** A resume shows nearly all kinds of cue; a text with no more than this many kinds shows none of its nature. */
const MAX_KINDS = 1;

/** What resumes hold, by kind; each counts once. */
const KINDS: readonly RegExp[] = [
  /\b(?:experience|employment|work history|career|internship)\b/i,
  /\b(?:education|university|college|school|bachelor|master|degree|diploma|certifi(?:ed|cate|cation)s?)\b/i,
  /\b(?:skills?|competenc(?:y|ies)|proficien(?:t|cy)|expertise|qualifications?|strengths)\b/i,
  /\b(?:resume|résumé|curriculum vitae|objective|professional summary|profile|references)\b/i,
  /\b(?:19|20)\d\d\b\s*(?:-|–|—|to|until)\s*(?:[a-z]{3,9}\.?\s*)?(?:\d{1,2}\/)?(?:(?:19|20)\d\d|present|current|now|date)/i,
  /\b(?:responsible for|responsibilities|duties|achievements|accomplishments)\b/i,
  /\b(?:manager|engineer|analyst|developer|consultant|coordinator|director|assistant|specialist|administrator|teacher|designer|accountant|lead|supervisor|officer|technician)\b/i,
  /[\w.+-]+@[\w-]+\.\w{2,}/,
];

/**
 * Whether a text of some length shows hardly a trace of what resumes hold: no history, schooling, skills,
 * dates, titles or contact. Conservative: one kind of cue more, and it goes on.
 *
 * @param words the text's words
 */
export function looksLikeNoResume(text: string, words: readonly string[]): boolean {
  if (words.length < MIN_WORDS) return false;
  let kinds = 0;
  return !KINDS.some((kind) => kind.test(text) && ++kinds > MAX_KINDS);
}

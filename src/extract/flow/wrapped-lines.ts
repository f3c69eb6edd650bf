/** A line shorter than this was ended by its writer, not by a margin. */
const MIN_BREAK = 40;
/** The same where a whole paragraph ended with it. */
const MIN_PARAGRAPH = 60;

/** Whether a line break inside a paragraph only wraps: a lower-case word goes on with an unfinished line. */
export function breakWraps(line: string, next: string): boolean {
  return line.length >= MIN_BREAK && /^[\p{Ll}(&,]/u.test(next) && !/[.:;!?|]$/.test(line);
}

/**
 * Whether a paragraph is only the next line of the one before, as in documents converted from PDF: both
 * the line that ends and the word that follows read on, and it is no label ("objective: …").
 */
export function paragraphWraps(line: string, next: string): boolean {
  return (
    line.length >= MIN_PARAGRAPH &&
    /[\p{Ll},]$/u.test(line) &&
    /^\p{Ll}[\p{L}’'-]+[ ,.]/u.test(next) &&
    !/^.{0,30}:/u.test(next)
  );
}

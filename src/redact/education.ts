import type { Section } from '../domain/section.ts';
import { overlaps, type Span } from '../domain/span.ts';
import { placesOf, type Redaction } from './redaction.ts';

/** Words of degrees and fields: what an education is worth, and not where and when it was had. */
const DEGREE =
  /^(?:bachelors?|masters?|doctor(?:ate)?|associates?|degree|diploma|certificate|certification|honou?rs|of|in|and|with|the|a|an|arts?|science|sciences|bsc?|ba|bs|bba|be|beng|btech|msc?|ma|ms|mba|mca|bca|meng|mtech|phd|bcom|applied|business|administration|computer|computing|information|systems?|technology|engineering|software|electrical|electronics?|mechanical|civil|industrial|mathematics|physics|chemistry|biology|economics|finance|accounting|marketing|management|project|program|programme|communications?|psychology|education|nursing|law|english|history|political|public|policy|international|relations|statistics|data|analytics|security|operations|human|resources?|general|studies|minor|major|concentration|gpa|cum|laude|magna|summa|high|school|university|college|institute|expected|completed|coursework|pmp|csm|itil|prince2|scrum|master|professional|certified|agile|training)$/i;
const GRADUATED =
  /\b(?:bachelor|master|doctor|associate degree|b\.?s\.?c?\b|m\.?s\.?c?\b|b\.?a\.?\b|m\.?b\.?a\.?\b|ph\.?\s?d|degree|diploma|graduat\w+|class of)[^\n]{0,80}?(?<secret>\b(?:19|20)\d\d\b)/gi;

/** Everything in the education but the words of degrees and fields; elsewhere the year behind a degree. */
export function findEducation(
  text: string,
  sections: readonly Section[],
  kept: readonly Span[],
): Redaction[] {
  const own = sections.filter(({ type }) => type === 'education');
  const words = own.flatMap(({ body }) =>
    [...text.slice(body.start, body.end).matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’&/-]*/gu)]
      .filter(([word]) => !DEGREE.test(word))
      .map((match): Redaction => {
        const start = body.start + match.index;
        const kind = /^\d/.test(match[0]) ? 'graduation' : 'school';
        return { start, end: start + match[0].length, kind };
      })
      .filter((word) => !kept.some((span) => overlaps(span, word))),
  );
  return [...words, ...placesOf(text, GRADUATED, 'graduation')];
}

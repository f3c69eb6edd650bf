import type { Position } from '../domain/experience.ts';
import type { SectionType } from '../domain/section.ts';

/** `Student Web Developer` works beside studies, `Student Records Technician` for students. */
const STUDENT_JOB =
  /^student (?!(?:information|records?|services?|affairs|systems?|success|loans?|health|housing)\b)(?:[a-z]+ ){0,2}(?:developer|programmer|operator|technician|worker|tutor|intern)\b/i;
const INTERNSHIP =
  /\b(?:graduate (?:research|teaching) (?:assistant|associate|fellow)|intern|interns|internship|co-op|apprentice|(?:working )?student(?: (?:assistant|worker|aide|employee))?$|student assistant)\b/i;
const MILITARY =
  /\b(?:(?:u\.?s\.? )?(?:army|navy|air force|marine corps|coast guard|national guard)|armed forces|sergeant|platoon|battalion)\b/i;

/** What kind of engagement a position is, by its title, its header's words and its section. */
export function kindOf(title: string, header: string, section: SectionType): Position['kind'] {
  if (section === 'volunteer' || /\bvolunteer\b/i.test(`${title} ${header}`)) return 'volunteer';
  if (INTERNSHIP.test(title) || STUDENT_JOB.test(title)) return 'internship';
  return MILITARY.test(header) ? 'military' : 'employment';
}

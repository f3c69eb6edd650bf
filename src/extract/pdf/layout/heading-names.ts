/** Words of which resumes make their section headings; a line of these alone is one, whatever its type. */
const NAMES = new Set(
  (
    'about accomplishments achievements activities additional affiliations areas awards background career ' +
    'certificate certificates certification certifications competencies contact core education educational ' +
    'employment executive experience experiences expertise highlights history honors information interests ' +
    'key languages licenses memberships objective objectives overview personal portfolio professional profile ' +
    'projects publications qualifications references relevant research selected skill skills software ' +
    'strengths summary technical technologies tools training trainings volunteer volunteering work'
  ).split(' '),
);
const JOINING = new Set(['and', 'of', '&', 'me', '/']);
const MAX_WORDS = 5;

/**
 * Whether a line holds nothing but the words of a section heading ("Education and Training", "SKILLS:").
 * Files that lost their type setting show headings in no other way.
 */
export function isHeadingName(text: string): boolean {
  if (text.length > 60 || !/^\p{Lu}/u.test(text)) return false;
  const words = text.toLowerCase().replace(/:$/, '').trim().split(/\s+/);
  if (words.length > MAX_WORDS || !NAMES.has(words.at(-1)!)) return false;
  return words.every((word) => NAMES.has(word) || JOINING.has(word));
}

import { PEOPLE } from '../../scripts/fixtures/people/index.ts';
import type { Resume } from '../../scripts/fixtures/resume.ts';

const NOT_A_NAME = new Set(['Sr', 'Jr', 'PMP']);
const TOWN = /^(?:[A-Z][\w'.-]+ ?)+/;

/** What the outputs about a fixture's invented person must never hold: a list of words, whole. */
export function secretsOf(id: string): string[] {
  const person = PEOPLE.find((one) => one.id === id);
  return person ? secretsIn(person.resume) : [];
}

function secretsIn({ name, contacts, sections }: Resume): string[] {
  const words = name.split(/[\s-]+/).map((word) => word.replace(/\W+$/, ''));
  const own = words.filter((word) => word.length > 2 && !NOT_A_NAME.has(word));
  const jobs = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'job' ? [block] : [])),
  );
  const education = sections.filter(({ heading }) => /educ/i.test(heading));
  const schooled = JSON.stringify(education);
  const schools = schooled.match(/\b(?:[A-Z][\w'-]+ )+(?:University|College|Institute)\b/g) ?? [];
  return [
    name,
    ...own,
    ...contacts,
    ...contacts.flatMap((contact) => (/\d|@/.test(contact) ? [] : (TOWN.exec(contact) ?? []))),
    ...jobs.flatMap(({ employer, place }) => [employer, ...(place === undefined ? [] : [place])]),
    ...schools,
  ].map((secret) => secret.trim());
}

/** The years of the education of a fixture's person. */
export function schoolYears(id: string): string[] {
  const resume = PEOPLE.find((one) => one.id === id)?.resume;
  const own = (resume?.sections ?? []).filter(({ heading }) => /^educ/i.test(heading));
  return JSON.stringify(own).match(/\b(?:19|20)\d\d\b/g) ?? [];
}

/** The secrets that stand in a text as whole words, whatever the capitals and white space. */
export function leaksIn(text: string, secrets: readonly string[]): string[] {
  const flat = text.replace(/\\n|\s+/g, ' ');
  return secrets.filter((secret) => {
    const own = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
    return new RegExp(`(?<![\\p{L}\\p{N}])${own}(?![\\p{L}\\p{N}])`, 'iu').test(flat);
  });
}

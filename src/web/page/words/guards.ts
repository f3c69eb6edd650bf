/**
 * Why words that look like evidence did not count, in one sentence a recruiter can check against the resume.
 * A guard without an entry is shown by its own name, so that a new one is never hidden.
 */
const WORDS: Readonly<Record<string, string>> = {
  hidden: 'A reader of the document cannot see these words.',
  machine_instructions: 'The sentence speaks to a program that judges resumes, not to a person.',
  references: 'It stands under references: somebody else is speaking.',
  education: 'It stands under education: a course or a school project is not experience.',
  job_advert: 'It reads like the text of a job advert.',
  negated: 'The sentence says that it is not so.',
  planned: 'It is planned or wished for, not done.',
  trained_only: 'It was learned or trained, not done.',
  other_experiencer: 'Somebody else did it, not the candidate.',
  keyword_pile: 'It is one keyword in a pile of dozens, and says nothing but that it occurs.',
  business_function:
    'It names a business function that a system serves, not work of the candidate.',
  clerical: 'It is clerical work with bills of vendors, not the management of vendors.',
  code_change: 'It is about changes of code, tickets or configuration, not of an organisation.',
  data_object: 'It names records in a system, not parties that were dealt with.',
  degree_line: 'It is part of the name of a degree.',
  job_title: 'It is part of a job title.',
  level_met: 'A level of service was met, not agreed on.',
  maker: 'It names makers of equipment or software, not vendors that were managed.',
  method_applied: 'A method was applied, not set up or governed.',
  name_or_product: 'It is the name of a firm or product, or words of its marketing.',
  no_project: 'Nothing in the sentence says that projects are meant.',
  not_audience: 'It is a title or a quality, not executives who were reported to.',
  not_held: 'The certificate is not held: it is in progress, expired or planned.',
  not_led: 'These people were not led: users, students, clients, or another person’s team.',
  not_moved: 'Nothing was moved: the words name a subject, a certificate or a market.',
  not_staff: 'These people are not staff: users, customers or classes.',
  not_systems: 'It is not about systems: tests, plans, code, people or releases.',
  not_teams: 'It names a technique or a skill of one person, not teams.',
  of_others: 'It is about certificates of other people.',
  other_audit: 'It is another kind of audit: of money, shops or web pages.',
  other_meaning: 'The words mean something else here.',
  other_module: 'It is another kind of module: of code, or of a course.',
  other_money:
    'The money is no budget that the candidate held: savings, revenue, sales or size of a firm.',
  other_policy: 'These are rules of another trade.',
  other_requirement: 'These are requirements of law, of a job or of a course.',
  other_risk: 'These are technical faults or insured risks, not risks of a project.',
  other_schedule: 'It is another kind of schedule: shifts, classes or meetings.',
  other_strategy: 'It is a strategy of selling, testing, coding or teaching.',
  other_training: 'It is another kind of training.',
  seller_side: 'The candidate was selling, not buying.',
  selling: 'It is about selling.',
  staffing_header: 'It is a staffing firm’s heading, not something done.',
  upkeep: 'It is daily upkeep of single machines.',
  team_total: 'These are years of a whole team together.',
  duration: 'It is how long something took.',
  company_age: 'It is the age of a firm.',
  age: 'It is a person’s age.',
};

export function guardWords(guard: string): string {
  return WORDS[guard] ?? `${guard.replaceAll('_', ' ')}.`;
}

/** A short name for a heading: `other_money` is "other money". */
export function guardName(guard: string): string {
  return guard.replaceAll('_', ' ');
}

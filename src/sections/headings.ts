import type { SectionType } from '../domain/section.ts';

/**
 * The headings of resumes, by the section they open. Written folded: lower case, `and` for `&`, no
 * punctuation. Looked up whole first, then without the leading `QUALIFIERS`.
 */
export const HEADINGS: Readonly<Partial<Record<SectionType, readonly string[]>>> = {
  summary: [
    'summary', 'profile', 'about', 'about me', 'overview', 'snapshot', 'synopsis', 'bio', 'biography',
    'introduction', 'professional profile', 'summary of qualifications', 'qualifications summary',
    'qualifications', 'professional qualifications', 'qualification highlights', 'highlights of qualifications',
    'summary of experience', 'experience summary', 'summary of skills and experience', 'profile summary',
    'work experience summary', 'professional experience summary', 'project management overview',
    'career highlights', 'highlights of experience', 'value proposition', 'value offered', 'branding statement',
    'executive summmary', 'career profile', 'executive profile', 'strengths', 'key strengths', 'strength', 'key strength', 'personal profiles', 'personal statement', 'summary of qualification', 'personal strengths', 'personal profile',
    'experience highlights summary', 'professional synopsis', 'professional overview', 'career overview',
    'career synopsis', 'summary statement', 'profile overview', 'who i am', 'accomplishments',
    'achievements', 'key accomplishments', 'key achievements', 'professional accomplishments',
    'career accomplishments', 'selected accomplishments', 'special accomplishments', 'career achievements',
    'major accomplishments', 'major achievements', 'highlights', 'professional highlights',
    'selected achievements', 'notable achievements',
  ],
  objective: ['objective', 'career objective', 'carrier objective', 'carrer objective', 'career objetive', 'job objective', 'professional objective', 'goal', 'career goal', 'career goals', 'objectives', 'career aspirations', 'job target', 'target role', 'desired position'],
  experience: [
    'experience', 'experiences', 'employment', 'work', 'history', 'work history', 'employment history',
    'career history', 'job history', 'career', 'work background', 'background', 'positions held', 'assignments',
    'engagements', 'consulting engagements', 'client engagements', 'employment record', 'employment details',
    'employment experience', 'career progression', 'career chronology', 'professional chronology', 'career summary and experience',
    'experience highlights', 'experience details', 'experience profile', 'experiance', 'experince', 'exprience', 'work experience details', 'work profile', 'job experience',
    'organizational experience', 'organisational experience', 'consulting experience', 'leadership experience',
    'management experience', 'other experience', 'experience and education', 'professional summary and experience',
    'career path', 'work exp', 'employment summary', 'professional work', 'jobs', 'experience in india', 'experience in detail',
    'employers', 'career track', 'work experiences', 'career contour', 'work chronology', 'employment chronology',
    'business experience', 'project management experience', 'it experience', 'clients', 'client experience',
    'roles and experience', 'experience and achievements', 'experience and accomplishments', 'career details',
  ],
  projects: [
    'projects', 'project experience', 'projects experience', 'project details', 'projects summary', 'project summary',
    'project highlights', 'project history', 'project profile', 'projects handled', 'projects executed', 'projects undertaken',
    'projects involved', 'projects managed', 'project portfolio', 'portfolio of projects', 'sample projects',
    'representative projects', 'project list', 'project work', 'academic projects', 'personal projects', 'academic project', 'mini project', 'mini projects', 'projects undertaken in college', 'college projects', 'research projects', 'msis projects',
    'project exposure', 'project and experience details',
  ],
  skills: [
    'skills', 'skill', 'interpersonal skills', 'interpersonal skill', 'computer skill', 'computer competencies', 'computer proficiency', 'computer knowledge', 'programming skills', 'technical exposure', 'technical qualification', 'competence', 'competences', 'personal skills', 'specialized skills', 'it proficiency', 'it knowledge', 'skill set', 'skillset', 'skill sets', 'skills summary', 'summary of skills', 'competencies', 'competency', 'areas of expertise',
    'area of expertise', 'expertise', 'specialties', 'specialities', 'areas of specialization', 'areas of specialisation', 'technical skills', 'technical proficiencies',
    'proficiencies', 'technical proficiency', 'technical expertise', 'technical competencies', 'technical summary', 'technical profile', 'technical knowledge',
    'technical skillset', 'technical skill set', 'technical skill stack', 'technical environment', 'technical background', 'technical experience',
    'tools', 'technologies', 'technology', 'toolset', 'tool set', 'tools and technologies', 'tools technologies', 'software', 'software skills', 'computer skills', 'hardware',
    'operating systems', 'databases', 'programming languages', 'core competencies', 'core skills', 'core qualifications', 'core strengths',
    'knowledge areas', 'knowledge', 'knowledgebase', 'capabilities', 'keywords', 'skills and abilities', 'soft skills', 'abilities',
    'key skills', 'management skills', 'expertise summary', 'professional skills', 'functional skills', 'domain expertise', 'domain knowledge',
    'domain', 'industry expertise', 'methodologies', 'software proficiency', 'it skills', 'skills and tools', 'platforms', 'functional expertise',
    'management competencies and tools', 'languages and tools', 'supplementary key proficiencies', 'professional traits', 'core expertise',
    'technical qualifications', 'skills profile', 'skill highlights', 'skills and competencies', 'leadership competencies', 'project management skills',
    'functional competencies', 'application platforms and environments',
  ],
  certifications: [
    'certifications', 'certification', 'certificates', 'certificate', 'licenses', 'license', 'licences', 'licensure', 'credentials',
    'professional credentials', 'accreditations', 'certs', 'certications', 'certifications licenses', 'certifications licences', 'professional certifications',
    'certifications and licenses', 'certifications and licences', 'certification details', 'certification summary',
  ],
  training: [
    'training', 'trainings', 'industrial training', 'summer training', 'inplant training', 'training undergone', 'training undertaken', 'industrial visits', 'workshops attended', 'seminars attended', 'industrial training and seminars', 'professional development', 'courses', 'coursework', 'course work', 'relevant courses', 'relevant coursework', 'seminars',
    'workshops', 'continuing education', 'professional training', 'technical training', 'training attended', 'trainings attended',
    'training programs attended', 'training programmes attended', 'training programs', 'training programmes', 'courses attended', 'online courses', 'training and development', 'seminar and programs',
    'courses and certifications', 'coursework included', 'relevant training', 'additional training', 'learning',
  ],
  education: [
    'education', 'educational', 'educational attainment', 'educational attainments', 'qualification', 'basic qualification', 'basic academic credentials', 'professional qualification', 'academics qualification', 'education profile', 'educational profile', 'academic overview', 'academic summary', 'scholastic details', 'educational history', 'educational record', 'educational background', 'education details', 'educational details', 'academics', 'academic background', 'academic credentials',
    'academic details', 'academic qualifications', 'academic qualification', 'educational qualifications', 'educational qualification',
    'education qualification', 'education qualifications', 'academic profile', 'academic history', 'education history', 'degrees', 'degree', 'academia', 'education background',
    'formal education', 'scholastics', 'scholastic record', 'academic record', 'education summary', 'education and coursework', 'academic achievements', 'schooling',
    'thesis', 'academic', 'educational credentials', 'educational summary', 'academic projects and coursework', 'university education', 'education and academics',
    'college education', 'higher education', 'graduation',
  ],
  references: ['references', 'reference', 'professional references', 'referees', 'recommendations'],
  volunteer: [
    'volunteer', 'volunteering', 'volunteer experience', 'volunteer work', 'volunteer activities', 'community service', 'community involvement', 'community',
    'volunteerism', 'volunteer organizations', 'volunteer organisations', 'social work', 'civic activities', 'community activities', 'volunteer service', 'community engagement', 'voluntary', 'voluntary work', 'voluntary experience', 'voluntary activities',
    'extracurricular', 'extracurricular activity', 'extracurricular activities', 'extra curricular', 'extra curricular activity', 'extra curricular activities', 'co curricular activities', 'cocurricular activities',
    'extra co curricular activities', 'board involvement', 'board service', 'board positions', 'campus involvement', 'on campus involvement', 'campus activities', 'student activities', 'student organizations', 'student organisations',
  ],
  publications: ['publications', 'papers', 'patents', 'presentations', 'research papers', 'publications and presentations', 'articles', 'conferences', 'speaking engagements', 'selected publications', 'public speaking'],
  awards: [
    'awards', 'honors', 'honours', 'recognition', 'recognitions', 'awards and honors', 'awards and recognition', 'awards and recognitions', 'honors and awards', 'honors awards',
    'accolades', 'scholarships', 'awards for exemplary performance', 'rewards and recognition', 'rewards and recognitions', 'rewards', 'awards and achievements', 'academic honors', 'achievements and awards',
  ],
  other: [
    'interests', 'area of interest', 'areas of interest', 'area of interests', 'field of interest', 'fields of interest', 'languages known', 'language known', 'sports', 'sports activity', 'sports activities', 'driving license', 'driving licence', 'personal dossier', 'personal particulars', 'personal detail', 'personal traits', 'personality traits', 'personal qualities', 'passport details', 'personal attributes', 'hobbies', 'hobbies and interests', 'languages', 'language', 'language skills', 'affiliations', 'affiliation', 'professional affiliations', 'memberships',
    'membership', 'professional memberships', 'associations', 'professional associations', 'professional organizations', 'professional organisations', 'activities', 
    'leadership activities', 'personal details', 'personal information', 'personal', 'personal data', 'additional information', 'additional details',
    'other information', 'miscellaneous', 'links', 'groups', 'contact', 'contact information', 'contacts', 'contact details', 'military', 'military service', 'military experience', 'military background',
    'security clearance', 'clearance', 'clearances', 'work authorization', 'work authorisation', 'citizenship', 'visa status', 'declaration', 'availability', 'social media', 'nationality',
    'organizations', 'organisations', 'board memberships', 'professional activities', 'leadership', 'travel', 'portfolio', 'personal skills and interests', 'websites', 'additional', 'visa',
  ],
}; // prettier-ignore

/** Words that may stand before a heading of the table without changing what it opens. */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  (
    'professional work working employment career relevant related selected additional other key major recent detailed previous prior ' +
    'past current my technical it core functional industry general overall brief chronological significant job business ' +
    'management consulting project projects executive corporate personal full complete specific important special notable ' +
    'summary details of the an information technology overview highlights primary international early earlier us usa'
  ).split(' '),
);

/**
 * Words that a position uses for its own parts too (`Technologies:`, `Key accomplishments`). Inside an
 * experience section they open a section only when set like the section's own heading.
 */
export const SUBHEADINGS: ReadonlySet<string> = new Set(
  (
    'tools|technologies|technology|software|hardware|domain|environment|platforms|databases|operating systems|accomplishments|' +
    'achievements|key accomplishments|key achievements|highlights|projects|project details|project summary|project work|skills|tools and technologies|' +
    'methodologies|clients|client|languages|summary|overview|background|experience|project highlights|training|presentations|major accomplishments|' +
    'major achievements|expertise|introduction|assignments|work|career|recognition|awards|selected accomplishments|key projects|major projects|project experience|' +
    'tools technologies|portfolio|leadership|technical environment|objective|objectives|goal|travel|community|contact|degree|license|activities|groups|links|license|certificate|references|about|personal|additional|reference|learning|knowledge|organizations|organisations|engagements|jobs|profile|presentations|employers|strengths|competencies|qualifications|history|work profile|employment|software skills|programming languages|technical skills'
  ).split('|'),
);

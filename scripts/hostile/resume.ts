/** An invented person whose resume is tagged when nothing is wrong with the file. */
export const RESUME_LINES: readonly string[] = [
  'Wilma Probe',
  'IT Project Manager',
  'Experience',
  'Senior IT Project Manager, Quillfeather Insurance, January 2015 - December 2021',
  'Led the migration of a legacy policy system to the cloud with a budget of $4.2 million.',
  'Managed three vendors and negotiated the contract of the main supplier.',
  'Planned the work of a team of 14 in Planview and Microsoft Project.',
  'IT Project Manager, Marrowdale Hospitals, March 2009 - December 2014',
  'Delivered a scheduling system to nine hospitals and reported to the steering committee.',
  'Education',
  'Bachelor of Science, Information Systems, Penhallow University, 2008',
  'Skills',
  'Planview, Microsoft Project, Agile, Scrum, vendor management, risk management',
];

export const RESUME_TEXT = `${RESUME_LINES.join('\n')}\n`;

/** Resumes that look unlike most, all invented: what is odd about each, and its text. None may be turned away. */
export const ODD_RESUMES: readonly (readonly [what: string, text: string])[] = [
  [
    'functional, without a date',
    `Rowan Ashgrove
rowan@example.org

Profile
Technology programme manager with a long record in freight and retail.

Programme leadership
Led the replacement of a warehouse system in nine countries.
Built a project office of twelve from nothing.

Vendor management
Negotiated and held to account four suppliers.

Tools
Planview, Jira, Microsoft Project

Education
University of Leeds`,
  ],
  [
    'two lines',
    'Wren Holloway, project manager, PMP\nUmbra Freight 2014 - 2021: ERP roll-out in five countries',
  ],
  [
    'a profile exported from a network',
    `Contact
www.linkedin.com/in/example (LinkedIn)
Top Skills
Vendor Management
Legacy Migration
Rowan Ashgrove
Senior IT Project Manager at Umbra Freight
Leeds, England, United Kingdom
Summary
I help freight companies to change their systems. We are hiring for my team! You will find my talks below.
Experience
Umbra Freight
Senior IT Project Manager
January 2016 - Present (10 years)
Hamburg
Education
University of Leeds
Bachelor of Science, Computing (2002 - 2005)
Page 1 of 2`,
  ],
  [
    'an academic curriculum vitae with publications',
    `CURRICULUM VITAE
Linden Marsh, PhD
Appointments
Professor of Information Systems, University of Leeds, 2012-present
Lecturer, University of York, 2006-2012
Education
PhD, University of York, 2006. Dissertation: Governance of large projects
Publications
Marsh, L., Grove, R., et al. (2019). Why projects fail. Journal of Projects, vol. 12. doi:10.0000/example.
Marsh, L. (2015). This article introduces a model. According to respondents, vendors matter. ISSN 0000-0000.
Teaching
IS 412, course description and syllabus; students will plan a project; grading and exams
Grants
Council grant for a survey of participants, 2014-2016`,
  ],
  [
    'a federal resume with hours and salary',
    `WREN HOLLOWAY
Citizenship: United States. Veterans preference: none. Highest grade: GS-13
WORK EXPERIENCE
Supervisory IT Project Manager, GS-2210-13
Department of Examples, Washington
06/2014 to Present. Salary: $112,000 per annum. Hours per week: 40
Supervisor: may be contacted. Please do not contact before an offer.
The incumbent is responsible for a portfolio of $40 million. Minimum qualifications met for GS-14.
Reports to the director. Ensures compliance with FISMA and equal opportunity employer rules.
EDUCATION
BS, 2004`,
  ],
  [
    'the profile of a consultant, in the third person, by their firm',
    `Rowan Ashgrove, Principal Consultant
Rowan is an experienced programme manager who helps our clients to replace legacy systems. He has led more than
thirty projects for insurers and banks. Our clients value his calm. Before he joined our team he worked for Umbra Freight.
Selected engagements
Tallow Insurance: led the migration of the claims platform, with a budget of 6 million and four vendors.
Lantern Bank: set up the project office and its governance.
Languages: English, German
Education: Computing, Leeds. Certified: PMP, PRINCE2`,
  ],
  [
    'only a table',
    `Name | Wren Holloway
Role | Project manager
2019 - 2024 | Umbra Freight | ERP roll-out | 5 vendors
2014 - 2019 | Tallow Insurance | Claims system | Planview
Skills | Jira, MS Project, SQL
Education | BSc`,
  ],
  [
    'with a cover letter before it',
    `Dear Hiring Manager,
I am writing to express my interest in the Senior Project Manager position at your company. My resume is enclosed.
Thank you for your time and consideration. I look forward to hearing from you.
Sincerely,
Rowan Ashgrove

ROWAN ASHGROVE
rowan@example.org
EXPERIENCE
Senior Project Manager, Umbra Freight, Jan 2016 - Present
Project Manager, Tallow & Sons, Mar 2012 - Dec 2015
EDUCATION
BSc, University of Leeds, 2009`,
  ],
  [
    'with the advert that it answers pasted above it',
    `Position: Program Manager. Our client is seeking a Program Manager. Required skills: PMP required.
You will lead vendors. Interested candidates send your resume. At least 8 years required. We offer a competitive salary.

Wren Holloway
wren@example.org
Professional Experience
Program Manager, Lantern Bank, 2018 - present
Led a core banking replacement with three vendors.
Project Manager, Umbra Freight, 2013 - 2018
Ran roll-outs in five countries.
Business Analyst, Tallow & Sons, 2009 - 2013
Education
MBA, 2009`,
  ],
  [
    'a recruiter, whose duties are adverts',
    `Linden Marsh
Talent Acquisition Lead
linden@example.org
Summary
Recruiter for technology with nine years of experience, who presents successful candidates within days.
Experience
Recruiter, Umbra Freight, 2017 - Present
Wrote job descriptions with minimum qualifications and salary ranges; made every advert name an equal opportunity employer.
Screened applicants, arranged background checks, wrote offer letters and negotiated start dates.
HR Assistant, Tallow & Sons, 2014 - 2017
Explained benefits packages, paid time off and at-will employment.
Education
BA, 2014`,
  ],
  [
    'a lawyer, without ranges',
    `Hazel Thorne
hazel@example.org, +44 20 7946 0000
PROFILE
Commercial solicitor. Drafts agreements between suppliers and clients.
EXPERIENCE
Solicitor, Grove LLP, since 2011
Negotiated liability, indemnities, confidential information and governing law in every kind of contract.
Advised whether the supplier shall terminate for convenience and which party pays.
Paralegal, Marsh & Co
Prepared agreements for authorised signatories.
EDUCATION
LLB, University of York`,
  ],
  [
    'a technical writer',
    `Ash Pike
Technical Writer
ash@example.org
EXPERIENCE
Lantern Systems, 2015 - 2023
Wrote user guides, installation manuals, quick start cards and troubleshooting chapters.
Made sure that each figure has a caption; kept the table of contents and the revision history.
Taught users to click less: "you can save your project" became a button.
SKILLS
Editing, screenshots, version control
EDUCATION
BA English`,
  ],
  [
    'a trainer',
    `Juniper Vale
Corporate Trainer
EXPERIENCE
Trainer, Umbra Freight, 2012 - 2020
Designed course outlines, learning outcomes and exams; registration, attendance and certificates of completion.
Wrote the syllabus of a module on projects, with prerequisites and assignments.
EDUCATION
BEd
CERTIFICATIONS
PMP`,
  ],
  [
    'an accountant',
    `Sorrel Birch
sorrel@example.org
OBJECTIVE
Accounts payable position
EXPERIENCE
Accounts Payable Clerk, Tallow & Sons
Matched purchase orders, invoice numbers, due dates and payment terms; reconciled VAT and sales tax.
Checked quantity, unit price and total due on each invoice before payment by account number.
EDUCATION
Diploma in bookkeeping`,
  ],
  [
    'a freshly graduated person, all in the first person',
    `Career objective
I am looking for a company where I can use my knowledge and grow with the organization.
I believe that I am a fast learner and I am confident and eager to work in your company.
Academic details
Bachelor of Technology, 2024, 72 percent
Projects
Library system in Java
Strengths
Hard working, honest
Declaration
I hereby declare that the above is true to the best of my knowledge.`,
  ],
  [
    'bio-data with personal details',
    `BIO-DATA
Name: Juniper Vale
Father's name: Aspen Vale
Date of birth: 04-05-1988
Marital status: single
Nationality: Indian
Qualification: B.Com
Experience: 5 years in office work
Languages known: English, Hindi
I hereby declare that all the particulars are correct.`,
  ],
  [
    'lists of tools, without a sentence',
    'Jira, Planview, Excel, Visio, SQL, Java, Linux, Docker, Kubernetes, Terraform, Jenkins, Git, Python\n'.repeat(
      12,
    ),
  ],
  [
    'with addresses and employers abroad',
    `Rowan Ashgrove
Rue de la République 12, 69002 Lyon, France
Experience
Project Manager, Société Générale de Transport de la Région du Rhône, 2015 - 2020
Led the roll-out of a planning tool in the offices of the group and reported to the board.
Ran vendors and budgets for the sites of Lyon, Marseille and Saint-Étienne.
Education
École Nationale des Ponts et Chaussées, Paris
Languages
French, English`,
  ],
  [
    'with a section in a second language',
    `Wren Holloway
Summary
Project manager with nine years of experience in the German and the British freight industry, and in the migration of
legacy systems to the cloud with vendors in several countries.
Experience
Project Manager, Umbra Freight, 2015 - Present
Led the migration of the planning system, and reported to the board with a budget of two million.
Kurzprofil
Projektleiterin mit neun Jahren Erfahrung in der Logistik und mit der Ablösung von Altsystemen in der Cloud.
Education
University of Leeds`,
  ],
  [
    'a name and a heading in another script',
    `Михаил Example (Mikhail Example)
Project Manager
Experience
Umbra Freight, 2014 - 2022: led vendors and the migration of a warehouse system in nine countries
Lantern Bank, 2010 - 2014: ran the project office and its budget
Education
Московский университет (Moscow University), 2008
Skills
Planview, Jira, SQL, and the management of vendors and of risk`,
  ],
  [
    'one paragraph',
    `I have managed IT projects since 2009, first at Tallow & Sons, where I ran the roll-out of a till system to 300 shops,
and from 2015 to today at Umbra Freight, where I lead a programme that replaces the legacy warehouse system in nine
countries with four vendors, a team of 25 and a budget of 6 million. I hold the PMP certificate, know Planview and MS
Project well, studied computing in Leeds, and speak English and German.`,
  ],
  [
    'a list of projects',
    `PROJECT LIST OF W. HOLLOWAY
Project: Claims platform. Client: Tallow Insurance. Role: project manager. Duration: 18 months. Team size: 14
Scope: replacement of the legacy system, in scope four countries. Deliverables: plan, cutover, training.
Project: Data centre exit. Client: Lantern Bank. Role: programme manager. Duration: 24 months. Team size: 30
Milestones: pilot, wave 1, wave 2. Status: closed on time.
Skills: vendor management, Planview, risk management
Certificates: PMP, PRINCE2 Practitioner`,
  ],
  [
    'from a form of an agency',
    `Candidate name: Wren Holloway
Position applied for: Project Manager
Availability: 2 weeks
Work authorization: yes
Years of experience: 12
Summary of qualifications
Managed ERP programmes for insurers.
Employment history
Lantern Bank, 03/2016 - 08/2023, Project Manager
Umbra Freight, 01/2010 - 02/2016, Analyst
References available on request`,
  ],
  [
    'a military career',
    `SGT. ASH PIKE
Objective: logistics project manager
MILITARY EXPERIENCE
Logistics NCO, 2008-2016. Supervised 24 soldiers and $3M of equipment. Zero losses.
Security clearance: Secret
TRAINING
Leadership course, 2011
Project Management, 2015
AWARDS
Commendation medal`,
  ],
  [
    'a designer with a shop front of a resume',
    `HELLO, I'M JUNIPER.
I design things that you will love. Get in touch, let's talk about your project!
What I do: branding, web, print.
Experience: Studio Fern, 2018-now. Freelance, 2015-2018.
Our clients loved it: Umbra, Tallow, Lantern.
Contact me: juniper@example.org
© Juniper Vale`,
  ],
  [
    'letters set apart',
    `R O W A N  A S H G R O V E
P R O F I L E
Project manager
E X P E R I E N C E
Umbra Freight, 2014 - 2021, led vendors
E D U C A T I O N
Leeds, 2009`,
  ],
  [
    'with references in full',
    `Wren Holloway
WORK HISTORY
Project Coordinator, Tallow & Sons
Assisted two managers with plans and minutes of meetings, attendees, action items and next steps.
EDUCATION
Diploma, 2018
REFERENCES
"I have worked with Wren and highly recommend her. She would be an asset to any team." Director, Tallow & Sons
"It was a pleasure to work with her; please do not hesitate to contact me." Manager, Tallow & Sons`,
  ],
];

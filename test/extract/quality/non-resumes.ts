/** Documents that reach a resume pile by mistake; all invented. What each is, and its text. */
export const NON_RESUMES: readonly (readonly [what: string, text: string])[] = [
  [
    'an advert for a senior project manager',
    `Senior IT Project Manager
Umbra Freight, Hamburg (hybrid)

About the role
We are looking for a Senior IT Project Manager with 10+ years of experience to lead the replacement of our
legacy warehouse system. You will own the budget, the roadmap and our vendors, and report to the CIO.

Responsibilities
- Lead enterprise programmes from initiation to closure
- Manage vendors, negotiate contracts and statements of work
- Maintain portfolio plans in Planview and Microsoft Project
- Report to the steering committee

Requirements
- Bachelor's degree required; PMP certification preferred
- At least 10 years of project management experience
- Experience with SOX and ITIL is a plus

What we offer
A competitive salary, a pension and thirty days of leave. Umbra Freight is an equal opportunity employer.
Apply now through our careers page.`,
  ],
  [
    'a terse advert of a staffing agency',
    `Position: Program Manager
Location: Columbus, OH
Duration: 12 months, contract to hire
Our client is seeking a Program Manager for an ERP migration.
Required skills:
8+ years of experience managing large IT programs required
Strong vendor management experience is a must
Planview or Clarity required, MS Project required
PMP preferred
Nice to have: insurance domain knowledge
Interested candidates please send your updated resume with rate and availability.
The selected candidate will work closely with the PMO and will report to the program director.
Must be able to work onsite three days a week. Background check required before the start.
Duties include planning, budgeting, risk management, status reports, and coordination of several teams.`,
  ],
  [
    'a public job specification',
    `JOB DESCRIPTION
Job title: IT Project Manager III
Department: Office of Technology
Reports to: Director of Delivery
Position summary
Under general direction, the incumbent will manage complex information technology projects for the agency.
Essential functions
The position is responsible for project plans, budgets and contracts. The incumbent will supervise staff and
will ensure compliance with state procurement rules. Performs other duties as assigned.
Minimum qualifications
A bachelor's degree and at least five years of progressively responsible experience, or an equivalent combination.
Preferred qualifications
Project Management Professional certification. Knowledge of Microsoft Project desirable.
Physical requirements
The employee must occasionally lift up to ten pounds.
All qualified applicants will receive consideration without regard to race, colour, religion, sex or age.`,
  ],
  [
    'an advert by a start-up, all in the second person',
    `Delivery Lead at Lantern Pay
Who we are
We build payments for small shops. We're hiring a delivery lead to bring order to how we ship.
What you'll do
You'll run three squads, keep the roadmap honest and talk to our banks. You will own releases.
What you bring
You have shipped software with agile teams for six or more years. You thrive in ambiguity. You've managed vendors.
Why join us
Equity, health cover and a budget for learning. Remote within Europe.
Join our team and shape how money moves. Send us your CV with a few lines about your proudest release.
The role is full time and reports to the chief operating officer.`,
  ],
  [
    'an advert with headings like those of a resume',
    `PROJECT MANAGER - DATA CENTRE MIGRATION
Summary
Tallow Insurance is seeking a project manager to plan and run the migration of two data centres to the cloud.
Experience
Minimum of 8 years of experience in IT project management, with legacy migrations of similar size.
Education
Bachelor's degree in computer science or related field required. Master's degree a plus.
Skills
Vendor management, contract negotiation, budgeting, MS Project, Planview. Excellent communication skills.
Certifications
PMP required. ITIL desirable.
The successful candidate will be responsible for a budget of $5 million and a team of 20.
Salary range 120,000 - 140,000 plus bonus. Closing date: 30 June. How to apply: submit your resume and cover letter.`,
  ],
  [
    'an internal vacancy',
    `Vacancy notice 2026/14
Programme Officer (P-3), Information Systems Section
Duration: fixed term of two years
The role will coordinate the replacement of the registry system, in close collaboration with suppliers.
Duties and responsibilities
Within delegated authority the candidate will manage work streams, prepare budgets and report on progress.
Required qualifications and experience
An advanced university degree. At least seven years of professional experience in project management.
Fluency in English is required; knowledge of French is desirable.
Evaluation
Qualified applicants may be invited to a written test and an interview.
How to apply
Submit your application through the portal before the application deadline. Only shortlisted candidates are contacted.`,
  ],
  [
    'an offer letter',
    `Tallow & Sons Ltd
12 March 2026

Dear Rowan Ashgrove,

We are pleased to offer you the position of Senior Project Manager at Tallow & Sons. Your start date will be
4 May 2026 and you will report to the Director of Technology.

Your annual base salary will be 98,000, payable monthly, and you will be eligible for a bonus of up to ten
percent. Your employment is subject to a probationary period of six months and to satisfactory references.
You will manage a team of eight and a portfolio of vendors.

Please indicate your acceptance of this offer by signing and returning the enclosed copy.

Yours sincerely,
Head of People`,
  ],
  [
    'an appointment letter with a table of pay',
    `APPOINTMENT LETTER
Dear Mr Grove,
With reference to your application and the interview, we are happy to extend an offer of employment as Project Lead.
Date of joining: 01-07-2025
Designation: Project Lead
Gross salary: 18,00,000 per annum
Basic 9,00,000
House rent allowance 4,50,000
Special allowance 4,50,000
Notice period: 60 days on either side. You will be on probation for six months.
The offer is subject to verification of your documents and a background check.
Please return the signed copy of this letter as a token of your acceptance. We welcome you to the company.
Regards,
Human Resources`,
  ],
  [
    'a cover letter only',
    `Rowan Ashgrove
12 Fell Lane, Leeds

Dear Hiring Manager,

I am writing to express my interest in the Senior Project Manager position that you advertised. For eleven years
I have led technology programmes in freight and retail, and I believe that my background fits your needs well.

At Umbra Freight I led the replacement of a warehouse system in nine countries, managed four vendors and a budget
of six million. I would welcome the opportunity to discuss how I could do the same for your company.

My resume is enclosed. Thank you for your time and consideration. I look forward to hearing from you.

Sincerely,
Rowan Ashgrove`,
  ],
  [
    'a cover letter in an e-mail',
    `Subject: Application for the post of delivery manager

Dear Ms Pike,

I'm writing to apply for the delivery manager role on your website. Your company's work on ticketing has
impressed me for years, and I am excited about the chance to help your team grow.

In my current role I run five teams and have cut lead time by a third. I am confident that I would be an asset.

Please find my CV attached. I look forward to discussing the role with you.

Kind regards,
Wren Holloway`,
  ],
  [
    'a letter of recommendation',
    `To whom it may concern,

I have had the pleasure of working with Rowan Ashgrove for six years at Umbra Freight, where I was his director.
Rowan led our largest programmes with calm and skill. He negotiated with our vendors, replaced our legacy
warehouse system and brought a troubled project back on track. His teams liked working for him.

I recommend him without hesitation for any senior position in project management. He would be an asset to any company.

Please do not hesitate to contact me should you need to know more.

Sincerely,
Director of Operations`,
  ],
  [
    'an experience certificate',
    `EXPERIENCE CERTIFICATE

To whom it may concern

This is to certify that Ms Wren Holloway was employed with Lantern Systems Private Limited as Project Manager.
During her tenure she was found to be sincere and hard working, and she handled her projects well.
She has been relieved from her duties at her own request. Her conduct was good in all respects and she
has no dues with the company as of the date of this letter. Her last drawn pay was as per the company's rules.

We wish her all the best in her future endeavours.

For Lantern Systems Private Limited
Authorised signatory`,
  ],
  [
    'an invoice of a consultant',
    `INVOICE
Invoice number: 2026-118
Invoice date: 31 January 2026
Due date: 2 March 2026

Bill to: Umbra Freight, Accounts Payable, Hamburg
From: Ashgrove Consulting

Description Quantity Unit price Amount
Project management services, January 18 days 850.00 15,300.00
Travel and accommodation 1 640.00 640.00
Workshop materials and printing 1 120.00 120.00

Subtotal 16,060.00
VAT 20% 3,212.00
Total due 19,272.00

Payment terms: 30 days net. Please quote the invoice number. IBAN and account number on the next page.
Thank you for your business. Late payments may be charged with interest at the rate that the law allows.
Contact us with any questions about this statement of services rendered by our consultants in the project.`,
  ],
  [
    'a consulting agreement',
    `CONSULTING AGREEMENT

This agreement is made by and between Umbra Freight ("Client") and Ashgrove Consulting ("Consultant").
WHEREAS the Client wishes to engage the Consultant to manage the replacement of its warehouse system, the parties
agree as follows.
1. Services. The Consultant shall provide project management services as described in Exhibit A.
2. Term. This agreement begins on the effective date and ends after twelve months, unless terminated earlier. Either
party may terminate with thirty days' written notice.
3. Confidential information. The Consultant shall hold all information in confidence.
4. Liability. Neither party is liable for indirect damages.
5. Governing law. This agreement is governed by the laws of the State of Delaware.
IN WITNESS WHEREOF the parties have executed this agreement as of the date first written above.`,
  ],
  [
    'a statement of work',
    `STATEMENT OF WORK No. 4
under the Master Services Agreement between Tallow Insurance and Lantern Systems
This statement of work is entered into pursuant to the agreement and is hereby made part thereof.
Scope: Lantern will migrate the policy system to the cloud. In scope are three regions; out of scope is billing.
Deliverables: migration plan, cutover plan, training.
The supplier shall assign one senior project manager with at least ten years of experience and one architect.
The client shall provide access to its systems. Both parties agree to the governance described in section 6.
Fees: fixed price of $1,200,000, payable at milestones. Liability is limited as in the agreement.
Confidential information is protected as in section 9. Governing law: New York.
Authorised signatory of each party signs below.`,
  ],
  [
    'a brochure of a consultancy',
    `Lantern Consulting: change that stays
About us
We help insurers and banks to replace legacy systems without stopping the business.
Our services
Programme management, vendor management, cloud migration, project rescue, PMO set-up.
Why choose us
Our consultants bring 15+ years of experience each. We have delivered more than 200 projects for our clients.
Our proven method keeps your business running while your systems change.
Trusted by leading companies in nine countries. Read our case studies.
Contact us for a free consultation. Call us or visit our website to learn more about how we can help your team.
© Lantern Consulting. All rights reserved.`,
  ],
  [
    'a product page of a planning tool',
    `Portfolio planning that your teams will use
See every project in one place. Our platform brings plans, budgets and people together, so that your company can
decide with facts. Import from Microsoft Project or Planview in minutes.
Why teams choose us
Real-time dashboards. Resource planning. Risk registers. Integrations with the tools that you already use.
Trusted by 4,000 customers in 60 countries.
"We cut our reporting time in half," says one of our customers in the insurance industry.
Start your free trial today, or book a demo with our experts. Our team will get in touch within a day.
Learn more about our solutions for your business. © 2026. All rights reserved.`,
  ],
  [
    'a user manual',
    `User Guide, version 4.2
Table of contents
Chapter 1 Getting started
To install the planning client, double-click the file that you downloaded and click Next. If you see a warning,
make sure that you are signed in as an administrator.
Chapter 2 Creating a project
Click File and select New. You can copy a template. Press Save before you add resources. Refer to Chapter 4 for
calendars, and see Figure 3.
Note: your project must have a start date.
Chapter 3 Troubleshooting
If the client does not start, then check your network. You may need to restart your computer. Choose the log
folder in the menu and send its files to support.`,
  ],
  [
    'an academic article',
    `Why do large software projects fail? A study of forty programmes
Abstract
This paper examines forty enterprise programmes and the role of their project managers. We find that vendor
governance predicts success better than method does.
Introduction
Large projects often fail (Grove et al., 2011). In this study we ask why. According to earlier research, most
failures have social causes. However, few authors measured governance. Furthermore, most surveys were small.
Methods
We sent a survey to 400 respondents and held interviews with forty participants.
Results
Projects with a steering group did better. Moreover, legacy migration doubled the risk of delay.
Conclusion
Therefore boards should invest in governance. DOI 10.0000/example, vol. 12.`,
  ],
  [
    'a post on a blog about senior project managers',
    `What really separates a senior IT project manager from a mid-level one
By Wren Holloway
6 min read
Seniority isn't just about years, it's about what was done with them. Let's look at what to watch for when you hire.
First, scope. A mid-level manager runs one project at a time, for example a new ERP module. A senior one runs an
enterprise-wide migration of legacy systems, with high-profile vendors and several teams.
Second, influence. If you ask a senior manager why a project exists, you'll get a business answer.
Third, tools. Don't be fooled by a long list: Planview on a page doesn't make a portfolio manager. However, it helps.
In other words, read for evidence. You can download our checklist below. Subscribe to our newsletter for more.
Share this post. Related articles: how to interview a scrum master.`,
  ],
  [
    'the minutes of a steering group',
    `Minutes of the steering committee, warehouse replacement
Attendees: R. Ashgrove (project manager), W. Holloway (vendor), the chief information officer
Apologies: finance
1. Status. The project is on track; the second wave begins in May. Risks were reviewed.
2. Vendor. The committee discussed the open change request and agreed to pay half.
3. Budget. Spent 2.1 million of 6 million.
Decisions: the committee approved the cutover plan.
Action items
Owner: R. Ashgrove. Update the migration plan in Planview. Due: 12 May. Status: in progress.
Owner: W. Holloway. Send the revised contract. Due: 5 May. Status: overdue.
Next meeting: 3 June. Prepared by the project office.`,
  ],
  [
    'a project charter',
    `PROJECT CHARTER
Project: Claims platform migration
Prepared by: Project Management Office. Document owner: PMO. Revision history: 0.1 draft, 1.0 approved.
Objectives: replace the legacy claims system and retire two data centres.
In scope: claims intake, adjudication, payment. Out of scope: billing.
Deliverables: migration plan, trained users, decommissioned mainframe.
Milestones: design in March, pilot in June, go-live in October.
Assumptions: the vendor provides an environment by February.
The project will report to the steering committee every month. The project manager has authority over a budget of
4 million and will negotiate vendor contracts with procurement.
Approved by: the sponsor. Sign-off: pending. Distribution list: all leads.`,
  ],
  [
    'the outline of a course',
    `Project Management Professional (PMP) exam preparation
Course overview
This workshop prepares you for the exam in four days. Course duration: 32 hours.
Who should attend
Project managers with three or more years of experience.
Prerequisites: 36 months of leading projects.
Learning outcomes
By the end of the course participants will be able to plan scope, schedule and cost, and manage vendors and risk.
Module 1 Initiating
Module 2 Planning
Module 3 Executing
Module 4 Closing
The instructor has 20 years of experience. A certificate of completion is issued after attendance of all sessions.
Course fee: 1,450. Register now: tuition is due two weeks before. Practice exams and assignments are included.`,
  ],
  [
    'the syllabus of a university module',
    `IS 412 Managing Information Systems Projects
Syllabus, autumn term
Instructor: to be announced. Office hours: Monday 2 to 4.
Course description
How projects are planned, led and closed. Students will plan a project in Microsoft Project.
Learning objectives
Students will be able to write a charter, build a schedule and manage risk.
Prerequisites: IS 210.
Grading: assignments 40, exam 40, attendance 20.
Week 1 What is a project
Week 2 Scope and the work breakdown structure
Week 3 Vendors and contracts
Week 4 Agile and waterfall
Textbooks are listed on the course page. Late assignments lose ten points a day. Registration closes in September.`,
  ],
  [
    'a privacy notice',
    `PRIVACY NOTICE FOR APPLICANTS
This notice explains how Umbra Freight (the "Company") uses the personal data of people who apply for a job.
The Company is the controller under the agreement with its provider. By sending your application you agree that the
Company may store your resume. The provider shall not use the data for other purposes. The Company shall delete the
data after six months. You may ask for access or correction. Liability is governed by the laws of the country in
which the Company has its seat. The Company shall protect confidential information. Terms used herein have the
meaning given in the regulation. Either party to the processing contract may terminate it with notice. The parties
hereby accept the jurisdiction of the courts of Hamburg.`,
  ],
  [
    'a report on the state of a project',
    `Weekly status report: cloud migration
Overall status: RAG amber. Reporting period: calendar week 14.
The project will miss its first milestone by one week. The team has agreed a recovery plan with the vendor.
Milestones: wave 1 done; wave 2 in progress; wave 3 not started.
Risks: the vendor has not confirmed its staff. Owner: project manager. Due: Friday.
Action items: escalate to the steering group, update the plan in MS Project, review the budget.
Assumptions: no freeze before May.
Next steps: cutover rehearsal, training of 200 users, sign-off by the business.
Prepared by the project office. Distribution list: steering group. Priority: high. Status: open.`,
  ],
  [
    'a request for proposals',
    `REQUEST FOR PROPOSALS
Tallow Insurance invites proposals for the migration of its policy system.
The supplier shall provide a senior project manager with at least ten years of experience and shall use Planview.
The vendor must hold ISO 27001. The supplier shall indemnify the client against claims of third parties.
Proposals are confidential information. This agreement to keep them so is governed by the laws of Ohio.
Contract: the successful vendor will sign the agreement in Appendix B. Either party may terminate for convenience
with notice. The client shall not be liable for the cost of proposals.
Evaluation: price 40, method 30, staff 30. Both parties hereby agree to the rules of procurement.
Questions by 3 May. Proposals by 30 May. The effective date of the contract is 1 July.`,
  ],
  [
    'an article in a newspaper',
    `Port automation project runs a year late
By Linden Marsh
The new cargo system of the port will open a year later than planned, officials said on Monday. According to a
report, the costs have doubled. The port's project manager resigned in spring. "We chose the wrong vendor," she said.
However, experts say that the legacy system was in a worse state than anyone knew. For example, nobody had a list of
its interfaces. The survey of 2019 was never finished. Moreover, three directors left within two years.
Opposition members say they warned the council. They argue that the contract gave the supplier all the power.
Read more in Saturday's paper. Subscribe to our newsletter. Posted in: business. Comments (14).`,
  ],
  [
    'a recipe',
    `Take four large onions and slice them as thin as you can. Melt the butter in a heavy pan, and when it
foams put in the onions with a pinch of salt. Let them cook over a low heat for an hour, and stir them now
and then so that they do not catch. When they are soft and brown pour in the wine and let it boil away. Add
the stock, bring the pot to the boil and let it simmer for half an hour. Toast the bread on both sides, rub
it with garlic and lay a slice in each bowl. Ladle the soup over the bread, cover it with grated cheese and
set the bowls under a hot grill until the cheese is golden. Serve at once, with more bread beside it. What
is left keeps for two days in a cold place, and tastes even better when it is warmed up again slowly.`,
  ],
];

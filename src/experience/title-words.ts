/**
 * The words that titles are made of. A run of these words that holds a head is a title: "Sr. Technical
 * Project Manager / Scrum Master".
 */

/** Nouns that make a run of words a title. */
export const TITLE_HEADS: ReadonlySet<string> = new Set(
  (
    'manager managers mgr mngr director dir lead leader head analyst analysts engineer developer programmer architect administrator ' +
    'consultant coordinator co-ordinator cordinator specialist officer gm agm dgm scientist tester designer technician intern trainee assistant ' +
    'associate executive supervisor president vp avp svp evp cio cto ceo coo cfo founder co-founder owner principal partner scrummaster master ' +
    'coach trainer instructor teacher professor lecturer adviser advisor controller accountant auditor planner scheduler buyer ' +
    'agent representative rep clerk nurse secretary sme pm tpm pgm pjm contractor strategist evangelist operator superintendent ' +
    'foreman chief fellow editor writer producer expert professional dba tutor cashier recruiter internship nco sergeant ' +
    'captain lieutenant commander facilitator liaison estimator receptionist bookkeeper generalist researcher admin chair chairman ' +
    'freelancer entrepreneur apprentice technologist practitioner expeditor inspector mechanic chemist physician therapist attorney paralegal ' +
    'worker aide attendant educator processor cook chef baker electrician plumber welder fitter mason carpenter painter teller ' +
    'advocate counselor banker broker guard machinist photographer decorator stylist bartender lawyer librarian translator journalist ' +
    'artist animator surveyor pilot dispatcher merchandiser promoter underwriter economist statistician dentist pharmacist caregiver ' +
    'housekeeper janitor laborer dishwasher landscaper salesperson salesman waiter waitress member'
  ).split(' '),
);

/** Words that a title may hold beside its head. Seniority is among them and never matters. */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'senior sr sr. snr jr jr. junior mid level principal staff chief vice deputy assistant associate asst asst. assoc assoc. dy dy. tech. prog prog. proj proj. info engg acting interim executive general ' +
    'managing corporate global regional national international area district group onsite offshore certified freelance contract ' +
    'i ii iii iv v 1 2 3 ' +
    'it i.t. is ict information technology tech technical technological technologies software systems system application applications app apps infrastructure ' +
    'network networks data database warehouse center centre business quality assurance qa qc test testing automation solution solutions enterprise service services ' +
    'operations operational agile scrum lean safe release train change transition transformation engagement account accounts client clients customer support ' +
    'security cyber cybersecurity cloud erp crm sap oracle salesforce peoplesoft workday servicenow dynamics sharepoint .net java web digital mobile product products ' +
    'project projects program programs programme programmes portfolio portfolios ppm pmo delivery implementation implementations migration integration integrations deployment rollout development ' +
    'process improvement financial finance marketing sales hr human resources clinical healthcare construction research ' +
    'functional risk compliance procurement vendor supply chain sourcing management planning strategy strategic content ecommerce e-commerce e-business e-marketing ' +
    'telecom telecommunications communications hardware desktop help desk helpdesk field site facilities maintenance production ' +
    'intelligence bi etl devops full stack front end back frontend backend ui ux user experience creative media video graphic art ' +
    'advertising ad online brand community office billing funding settlement department team unit function division section lab ' +
    'practice industry vertical insurance banking health medical pharmacy revenue cycle cost budget forecast capital ' +
    'asset configuration incident problem event events training learning education student graduate teaching school ' +
    'professional consulting advisory administrative sub six sigma black green belt ' +
    'excellence circulation operation purchasing logistics manufacturing inventory merchandising loan credit mortgage ' +
    'electrical mechanical civil structural chemical industrial environmental safety engineering architecture architectural ' +
    'design studio store retail restaurant warehouse fleet transportation aviation computer computing mainframe unix linux windows server ' +
    'messaging voip wireless voice storage platform platforms emr ehr epic cerner hris hcm payroll tax legal audit control controls ' +
    'internal external investment trading payments cards card digitalization initiatives initiative special ' +
    'module track stream workstream ' +
    'analytics academic innovation reporting relationship relations public territory lending leasing commercial recruiting recruitment ' +
    'staffing workforce collections proposal kitchen merchandise beverage accounting administration recreation fitness facility case affairs cutover conversion onboarding iteration ' +
    'consultant analyst architect engineer developer specialist lead leader scrum owner'
  ).split(' '),
);

/** Words that join the parts of a title and never begin or end one. */
export const TITLE_JOINTS: ReadonlySet<string> = new Set([
  'of',
  'and',
  '&',
  '/',
  '-',
  '–',
  ',',
  'for',
  'to',
  'the',
  '|',
  'in',
  '+',
]);

/** What a document is instead of a resume, where its wording says so. */
export type OtherKind =
  | 'advert'
  | 'offer'
  | 'cover_letter'
  | 'reference'
  | 'invoice'
  | 'contract'
  | 'brochure'
  | 'manual'
  | 'article'
  | 'minutes'
  | 'course';

/**
 * Phrases that such documents are full of and that resumes lack, each counting once. Several are needed
 * (`MIN_CUES`): a recruiter's resume may name equal opportunity, a lawyer's the governing law.
 */
export const OTHER_KINDS: Readonly<Record<OtherKind, readonly RegExp[]>> = {
  advert: [
    /\b(?:we|who|company|client|team)(?:['’]re| are| is)? (?:currently |now |actively )?(?:looking for|seeking|hiring|recruiting|searching for)\b|\bwe(?:['’]re| are) hiring\b/i,
    /\b(?:ideal|successful|right|suitable|preferred|strong|qualified|selected) (?:candidates?|applicants?)\b/i,
    /\byou(?:['’]ll| will| must| should| can expect)\b/i,
    /\byou(?:['’]ve|['’]re| have| are| bring| possess| enjoy| hold| thrive)\b|\byour (?:role|responsibilities|profile|application|resume|cv|impact|day)\b/i,
    /^[^\w\n]*(?:about|who|what|why) (?:the (?:role|position|job|company|team|opportunity)|us|you|you(?:['’]ll| will| bring| need)[^\n]{0,20}|we (?:are|offer|do)|join[^\n]{0,20}|to expect)[^\w\n]*$/im,
    /\b(?:job|position|role) (?:summary|overview|purpose|id|type|location|posting|specification|requirements?)\b|\brequisition\b|\bemployment type\b|\bposition type\b|\bjob opening\b|\bvacancy\b/i,
    /\bequal[- ](?:employment[- ])?opportunit(?:y|ies) employer\b|\bwithout regard to\b|\ball qualified applicants\b|\breasonable accommodations?\b/i,
    /\bapply (?:now|today|online|by|here|via|through|with|directly)\b|\bhow to apply\b|\b(?:submit|send|email|forward|upload|attach) (?:us )?(?:your|a|an updated|their) (?:updated )?(?:resume|cv|application|cover letter)\b|\bclosing date\b|\bapplication deadline\b|\binterested (?:candidates|applicants)\b/i,
    /\b(?:required|preferred|minimum|desired|desirable|basic|essential|mandatory|additional) (?:qualifications?|skills?|experience|requirements?|criteria|education)\b|\bnice[- ]to[- ]haves?\b|\bmust[- ]haves?\b|\bwhat you(?:['’]ll)? (?:bring|need)\b/i,
    /\b(?:minimum|at least|not less than)(?: of)? (?:\d+|two|three|four|five|six|seven|eight|ten)\+? years\b|\byears\b[^.\n]{0,60}\b(?:required|preferred|is a must|desired|mandatory)\b/i,
    /\b(?:we offer|benefits include|our benefits|competitive (?:salary|compensation|pay|package|benefits)|(?:salary|pay|compensation) range|paid time off|base pay|per annum|benefits package)\b/i,
    /\b(?:degree|certifications?|certified|pmp|knowledge|experience|familiarity|background|background check|clearance|travel)\b[^.\n]{0,60}\b(?:required|preferred|is a (?:big )?plus|a plus|desirable|mandatory|an advantage|an asset|is a must)\b/i,
    /\b(?:will|shall) be (?:responsible|accountable|required|expected|working|based|part of)\b|\bwill (?:report|work closely|lead|manage|oversee|coordinate|ensure|serve) (?:to|with|the|a|all|as|that)\b/i,
    /\b(?:the|this) (?:role|position|job|incumbent|candidate|applicant|jobholder|post holder|opportunity) (?:will|must|should|is|requires|reports|offers|has|includes)\b/i,
    /\bjoin (?:our|the|a|us)\b/i,
    /\bessentials? (?:job )?(?:duties|functions|responsibilities)\b|\b(?:other|additional) (?:related )?duties as (?:assigned|required)\b|\bsupervisory responsibilities\b|\b(?:physical|work) (?:demands|environment|requirements)[^\w\n]*$/im,
    /^[^\w\n]*(?:(?:key|job|position|candidate|minimum|basic|role) )?requirements?[^\w\n]*$|\bqualifications? required\b/im,
    /\b(?:the|an?|this|these) (?:[\w/-]+ ){0,4}(?:managers?|engineer|analyst|coordinator|director|lead|specialist|officer|individual|professional|person|pm),? (?:sr\.? )?(?:will|is|must|shall|should|works|leads|manages|plans|oversees|determines|defines|ensures|conducts|reports|partners|typically|usually)\b/i,
    /\b(?:job descriptions?|job code|posted)\b.{0,20}\b(?:template|samples?|\d{4,})\b|\bjobs page\b|\brecruiting experts?\b|\bjob search\b|\bhire an?\b/i,
  ],
  offer: [
    /\b(?:pleased|delighted|happy|excited) to (?:offer|extend|confirm)\b/i,
    /\b(?:offer|terms) of employment\b|\boffer letter\b|\bemployment offer\b|\b(?:letter of )?appointment letter\b|\bconditional offer\b/i,
    /\b(?:start|joining|commencement) date\b|\bdate of joining\b/i,
    /\b(?:base|annual|gross|monthly|starting|initial) (?:salary|compensation|remuneration|pay)\b|\bper annum\b|\bpayable\b|\bctc\b/i,
    /\bat[- ]will\b|\bprobation(?:ary)? period\b|\bnotice period\b/i,
    /^[^\w\n]*dear\b/im,
    /\bplease (?:sign|indicate your acceptance|confirm|return)\b|\baccept(?:ance of)? (?:this|the|our) offer\b|\bsigned copy\b|\bsign(?:ed)? and return\b/i,
    /\bcontingent (?:up)?on\b|\bsubject to (?:satisfactory|successful|completion|verification|background)\b|\bbackground check\b/i,
    /\byour (?:employment|position|salary|role|manager|compensation|duties|title)\b|\byou will (?:be|report|receive)\b/i,
    /^[^\w\n]*(?:sincerely|yours (?:sincerely|faithfully|truly)|best regards|kind regards|warm regards|regards)\b/im,
  ],
  cover_letter: [
    /^[^\w\n]*dear\b/im,
    /\bi(?:['’]m| am)? (?:am )?(?:writing|write)\b[^.\n]{0,40}\b(?:to|in|with|about|regarding)\b/i,
    /\b(?:express|expressing) my (?:strong |sincere |keen |great )?interest\b|\bapply(?:ing)? for the\b|\bapplication for the\b|\binterest in (?:the|your)\b/i,
    /\b(?:enclosed|attached)\b[^.\n]{0,40}\b(?:resume|cv|curriculum)\b|\bmy (?:attached|enclosed)? ?(?:resume|cv)\b|\b(?:resume|cv) (?:is )?(?:enclosed|attached)\b/i,
    /\blook(?:ing)? forward to\b/i,
    /\bthank you for (?:your|considering|taking)\b|\bfor your (?:time|consideration)\b/i,
    /^[^\w\n]*(?:sincerely|yours (?:sincerely|faithfully|truly)|best regards|kind regards|warm regards|respectfully|regards)\b/im,
    /\b(?:your|the) (?:company|organi[sz]ation|team|firm|posting|advertisement|opening|vacancy)\b/i,
    /\bi (?:am|would be|believe|feel|welcome|was)\b[^.\n]{0,60}\b(?:confident|excited|eager|delighted|thrilled|asset|fit|opportunity|discuss)\b/i,
  ],
  reference: [
    /^[^\w\n]*(?:dear|to whom it may concern)\b/im,
    /\b(?:recommend|recommendation|reference)\b[^.\n]{0,40}\b(?:him|her|them|without|highly|for|letter)\b|\bhighly recommend\b|\bwithout (?:any )?(?:hesitation|reservation)\b/i,
    /\bi (?:have|had) (?:known|worked with|the pleasure|supervised|managed)\b|\bpleasure (?:of|to)\b/i,
    /\b(?:this is|we hereby|hereby) (?:to )?certif(?:y|ies)\b|\bhas been employed\b|\bwas employed with\b|\brelieved (?:from|of)\b|\brelieving letter\b/i,
    /\b(?:please )?(?:do not|don['’]t) hesitate to contact\b|\bfeel free to contact\b/i,
    /\b(?:we|i) wish (?:him|her|them)\b|\bfuture endeavou?rs\b|\basset to (?:any|your)\b/i,
    /^[^\w\n]*(?:sincerely|yours (?:sincerely|faithfully|truly)|best regards|kind regards|warm regards|respectfully|regards)\b/im,
  ],
  invoice: [
    /\b(?:invoice|receipt|quotation|purchase order|statement)\W{0,3}(?:no|number|#|date|id)\b|^[^\w\n]*(?:tax )?invoice[^\w\n]*$/im,
    /\bbill(?:ed)? to\b|\bship to\b|\bsold to\b/i,
    /\b(?:amount|balance|total|payment) due\b|\bgrand total\b|\btotal amount\b/i,
    /\bsub-?total\b/i,
    /\bpayment terms\b|\bdue date\b|\bnet 30\b|\bterms: ?net\b|\bpay(?:ment)? (?:by|within)\b/i,
    /\bqty\b|\bquantity\b|\bunit price\b|\brate\b.{0,20}\bamount\b/i,
    /\b(?:vat|gst|sales tax|tax id|iban|swift|account number|sort code|routing)\b/i,
  ],
  contract: [
    /\b(?:this|the) (?:\w+ ){0,3}(?:agreement|contract)\b|\bstatement of work\b.{0,80}\b(?:between|pursuant)\b/i,
    /\bhereinafter\b|\bhereby\b|\bhereto\b|\bherein\b|\bthereof\b|\bwhereas\b/i,
    /\b(?:the|both|either) part(?:y|ies)\b|\bby and between\b/i,
    /\bgoverning law\b|\bgoverned by\b|\bjurisdiction\b|\blaws of the (?:state|country|republic)\b/i,
    /\bin witness whereof\b|\bauthori[sz]ed signator(?:y|ies)\b|\bexecuted (?:as of|this)\b|\beffective date\b/i,
    /\b(?:contractor|consultant|company|client|supplier|vendor|customer|provider|licensee|employee|tenant|user) (?:shall|agrees|will not|may not|must)\b/i,
    /\bindemnif|\bliabilit(?:y|ies)\b|\bconfidential information\b|\bforce majeure\b|\bseverab|\bterminat(?:e|ion)\b[^.\n]{0,40}\b(?:notice|agreement|convenience|cause)\b|\bwarrant(?:y|ies)\b/i,
  ],
  brochure: [
    /^[^\w\n]*(?:our (?:services|solutions|clients|story|mission|team|products|approach|vision|values)|why (?:choose )?us|about us|what we do|who we are|contact us)[^\w\n]*$/im,
    /\b(?:contact|call|visit|email|reach) us\b|\bget in touch\b/i,
    /\bwhy choose\b|\blearn more\b|\bfree (?:consultation|trial|quote|demo)\b|\b(?:request|book|schedule) (?:a|your) (?:demo|quote|call|consultation|free)\b/i,
    /\b(?:we|our (?:team|experts|consultants|company)) (?:help|offer|provide|deliver|specialise|specialize|believe|serve|build|understand|partner|work with|combine)\b/i,
    /\bour (?:clients|customers|experts|consultants|solutions|services|products|platform|offices|proven|award|methodology)\b/i,
    /\byour (?:business|company|organi[sz]ation|needs|projects?|team|goals|customers|enterprise|budget)\b/i,
    /\b(?:all rights reserved|©|copyright \d{4}|trusted by|case stud(?:y|ies)|testimonials?|founded in|established in)\b/i,
  ],
  manual: [
    /\btable of contents\b|^[^\w\n]*contents[^\w\n]*$/im,
    /^[^\w\n]*(?:chapter|section|appendix|step) \d+\b/im,
    /\b(?:click|tap|press|select|choose|right-click|double-click)\b (?:on )?(?:the|ok|save|next|file|start|a|your|from)\b/i,
    /\btroubleshoot|\binstallation\b|\bto install\b|\buser (?:guide|manual)\b|\bgetting started\b|\bquick start\b/i,
    /^[^\w\n]*(?:warning|caution|note|tip|important|example)\s*:/im,
    /\b(?:see|refer to) (?:chapter|section|figure|page|table|appendix|the)\b|\bfigure \d+\b/i,
    /\bif (?:you|the|your)\b[^.\n]{0,80}, (?:then |you|please|check|click|press|make|contact)|\bmake sure (?:that|to|you|the)\b/i,
    /\byou (?:can|may|need to|must|should|will|want)\b|\byour (?:computer|device|system|account|browser|project|screen)\b/i,
    /\b(?:version|revision) (?:history|\d)|\bdocument (?:control|owner|version)\b/i,
  ],
  article: [
    /^[^\w\n]*(?:abstract|introduction|conclusions?|discussion|methods?|methodology|results|bibliography|literature review|related work|acknowledge?ments?)[^\w\n]*$/im,
    /\bthis (?:paper|article|study|chapter|report|post|essay|guide|white ?paper)\b|\bin this (?:paper|article|study|post|report|blog)\b/i,
    /\bet al\b|\bdoi\b|\bissn\b|\bvol(?:ume|\.) ?\d+/i,
    /^[^\w\n]*by [A-Z][a-z]+ [A-Z][a-z]+/m,
    /\b(?:according to|researchers?|respondents?|participants|survey|experts say|(?:he|she|they) (?:said|says|argues?))\b/i,
    /\b(?:however|moreover|furthermore|therefore|in contrast|for example|for instance|in other words|on the other hand)\b/i,
    /\b(?:let['’]s|you might|if you|you need|you can|don['’]t|it['’]s|here['’]s|isn['’]t|doesn['’]t)\b/i,
    /\b(?:minute|min) read\b|\bsubscribe\b|\bshare this\b|\bread more\b|\bcomments?\W{0,2}\(?\d|\bposted (?:on|by|in)\b|\brelated (?:articles|posts)\b|\bnewsletter\b/i,
  ],
  minutes: [
    /\bminutes of\b|\bmeeting minutes\b|\bproject charter\b|\bstatus report\b|\bmeeting notes\b|^[^\w\n]*agenda[^\w\n]*$/im,
    /\battendees\b|\bpresent\s*:|\bapologies\b|\babsent\b/i,
    /\baction items?\b|\bnext (?:steps|meeting)\b|\bdecisions?\b\s*:/i,
    /\b(?:in|out of) scope\b|\bassumptions\b|\bdeliverables\s*:|\bmilestones?\s*:|\bobjectives?\s*:/i,
    /\b(?:approved|prepared|reviewed|submitted|distribution) (?:by|list)\b|\bsign-?off\b|\brevision history\b|\bdocument (?:control|owner|version)\b/i,
    /\b(?:owner|due|status|priority)\s*:|\bin progress\b|\bon track\b|\boverdue\b|\brag\b/i,
    /\bthe (?:project|team|meeting|committee|board|group) (?:will|has|agreed|decided|discussed|noted)\b/i,
  ],
  course: [
    /\b(?:course|module|training|workshop) (?:description|outline|objectives|overview|content|fee|code|duration|schedule)\b|\bsyllabus\b|\bcurriculum\b(?! vitae)/i,
    /\blearning (?:outcomes|objectives)\b|\bprerequisites?\b/i,
    /\bwho should attend\b|\btarget audience\b|\bparticipants will\b|\bstudents will\b|\byou will learn\b|\bby the end of\b/i,
    /\b(?:instructor|lecturer|office hours|tuition|enrol+(?:l?ment)?|register (?:now|today|online)|registration)\b/i,
    /\b(?:grading|assignments?|exam(?:ination)?s?|attendance|credits?|certificate of completion)\b/i,
    /^[^\w\n]*(?:day|week|module|lesson|session|unit) \d+\b/im,
  ],
};

import type { CueRule, PseudoCue } from '../cue-rule.ts';
import { words } from '../words.ts';

const led = { axis: 'involvement', value: 'led' } as const;
const contributed = { axis: 'involvement', value: 'contributed' } as const;
const assisted = { axis: 'involvement', value: 'assisted' } as const;
const listed = { axis: 'involvement', value: 'listed' } as const;
const trained = { axis: 'involvement', value: 'trained' } as const;

/** Acts: the nearest before a match says in what way the candidate did it. */
const LED: CueRule = {
  id: 'led',
  anchors: words(
    `led lead manag own direct head spearhead orchestrat drove driv oversaw overs govern accountable responsible chair launch establish deliver negotiat ran run execut supervis champion found initiat administ institut pioneer control full hir mentor coach introduc built build enforc approv overall`,
  ),
  pattern:
    /\b(?:led|(?<!(?:team|tech|technical|project|program|the|a|qa|test) )lead(?:s|ing)?(?! (?:time|generation|consultant|developer|engineer|analyst|architect|tester|project|program|the way))|manag(?:e|es|ed|ing)|owne?d|owns|owning|direct(?:s|ed|ing)|head(?:ed|ing)|spearhead(?:s|ed|ing)?|orchestrat(?:e|es|ed|ing)|drove|driv(?:es|ing)|oversaw|oversee(?:s|ing)?|govern(?:s|ed|ing)|accountable for|(?:overall )?responsib(?:le|ility) for|chair(?:s|ed|ing)|launch(?:es|ed|ing)|establish(?:es|ed|ing)?|deliver(?:s|ed|ing)|negotiat(?:e|es|ed|ing)|ran|running|execut(?:e|es|ed|ing)|supervis(?:e|es|ed|ing)|champion(?:s|ed|ing)|founded|initiat(?:es|ed|ing)|administ(?:er|ers|ered|ering|rated|rating)|institut(?:ed|ing)|pioneered|hir(?:ed|ing)|mentor(?:s|ed|ing)|coach(?:es|ed|ing)|introduced|built|enforc(?:ed|ing)|approv(?:ed|ing))\b/gi,
  means: led,
  direction: 'forward',
  reach: 'sentence',
};

const CONTRIBUTED: CueRule = {
  id: 'contributed',
  anchors: words(
    `work coordinat co liais us utiliz utilis develop creat maintain prepar track monitor implement design perform conduct plan facilitat collaborat defin document updat schedul report analyz analys review configur migrat test provid ensur interfac interact partner identif evaluat gather wrote produc generat present communicat follow engag integrat deploy install upgrad convert organiz organis achiev complet resolv translat serv act transition leverag appl`,
  ),
  pattern:
    /\b(?:work(?:ed|ing|s)|co-?ordinat(?:e|es|ed|ing)|liais(?:e|es|ed|ing)|us(?:ed|ing)|utili[sz](?:e|es|ed|ing)|develop(?:s|ed|ing)?|creat(?:e|es|ed|ing)|maintain(?:s|ed|ing)?|prepar(?:e|es|ed|ing)|track(?:s|ed|ing)|monitor(?:s|ed|ing)|implement(?:s|ed|ing)?|design(?:s|ed|ing)|perform(?:s|ed|ing)?|conduct(?:s|ed|ing)?|planned|facilitat(?:e|es|ed|ing)|collaborat(?:e|es|ed|ing)|defin(?:e|es|ed|ing)|document(?:ed|ing)|updat(?:es|ed|ing)|scheduled|report(?:ed|ing)|analy[sz](?:e|es|ed|ing)|review(?:ed|ing)|configur(?:ed|ing)|migrat(?:ed|ing)|tested|provid(?:e|es|ed|ing)|ensur(?:e|es|ed|ing)|interfac(?:ed|ing)|interact(?:ed|ing)|partner(?:ed|ing)|identif(?:y|ies|ied|ying)|evaluat(?:e|es|ed|ing)|gather(?:ed|ing)|wrote|produc(?:ed|ing)|generat(?:ed|ing)|present(?:ed|ing)|communicat(?:ed|ing)|followed|engag(?:ed|ing)|integrat(?:ed|ing)|deploy(?:ed|ing)|install(?:ed|ing)|upgrad(?:ed|ing)|convert(?:ed|ing)|organi[sz](?:ed|ing)|achiev(?:ed|ing)|complet(?:ed|ing)|resolv(?:ed|ing)|translat(?:ed|ing)|serv(?:ed|ing)|act(?:ed|ing)|transition(?:ed|ing)|leverag(?:ed|ing)|appl(?:ied|ying))\b/gi,
  means: contributed,
  direction: 'forward',
  reach: 'sentence',
};

export const INVOLVEMENT_CUES: readonly CueRule[] = [
  LED,
  CONTRIBUTED,
  {
    id: 'assisted',
    anchors: words(
      `assist help support aid shadow participat part involved contribut member under`,
    ),
    pattern:
      /\b(?:assist(?:s|ed|ing)?(?! by)|help(?:s|ed|ing)?|(?:provid(?:ed|ing) )?support(?:ed|ing)?(?! by) (?:the|to|in|of|with|pms?|project managers?|senior)|aid(?:ed|ing)|shadow(?:ed|ing)|participat(?:ed|ing|es?) in|(?:as )?part of (?:a|the) team|contribut(?:ed|ing) to|(?:as a )?member of|under (?:the )?(?:supervision|guidance|direction) of)\b/gi,
    means: assisted,
    direction: 'forward',
    reach: 'clause',
  },
  {
    id: 'trained',
    anchors: words(
      `train course complet attend workshop bootcamp stud learn pursuing self linkedin udemy coursera`,
    ),
    pattern:
      /\b(?:trained (?:on|in|with)|training (?:on|in|for|course|program)|course(?:work|s)? (?:in|on|:)|completed (?:an? |the )?(?:\w+ ){0,3}(?:course|training|class|workshop)|attended|workshops? (?:on|in)|boot ?camp|stud(?:ied|ying)|(?:currently |self-?)learn(?:ing|ed)|pursuing|self-?stud\w+|linkedin learning|udemy|coursera)\b/gi,
    means: trained,
    direction: 'forward',
    reach: 'clause',
  },
  {
    id: 'hedged',
    anchors: words(
      `familiar exposure exposed basic limited conceptual some aware beginner novice dabbled introductory`,
    ),
    pattern:
      /\b(?:familiar(?:ity)? with|expos(?:ure|ed) (?:to|in|on)|(?:basic|limited|conceptual|some|theoretical|introductory) (?:knowledge|understanding|experience|exposure|working knowledge)|aware(?:ness)? of|beginner|novice|dabbled)\b/gi,
    means: trained,
    direction: 'forward',
    reach: 'clause',
  },
  {
    id: 'course_after',
    anchors: [
      'course',
      'training',
      'class',
      'workshop',
      'basics',
      'bootcamp',
      'webinar',
      'certificate',
    ],
    pattern:
      /\b(?:training(?! (?:staff|users|team|material|session|plan|program|and|to|of|for|new))|course(?:work)?|class|workshop|basics|boot ?camp|webinar)\b/gi,
    means: trained,
    direction: 'backward',
    reach: 1,
  },
  {
    id: 'claim',
    anchors: words(
      `experience expert skill proficien knowledge ability able strong proven understanding adept well background track excel competen versed capable special`,
    ),
    pattern:
      /\b(?:experienced? (?:in|with|of|on|using|includ\w+|managing|leading|working)|expert(?:ise)? (?:in|at|with|on)|skill(?:s|ed) (?:in|at|with)|proficien(?:t|cy) (?:in|with|at)|knowledge (?:of|in|on)|abilit(?:y|ies) to|able to|proven (?:track )?(?:record|ability|success)|understanding of|adept (?:at|in)|well[ -]versed|background in|excel(?:s|lent|lence)? (?:in|at)|competen(?:t|cy|cies) (?:in|with)|capable of|speciali[sz](?:ing|ed|es) in)\b/gi,
    means: listed,
    direction: 'forward',
    reach: 'sentence',
  },
  {
    id: 'label',
    anchors: words(
      `tool technolog environment software skill platform application methodolog system expertise competenc language technical package database operating project key pm other domain`,
    ),
    pattern:
      /^(?:[A-Za-z&\/,' -]{0,30})\b(?:tools?|technolog(?:y|ies)|environments?|softwares?|skills?(?: set)?|platforms?|applications?|methodolog(?:y|ies)|systems?|expertise|competenc(?:y|ies)|languages|packages?|databases?|domains?)(?: used| utilized| \w+)? ?(?:[:]|-(?= )|$)/gi,
    means: listed,
    direction: 'forward',
    reach: 'sentence',
  },
];

export const INVOLVEMENT_PSEUDO: readonly PseudoCue[] = [
  {
    id: 'trained_others',
    anchors: words(
      `train provid conduct deliver develop coordinat facilitat organiz organis creat led manag plan design end`,
    ),
    pattern:
      /\btrain(?:ed|ing) (?:and \w+ )?(?:\d+|over|more|all|new|the|our|of|client|end|business|key|staff|users?|teams?|pms?|managers?|employees|personnel|resources|others|junior|offshore|customers?|project|developers|members|colleagues)\b|\b(?:provid|conduct|deliver|develop|co-?ordinat|facilitat|organi[sz]|creat|manag|plann|design|impart|arrang|prepar|led|lead|giv|gave)\w*\b[^.;]{0,40}?\b(?:training|courses?|workshops?|classes)\b/gi,
  },
  {
    id: 'not_helping',
    anchors: ['technical', 'help', 'decision', 'participat', 'product', 'customer', 'senior'],
    pattern:
      /\b(?:technical|product|customer|production|application|decision) support\b|\bhelp ?desk\b/gi,
  },
  {
    id: 'nouns_not_acts',
    anchors: ['project', 'program', 'risk', 'used', 'lessons', 'working', 'managed', 'reporting'],
    pattern:
      /\b(?:managed (?:services?|care)|working knowledge|(?:rest|time|web) reporting|lessons learned|reporting services|directed graph)\b/gi,
  },
];

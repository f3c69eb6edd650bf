import type { CueRule, PseudoCue } from '../cue-rule.ts';
import { words } from '../words.ts';
import { CONTRIBUTED_ACT, LED_ACT } from './acts.ts';

const contributed = { axis: 'involvement', value: 'contributed' } as const;
const assisted = { axis: 'involvement', value: 'assisted' } as const;
const listed = { axis: 'involvement', value: 'listed' } as const;
const trained = { axis: 'involvement', value: 'trained' } as const;

export const INVOLVEMENT_CUES: readonly CueRule[] = [
  LED_ACT,
  CONTRIBUTED_ACT,
  {
    id: 'assisted',
    anchors: ['assist', 'help', 'support', 'aid', 'shadow', 'provid', 'under'],
    pattern:
      /\b(?:assist(?:s|ed|ing)?(?! by)|help(?:s|ed|ing)?|(?:provid(?:ed|ing) )?support(?:ed|ing)?(?! by) (?:the|to|in|of|with|pms?|project managers?|senior)|aid(?:ed|ing)|shadow(?:ed|ing)|under (?:the )?(?:supervision|guidance|direction) of)\b/gi,
    means: assisted,
    direction: 'forward',
    reach: 'clause',
    outweighsActs: true,
  },
  {
    id: 'took_part',
    anchors: ['participat', 'part', 'involved', 'contribut', 'member'],
    pattern:
      /\b(?:participat(?:ed|ing|es?) in|part of (?:a|the) (?:\w+ )?team|involved in|contribut(?:ed|ing) to|member of)\b/gi,
    means: contributed,
    direction: 'forward',
    reach: 'clause',
    outweighsActs: true,
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
    outweighsActs: true,
  },
  {
    id: 'hedged',
    anchors: words(
      `familiar exposure exposed basic limited conceptual some aware beginner novice dabbled introductory theoretical`,
    ),
    pattern:
      /\b(?:familiar(?:ity)? with|expos(?:ure|ed) (?:to|in|on)|(?:basic|limited|conceptual|some|theoretical|introductory) (?:knowledge|understanding|experience|exposure|working knowledge)|aware(?:ness)? of|beginner|novice|dabbled)\b/gi,
    means: trained,
    direction: 'forward',
    reach: 'clause',
    outweighsActs: true,
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
      'boot',
    ],
    pattern:
      /\b(?:training(?! (?:staff|users|team|material|session|plan|program|and|to|of|for|new))|course(?:work)?|class|workshop|basics|boot ?camp|webinar)\b/gi,
    means: trained,
    direction: 'backward',
    reach: 1,
    outweighsActs: true,
  },
  {
    id: 'claim',
    anchors: words(
      `experience expert skill proficien knowledge ability able strong proven understanding adept well background track excel competen versed capable special abilit`,
    ),
    pattern:
      /\b(?:experienced? (?:in|with|of|on|using|includ\w+|managing|leading|working)|expert(?:ise)? (?:in|at|with|on)|skill(?:s|ed) (?:in|at|with)|proficien(?:t|cy) (?:in|with|at)|knowledge (?:of|in|on)|abilit(?:y|ies) to|able to|proven (?:track )?(?:record|ability|success)|understanding of|adept (?:at|in)|well[ -]versed|background in|excel(?:s|lent|lence)? (?:in|at)|competen(?:t|cy|cies) (?:in|with)|capable of|speciali[sz](?:ing|ed|es) in)\b/gi,
    means: listed,
    direction: 'forward',
    reach: 'sentence',
    outweighsActs: true,
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
    outweighsActs: true,
  },
];

export const INVOLVEMENT_PSEUDO: readonly PseudoCue[] = [
  {
    id: 'trained_others',
    anchors: words(
      `train provid conduct deliver develop coordinat facilitat organiz organis creat led manag plan design end prepar impart arrang giv gave lead`,
    ),
    pattern:
      /\btrain(?:ed|ing) (?:and \w+ )?(?:\d+|over|more|all|new|the|our|of|client|end|business|key|staff|users?|teams?|pms?|managers?|employees|personnel|resources|others|junior|offshore|customers?|project|developers|members|colleagues)\b|\b(?:provid|conduct|deliver|develop|co-?ordinat|facilitat|organi[sz]|creat|manag|plann|design|impart|arrang|prepar|led|lead|giv|gave)\w*\b[^.;]{0,40}?\b(?:training|courses?|workshops?|classes)\b/gi,
    // Who conducted a training conducted something.
    only: ['trained', 'hedged', 'course_after'],
  },
  {
    id: 'not_helping',
    anchors: [
      'technical',
      'help',
      'decision',
      'participat',
      'product',
      'customer',
      'senior',
      'application',
      'production',
    ],
    pattern:
      /\b(?:technical|product|customer|production|application|decision) support\b|\bhelp ?desk\b/gi,
  },
  {
    id: 'nouns_not_acts',
    anchors: [
      'used',
      'lessons',
      'working',
      'managed',
      'reporting',
      'directed',
      'integrated',
      'rest',
      'time',
      'web',
    ],
    pattern:
      /\b(?:managed (?:services?|care)|working knowledge|(?:rest|time|web) reporting|lessons learned|reporting services|directed graph|integrated (?:master|project|change|product|risk|health|delivery|business|care))\b/gi,
  },
];

import type { CueRule, PseudoCue } from '../cue-rule.ts';

export const EXPERIENCER_CUES: readonly CueRule[] = [
  {
    id: 'team_did',
    anchors: ['team', 'colleagues'],
    pattern:
      /(?<=^|[.;] |, )(?:the |our |my |a |this )?(?:[a-z]+ ){0,2}(?:team|colleagues)(?: members?)? (?:(?:has|have|had|successfully|also|that) )*(?!based|related|oriented|focused|sized)[a-z]{3,}ed\b/gi,
    means: { axis: 'experiencer', value: 'team' },
    direction: 'forward',
    reach: 'clause',
  },
  {
    id: 'superior_who',
    anchors: ['report', 'my', 'manager', 'under'],
    pattern:
      /\b(?:report(?:ed|ing|s)? (?:directly )?to|worked (?:for|under)|assisted|supported) [^.;]{2,60}? who\b|\bmy (?:manager|boss|supervisor|colleague|mentor|husband|wife)\b/gi,
    means: { axis: 'experiencer', value: 'other' },
    direction: 'forward',
    reach: 'clause',
  },
  {
    id: 'company_is',
    anchors: ['is', 'are', 'was', 'provides', 'specializ', 'specialis'],
    pattern:
      /\b(?:is|are|was) (?:an?|the|one of(?: the)?) (?:(?!manager|lead\b|leader|professional|consultant|analyst|with\b|at\b|for\b|in\b|who\b|of\b)[\w'&$,.+-]+ ){0,7}(?:provider|company|corporation|subsidiary|manufacturer|retailer|insurer|bank|startup|start-up|firm|agency|consultancy|supplier|distributor|non-?profit)s?\b/gi,
    means: { axis: 'experiencer', value: 'employer' },
    direction: 'both',
    reach: 'sentence',
  },
  {
    // Words that name other things, too: a hospital project manager, the foundation of an office.
    id: 'organization_is',
    anchors: ['is', 'are', 'was'],
    pattern:
      /\b(?:is|are|was) (?:an?|one of(?: the)?|the (?:[a-z]+est|leading|premier|only|first|nation's|world's)) (?:(?!manager|lead\b|leader|professional|consultant|analyst|with\b|at\b|for\b|in\b|who\b|of\b)[\w'&$,.+-]+ ){0,7}(?:organi[sz]ation|association|university|hospital|credit union|foundation|conglomerate|charity)s?(?=$|[,.;:]| \(| (?:that|which|with|of|in|serving|providing|dedicated|headquartered|whose|founded|operating|based)\b)/gi,
    means: { axis: 'experiencer', value: 'employer' },
    direction: 'both',
    reach: 'sentence',
  },
  {
    id: 'company_provides',
    anchors: [
      'company',
      'firm',
      'organization',
      'organisation',
      'corporation',
      'inc',
      'ltd',
      'llc',
    ],
    pattern:
      /\b(?:(?:the|this) (?:company|firm|organi[sz]ation|corporation)|inc\.?|ltd\.?|llc\.?|corporation) (?:provides|offers|speciali[sz]es|delivers|develops|manufactures|sells|serves|operates|has (?:over|more than|been))\b/gi,
    means: { axis: 'experiencer', value: 'employer' },
    direction: 'forward',
    reach: 'sentence',
  },
];

export const EXPERIENCER_PSEUDO: readonly PseudoCue[] = [
  {
    id: 'led_team_that',
    anchors: ['team'],
    // What a team did that the candidate led, the candidate led: only the team's own verb is void.
    pattern:
      /(?<=\b(?:led|leading|managed|managing|directed|directing|supervised|supervising|built|headed|guided|coached|oversaw)\b[^.;]{0,50})\bteams?\b[^.;]{0,40}? (?:that|who|which) (?:\w+ )?[a-z]+ed\b/gi,
  },
];

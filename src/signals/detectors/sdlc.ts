import { defineDetector } from '../detector.ts';
import { words } from '../words.ts';

const CYCLE = 'life[ -]?cycles?';
const START =
  '(?:inception|initiation|conception|concept(?:ualization|ualisation)?|requirements?(?: (?:gathering|analysis|definition))?|idea(?: stage)?|planning|beginning|start|analysis|scoping|kick-?off)';
const END =
  '(?:deployment|implementation|release|closure|close-?out|closing|completion|delivery|go-?live|production|post[- ]\\w+|finish|end|launch|maintenance|support|roll-?out|transition)';

/** What has a life cycle and is no system. */
const OTHER_THINGS =
  /\b(?:customer|employee|recruit\w+|talent|hiring|product|contract|asset|client|patient|vendor|device|document|information|data|revenue|sales|payroll|loan|member|hardware|order|procurement)(?:'s)?\b/i;
/** Without one of these a way "from start to finish" is of anything. */
const PROJECT =
  /\b(?:projects?|programs?|software|systems?|applications?|implement\w*|develop\w*|deploy\w*|releases?|solutions?|initiatives?|products?|platforms?|sites?|requirements?|go-?live)\b/i;

/** The system development life cycle by name, or a whole one run. */
export const sdlc = defineDetector({
  signal: 'sdlc',
  anchors: words(`requirement sdlc life lifecycle all from start beginning end phases pdlc stages`),
  guards: [
    {
      id: 'other_life_cycle',
      test: ({ 0: words }) =>
        /life/i.test(words) && !/software|system|develop/i.test(words) && OTHER_THINGS.test(words),
    },
  ],
  rules: [
    {
      id: 'name',
      pattern: new RegExp(
        `\\bsdlc\\b|\\b(?:software|systems?|application)s?[ /](?:(?:and |&|/)?\\w+ )?(?:development |engineering |delivery )?(?:\\(?\\w*\\)? )?${CYCLE}|\\bdevelopment ${CYCLE}`,
        'gi',
      ),
    },
    {
      id: 'whole_cycle',
      pattern: new RegExp(
        `\\b(?:(?:full|complete|entire|whole|end[- ]to[- ]end)(?: |-)(?:\\w+[ /-]+){0,3}|(?:it )?projects? (?:management )?|program |implementation )${CYCLE}`,
        'gi',
      ),
    },
    {
      id: 'phases_listed',
      pattern:
        /\b(?:all|each|every) (?:project |development )?(?:phases|stages)(?: ?[:(-]| including| \(?(?:i\.e\.|e\.g\.)) ?(?:\w+[ ,/&]+){0,3}?(?:requirements?|analysis|design|planning|initiation)[ ,/&]+(?:[\w-]+[ ,/&]+){0,6}?(?:test\w*|deploy\w*|implement\w*|roll-?out|clos\w+)\b/gi,
    },
    {
      id: 'phases_in_order',
      pattern:
        /\brequirements?(?: (?:gathering|definition|analysis|elicitation|specification)s?)?(?: and \w+)?[,/&] ?(?:\w+ ?[,/&] ?)?(?:\w+ ){0,2}?(?:design|architecture)[ ,/&]+(?:\w+[ ,/&]+){0,2}?(?:develop\w*|build|coding|construction|configuration)[ ,/&]+(?:[\w-]+[ ,/&]+){0,4}?(?:test\w*|implement\w*|deploy\w*|roll-?out)\b/gi,
    },
    {
      id: 'all_phases',
      pattern:
        /\b(?:all|each|every|entire|complete) (?:the )?(?:phases?|stages) of (?:an? |the |our |any )?(?:\w+[ /-]){0,3}(?:software|systems?|development|implementation|projects?|deployment|application|technology|lifecycle|testing|sdlc)\b/gi,
    },
    {
      id: 'start_to_end',
      pattern: new RegExp(
        `\\bfrom (?:\\w+ ){0,2}${START}(?:[ ,/&-]+(?!to\\b)\\w+){0,8}?,? (?:to|through|thru|until|till|up to) (?:\\w+ ){0,3}?${END}\\b|\\bstart to finish\\b|\\bbeginning to end\\b|\\b(?:inception|initiation|conception|concept) (?:to|through) (?:\\w+ ){0,2}?${END}\\b`,
        'gi',
      ),
      guards: [{ id: 'no_project', test: (_, { text }) => !PROJECT.test(text) }],
    },
    {
      id: 'end_to_end',
      pattern:
        /\bend[- ]to[- ]end (?:\w+[ /]){0,2}?(?:project|software|implementation|delivery|deployment|development)s?\b|\bprojects? end[- ]to[- ]end\b/gi,
    },
  ],
});

import type { SignalValue } from '../../domain/signal.ts';
import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { LEADING, SYSTEM, fragment, gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

/** Platforms old enough that leaving them is the point. */
const OLD_PLATFORM = fragment`
  mainframes?|as/?400|iseries|system i|z/?os|os/390|cobol|cics|vsam|adabas|idms|rpg|foxpro|powerbuilder|vb ?6|
  visual basic 6|classic asp|lotus (?:notes|domino)|novell|groupwise|windows (?:xp|7|8|9[58]|2000|server)|sql server 20\d\d|
  oracle forms|siebel|peoplesoft|jd edwards|lawson|bpcs|sap ecc|r/3|exchange|solaris|aix|hp-ux|openvms|tandem|unisys|
  monolith\w*|green[- ]screens?|paper (?:forms|records|files|charts|processes)|documentum|filenet|sybase|informix|db2|access databases?|spreadsheets|dos|windows to|end[- ]of[- ](?:life|support)|eol`;

/** What says of a thing that it is old; not the "Legacy" of a firm's name. */
const OLD = fragment`
  legacy(?! (?:health|emanuel|community|bank|education|housing|homes|group|partners|solutions))|old|obsolete|outdated|
  ag(?:e)?ing|home-?(?:grown|built)|twenty-year-old|\d\d-year-old|antiquated|end-of-life|unsupported|existing|on-?prem(?:ise)?s?|client[/ -]server`;
const OBJECT = fragment`(?:${OLD}|new)(?: [\w/-]+){0,3}? (?:${SYSTEM})|legacy(?! health) [\w/-]+|point[- ]of[- ]sale [\w-]+|(?:home-?grown|client[/ -]server|on-?prem\w*) [\w/-]+|${OLD_PLATFORM}|${SYSTEM}`;

/** Verbs that move, replace or retire whatever follows. */
const MOVING = verbs(
  'migrate modernize replatform re-platform rehost re-host rearchitect re-architect reengineer re-engineer refactor relocate replace retire decommission sunset consolidate convert virtualize',
);
/** Verbs whose third person is also a plural noun: "upgrades" in a list of skills moves nothing. */
const CHANGING = '(?<!the )(?:upgrad(?:e|ed|ing)|mov(?:e|ed|ing))';
const MOVE = fragment`
  upgrade|migrations?|conversions?|decommission(?:ing)?|cut-?overs?|moderni[sz]ations?|re-?platform(?:ing)?|
  consolidations?|relocations?|refresh|replacements?`;
const UNDERTAKING = 'projects?|programs?|programmes?|initiatives?|efforts?|strateg(?:y|ies)|plans?';

/** A word of a product or a version, not one that begins something else; bounded, for it may start anywhere. */
const NAME_WORD = String.raw`(?!(?:with|for|on|in|and|by|to|from|using|across|within|while|as|at|which|that|of|during) )[\w/+&-]{1,30}(?:\.\w{1,12}){0,3}`;

/** Moving people, methods or releases, not systems. */
const notSystems: Guard = {
  id: 'not_systems',
  test: (match, { text }) =>
    /\b(?:waterfall|agile|scrum|release migrations?|migration (?:path|policy|stud)|conversion rates?|lead conversion|(?:code|schema) migrations?|(?:account|currency|unit) conversions?|refugees?|birds?|salar(?:y|ies)|test cases|pdf|hotel|service delivery|operations team|document conversions?|upgrad(?:e[sd]?|ing) (?:\w+ )?(?:donors|members|memberships|guests|passengers|subscribers|subscriptions|rooms))\b/i.test(
      around(match, text, 8, 30),
    ),
};

const SYSTEM_NAMED = new RegExp(
  `\\b(?:${SYSTEM}|${OLD_PLATFORM}|${OLD}|records|workloads|reports|dashboards|workflows|content)\\b|\\d`,
  'i',
);

/** Taking something to a person, a market or a level moves no system. */
const notMoved: Guard = {
  id: 'not_moved',
  test: (match) => !SYSTEM_NAMED.test(match[0].replace(/ (?:to|into|onto|as|with|for) .*$/i, '')),
};

/** A help desk's daily work on single machines. */
const upkeep: Guard = {
  id: 'upkeep',
  test: (match, { text }) =>
    /^(?:upgrad|replac)\w+ (?:laptops?|desktops?|pcs|computers?|workstations?|printers?)\b/i.test(
      match[0],
    ) ||
    (/\bupgrades?\b/i.test(match[0]) &&
      /\b(?:troubleshooting|performed all|health checks)\b/i.test(text)),
};

/** From where to where; null when no system is named: a close cut "from 15 days to 9" moves none. */
function route(match: RegExpExecArray): SignalValue | null {
  if (!SYSTEM_NAMED.test(match[0]) || /\b(?:days?|hours?|weeks?|minutes|percent)\b/i.test(match[0]))
    return null;
  const source = match.groups!['source']!;
  const target = match.groups!['target']!;
  return { label: `${source} to ${target}`, source, target };
}

/** An old system, platform, version or data centre migrated, replaced, modernised, retired. */
export const legacyMigration = defineDetector({
  signal: 'legacy_migration',
  anchors: words(`
    windows change changeover redesign phaseout obsolescence shutdown technology technical hardware software switched
    migrat legacy icd y2k phas rewrit rewrote modern replat platform rehost hosted hosting rearch architected architecting
    reeng engineered engineering refactor relocat replac retir redevelop refresh porting ported
    decom sunset consolidat conver transition transform virtuali upgrad updat mov centrali cut
    going overhaul exit closure resolv remediat address eliminat lift swap cutting rebuil took take taking shift switch
    brought bring paper rollout roll map load extract transfer stood
  `),
  guards: [notSystems, upkeep],
  rules: [
    {
      id: 'route',
      pattern: phrase`(?:${MOVING}|${CHANGING}|${MOVE}|transition(?:ed|ing)?|going|updated|change-?over|switch-?over|switched|cut(?:ting)? over)(?:[^\w;|]+\w+){0,8}? from (?:an? |the )?(?<source>${NAME_WORD}(?: ${NAME_WORD}){0,4}?) (?:in)?to (?:an? |the )?(?<target>${NAME_WORD}(?: ${NAME_WORD}){0,2})`,
      value: route,
    },
    {
      id: 'named_route',
      pattern: phrase`(?<source>${NAME_WORD}(?: ${NAME_WORD}){0,2}) to (?<target>${NAME_WORD}(?: ${NAME_WORD}){0,2}) (?:conversion|migration|upgrade|cut-?over|replacement|transition|roll-?out|move)`,
      value: route,
    },
    {
      id: 'replaced_with',
      pattern: phrase`replac(?:ed|ing|es?) (?:an? |the )?(?<source>${NAME_WORD}(?: ${NAME_WORD}){0,4}?) with (?:an? |the )?(?<target>${NAME_WORD}(?: ${NAME_WORD}){0,2})`,
      value: route,
    },
    {
      id: 'migration',
      pattern: phrase`migrat(?:e[sd]?|ing|ions?)(?=[ /])${gap(8)}(?:${OBJECT}|users|accounts|facilities|locations|projects?|customers|suppliers)`,
    },
    {
      id: 'system_migration',
      pattern: phrase`(?:${SYSTEM}|legacy|platform|core|user|version|complex|seamless|multiple)[ /&-]{1,3}(?:\w+[ /&-]{1,3}){0,2}?(?:${MOVE}|(?<!(?:hard|soft)ware |technology )upgrades|transformation)(?: (?:${UNDERTAKING}))?`,
    },
    {
      id: 'moved_system',
      pattern: phrase`(?:${MOVING}|${CHANGING})${gap(6)}(?:${OBJECT})`,
    },
    {
      id: 'upgrade_of',
      pattern: phrase`(?:upgrades?|${MOVE}|retirement|phase-?out|move|moving|porting|overhaul|redevelopment|virtuali[sz]ation|centrali[sz]ation)(?: and \w+)? (?:of|to|off|from)${gap(7)}(?:${OBJECT}|version)`,
    },
    {
      id: 'transition_to',
      pattern: phrase`transition(?:ed|ing)? (?:\w+ ){0,4}?(?:to|off|from)${gap(5)}(?:${OBJECT})`,
    },
    {
      id: 'led_move',
      pattern: phrase`(?:${LEADING}|${verbs('deliver implement complete execute plan')})${gap(6)}(?:upgrade|migrations?|conversions?|decommission(?:ing)?|cut-?overs?|moderni[sz]ations?|re-?platform(?:ing)?|(?:technology|tech|hardware) refresh)(?: of(?: [\w/-]+){0,4}? (?:${OBJECT})| (?:${UNDERTAKING}))?`,
    },
    {
      id: 'old_rebuilt',
      pattern: phrase`(?:${verbs('rebuild rewrite port overhaul redevelop take bring shift lift swap')}|re-?buil[dt]|cut(?:ting)? over|phas(?:ed|ing) out)${gap(5)}(?:from )?(?:an? |the |our |all )?(?:(?:${OLD})(?: [\w/-]+){1,4}?|(?:[\w-]+ )?(?:${OLD_PLATFORM}))|${verbs('map load extract transfer')}${gap(4)}from (?:an? |the |our )?(?:[\w-]+ ){0,2}?(?:(?:${OLD}) [\w/-]+|${OLD_PLATFORM})(?: [\w/-]+){0,3} (?:in)?to(?: [\w-]+){1,3}`,
    },
    {
      id: 'taken_to_new',
      pattern: phrase`(?:${verbs('take bring shift lift port swap rebuild rewrite convert transfer transform')}|switch(?:ed|ing)|re-?buil[dt]|cut(?:ting)? over)${gap(8)}(?:to|into|onto|as|with|for) (?:an? |the |our )?(?:new|modern|cloud(?:[- ]native)?|web|saas|hosted|microservices|java|azure|aws|replacement)(?: [\w-]+)?(?: (?:${SYSTEM}|services|front ?end))?`,
      guards: [notMoved],
    },
    {
      id: 'shift',
      pattern: phrase`(?:shift|lift|switch|move|exit|transition)(?: and shift)? (?:of [\w ]{1,40} )?(?:away |over )?from${gap(3)}(?:(?:${OLD})(?: [\w-]+)?|${OLD_PLATFORM}|${SYSTEM})(?: [\w-]+){0,3} (?:in)?to(?: [\w-]+){1,2}|lift[- ]and[- ]shift (?:of|to|into)(?: [\w-]+){1,3}`,
    },
    {
      id: 'old_gone',
      pattern: phrase`(?:(?:${OLD})(?: [\w/-]+){0,3}? (?:${SYSTEM})|(?:${OLD_PLATFORM})(?: [\w/-]+){0,2}?)(?: (?:was|were|is|are|has been|have been|being|fully|finally|successfully))* (?:retired|replaced|sunset(?:ted)?|decommissioned|migrated|moved|moderni[sz]ed|converted|upgraded|shut down|switched off|turned off|phased out)(?! by (?:others|another))`,
    },
    {
      id: 'replatformed',
      pattern: phrase`re-?platform(?:ed|ing)(?: (?:of|the|our|its|an?)){0,2} [\w'-]+(?: [\w'-]+){0,2}`,
    },
    {
      id: 'paper_left',
      pattern: phrase`paper(?:[- ]based)?(?: (?:processes|forms|records|files|charts|documentation|systems?|workflows?))? (?:in)?to (?:an? )?(?:paperless|electronic|digital|online|web(?:[- ]based)?|e[hm]r)(?: [\w-]+)?|going paperless`,
    },
    {
      id: 'modernization',
      pattern: phrase`\w+ moderni[sz]ation(?! act\b)`,
    },
    {
      id: 'move_project',
      pattern: phrase`(?:upgrades?|virtuali[sz]ation|${MOVE})(?:[/ ]\w+)? (?:${UNDERTAKING})`,
    },
    {
      id: 'legacy_left',
      pattern: phrase`(?:${MOVING}|${verbs('develop implement map sync transform redesign redevelop rebuild')}|${verbs('rewrite')})${gap(10)}legacy${gap(2)}\w+`,
    },
    {
      id: 'legacy_to',
      pattern: phrase`legacy${gap(6)}(?:to|into|onto|by)${gap(3)}(?:(?:new|modern) [\w-]+|cloud|${SYSTEM})`,
    },
    {
      id: 'data_centre',
      pattern: phrase`data ?cent(?:er|re)s? (?:\w+ ){0,2}?(?:moves?|${MOVE}|exit|transformation|closures?)|(?:exit|closure|shutdown) of${gap(3)}data ?cent(?:er|re)s?|(?:closed|closing)${gap(2)}data ?cent(?:er|re)s?`,
    },
    {
      id: 'replaced_old',
      pattern: phrase`(?:replac(?:ed|ing|e)|phas(?:e|ed|ing) out)(?: (?:an?|the|all|our))? (?:existing|old|outdated|ag(?:e)?ing|obsolete|legacy) (?!or\b|process)[\w/-]+(?: (?:${SYSTEM}))?`,
    },
    {
      id: 'mandated',
      pattern: phrase`icd-?(?:9|10)(?:[- ]\w+)? (?:conversion|migration|implementation|remediation|transition)|y2k (?:\w+ )?(?:remediation|conversion|projects?)`,
    },
    {
      id: 'refresh',
      pattern: phrase`(?:tech(?:nology|nical)?|hardware|infrastructure|desktop|pc|server|network|lifecycle) refresh(?:es)?`,
    },
    {
      id: 'windows_rollout',
      pattern: phrase`windows (?:xp|vista|7|8(?:\.1)?|10|11)(?: [\w-]+){0,2}? (?:deployments?|roll-?outs?)`,
    },
    {
      id: 'end_of_life',
      pattern: phrase`${verbs('resolve remediate replace address eliminate upgrade')}${gap(6)}(?:end[- ]of[- ](?:life|support)|eol|obsolete)(?: \w+)?|(?:technology|technical|hardware|software|platform|it) obsolescence(?: \w+)?`,
    },
  ],
});

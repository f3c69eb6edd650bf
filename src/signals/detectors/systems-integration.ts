import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { SYSTEM, fragment, gap, phrase, verbs, cased } from '../lexicon.ts';
import { words } from '../words.ts';

const JOINED = fragment`
  ${SYSTEM}|api'?s?|interfaces?|gateways?|erps|b2b|business|legacy|boundary|third[- ]party|3rd[- ]party|package|content|
  cloud|edi|ariba|billing|features?|blockchain|analytics`;
const MIDDLEWARE =
  'edi|esb|soa|mule ?soft|biztalk|tibco|webmethods|boomi|middleware|api gateways?|web services|apis';

const MANY =
  'multiple|several|numerous|various|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

/** Tests, plans, code and people, not systems joined. */
const notSystems: Guard = {
  id: 'not_systems',
  test: (match, { text }) =>
    /\b(?:continuous[- ]integration|integrations? (?:test\w*|\(sit\b|and testing|manager)|integrated (?:business solutions|master|project|program|change|circuit|marketing|product team|risk|development env\w*)|(?:user|graphical) interfaces?|team integration|post-?merger integration|vertical\w* integrat\w+|integrat\w+ (?:[\w-]+ ){0,2}best practices?|work ?streams|vendor tasks|testing strateg\w+|multi-?threading|exception handling)\b/i.test(
      around(match, text, 14, 18),
    ) ||
    /\b(?:curricul\w+|classrooms?|lessons?|instruction|teachers?)\b/i.test(
      around(match, text, 40, 40),
    ),
};

/** An integrated thing is one thing, not several joined. */
const adjective: Guard = {
  id: 'adjective',
  test: (match, { text }) =>
    /^integrated\b/i.test(match[0]) &&
    /(?:\b(?:an?|the|our|of|single|its|this)|'s) $/i.test(text.slice(0, match.index)) &&
    !/\b(?:with|into|to|between|across)\b/i.test(match[0]),
};

/** What a system is called: "Integrated Reporting Information System (IRIS)". */
const nameOfOne: Guard = {
  id: 'name_of_one',
  test: (match, { text }) =>
    /^Integrated(?: [A-Z]\w+){1,5} System \(?[A-Z]{3,}\b/.test(text.slice(match.index)),
};

/** People met, and the end of one duty before the next. */
const otherDuty: Guard = {
  id: 'other_duty',
  test: (match) =>
    /^interfaces? with (?:\w+ ){0,3}?(?:vendors?|clients?|customers?|users?|teams?|management|managers|staff|stakeholders|departments?|partners|personnel|contractors|engineers|developers)\b(?!(?:'s|s')? (?:\w+ )?(?:systems?|databases?|applications?|platforms?|software|apis?|portals?|erps?|data)\b)/i.test(
      match[0],
    ) || /^(?!integrat)[a-z]\w+ [A-Z][a-z]+ed\b/.test(match[0]),
};

/** Several applications integrated, interfaces, data integration, real-time data flows. */
export const systemsIntegration = defineDetector({
  signal: 'systems_integration',
  anchors: words(`
    integrat interfac interop api etl edi eai soa esb mule middleware merg combin unif connect
    electronic web bus boundary exchang feed real biztalk tibco boomi common source link tied tying hook join synchroni
    sync bidirectional bi two near fed loaded extracted consolidated sign sso point rest hl7 fhir x12 idoc
  `),
  guards: [notSystems, nameOfOne, otherDuty],
  rules: [
    {
      id: 'health_interfaces',
      pattern: phrase`(?:hl7|fhir|edi|x12|hl7\/fhir|soap|rest)(?:[ /](?:and )?\w+)? interfaces`,
    },
    {
      id: 'integrated',
      pattern: phrase`integrat(?:e[sd]?|ing)${gap(8)}(?:${JOINED})`,
      guards: [adjective],
    },
    {
      id: 'integration_of',
      pattern: phrase`integrations? (?:\w+ )?(?:of|with|between|to|into|among|from)${gap(6)}(?:${JOINED})|interoperability (?:between|requirements|of)${gap(3)}\w+`,
    },
    {
      id: 'system_integration',
      pattern: phrase`(?:(?:${JOINED}|enterprise|multiple|real[- ]time|ad|directory|post-merger|seamless|full|implementation|migrations?)(?:[ /&-]{1,3}\w+){0,2}?[ /&-]{1,3})integrations?(?: (?:projects?|programs?|architecture|solutions?|services|platform|designs?|layer|work))?`,
    },
    { id: 'acronym_integration', pattern: cased`[A-Z][A-Z0-9]{1,5} [Ii]ntegrations?` },
    {
      id: 'integration_work',
      pattern: phrase`integrations? (?:projects?|programs?|solutions?|services|platform|designs?|layer|strategy|development|effort)`,
    },
    {
      id: 'integrated_system',
      pattern: phrase`(?:fully |single,? |seamlessly )?integrated(?: \w+){0,3}? (?:systems|platforms?|solutions?|suite|applications?)|(?:fully |single,? |seamlessly )integrated(?: \w+){0,3}? system`,
    },
    {
      id: 'interfaces',
      pattern: phrase`(?:${verbs('build develop implement create define manage map align')}|inbound|outbound|system|data|hl7|including|included|new|real[- ]time|application)(?: \w+){0,4}? interfaces(?: (?:to|with|between|for)${gap(2)}\w+)?|inbound and outbound interfaces?|${verbs('build develop design implement deliver create')} (?:the |an? )?(?:[\w-]+ ){0,2}interface from${gap(6)}to${gap(3)}(?:${JOINED}|engine)|interface (?:alignment|set-?ups|development)`,
    },
    {
      id: 'interfaces_between',
      pattern: phrase`(?<!(?:user|graphical|human|web) )(?:interfaces? (?:\w+ )?(?:between|across|linking)|interfaces (?:\w+ )?(?:connecting|from|to|with))${gap(6)}(?:${SYSTEM}|services|edi|billing|payers|banks|laborator(?:y|ies))|\d+ (?:\w+ )?interfaces|(?:${MANY}) (?:\w+ )?interfaces (?:\w+ ){0,2}(?:built|rebuilt|mapped|delivered|designed|developed|migrated|replaced)|interface (?:mapping|specifications?|engine|control documents?)|interfaces (?:mapped|built|rebuilt|developed|designed|delivered)`,
    },
    {
      id: 'services_joined',
      pattern: phrase`integration (?:of|between|across) (?:the )?(?:[\w-]+(?:,? and |, ?| )){1,5}services|integrations?(?=:)|(?:point-to-point|system-to-system|server-to-server) (?:connections?|interfaces?|integrations?)`,
    },
    {
      id: 'linked',
      pattern: phrase`(?:${verbs('connect link join bridge hook synchronize sync')}|t(?:ied|ying)|synchroni[sz]ation|sync)${gap(5)}(?:${SYSTEM}|e-?commerce|storefront)(?: [\w-]+){0,2}? (?:to|with|into|and)${gap(3)}(?:${SYSTEM}|inventory|order management|back[- ]office|call cent\w+|netsuite|warehouse)`,
    },
    {
      id: 'data_synchronised',
      pattern: phrase`(?:data|two-way|bi-?directional|real[- ]time)(?: \w+)? (?:synchroni[sz]ation|sync|replication|interchange) (?:between|of|with|across)${gap(3)}\w+|single sign-?on (?:across|for|between|to)${gap(3)}\w+`,
    },
    {
      id: 'apis',
      pattern: phrase`${verbs('consume publish expose build design develop implement deliver create integrate')}(?: [\w-]+){0,3}? (?:rest(?:ful)? |soap |partner |public |open )?(?:apis|web services|order feeds|data feeds)`,
    },
    {
      id: 'made_to_join',
      pattern: phrase`(?:apis?|interfaces?|connectors?|adapters?|gateways?) (?:to|that) (?:connect\w*|link\w*|integrat\w*|join\w*|bridg\w*)${gap(2)}\w+`,
    },
    {
      id: 'middleware',
      pattern: phrase`(?:(?:${MIDDLEWARE}) (?:platform )?(?:integrations?|implementations?|set-?ups?|roll-?outs?|deployments?|connections?|on-?boarding)|(?:through|via|over) (?:hl7|fhir|edi|x12|idocs?|apis?|an? api|web services|${MIDDLEWARE})|electronic data interchange|eai|enterprise application integration|enterprise service bus|${verbs('develop implement lead manage install deliver build design deploy map')}(?:[ ,/]{1,2}\w+){0,5}?[ ,/]{1,2}(?:${MIDDLEWARE})|work(?:ed|ing) (?:on|with|as)(?: \w+){0,4}? (?:${MIDDLEWARE}|edi'?s)|api (?:development|integrations?|management|program(?:me)?s?|strategy)|edi (?:\w+ )?(?:mappings?|initiatives|implementations?|projects?))`,
    },
    {
      id: 'data_flow',
      pattern: phrase`etl (?:\w+ ){0,3}?(?:process\w*|mappings?|procedures?|operations|jobs|pipelines?)|data (?:integration|exchange|feeds)|(?:real[- ]time|inventory|order|price|pricing|product|customer|member|nightly|batch)(?: [\w-]+)? feeds? (?:from|to|into|between)${gap(2)}\w+|real[- ]time data (?:flows?|feeds?|integration|exchange)|data from(?: \w+){0,2}? source systems|(?:fed|sourced|loaded|extracted|consolidated) from${gap(3)}(?:source |upstream |legacy )systems|(?:real[- ]time|near[- ]real[- ]time|bi-?directional|two-way) interface (?:to|with|between|for)${gap(3)}\w+|common data architecture|(?:health|patient|clinical|medical) (?:information|data|records?) exchange|exchang(?:e|ed|ing) (?:of )?(?:health|patient|clinical|medical) (?:information|data|records)`,
    },
    {
      id: 'merged',
      pattern: phrase`(?:${verbs('merge combine unify connect join')}|merger)${gap(5)}(?:systems|databases|applications|tools|platforms)`,
    },
    {
      id: 'interfaced',
      pattern: phrase`interfac(?:ed|ing|es) (?:with|to)${gap(4)}(?:${SYSTEM})|boundary systems`,
    },
  ],
});

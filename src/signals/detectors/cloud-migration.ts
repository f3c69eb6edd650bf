import type { SignalValue } from '../../domain/signal.ts';
import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const CLOUD = String.raw`aws|amazon web services|(?:ms |microsoft )?azure|gcp|google cloud|(?:public |private |hybrid |enterprise |oracle |sap |salesforce )?cloud(?![- ](?:nine))|saas|(?:ms |microsoft )?office ?365|o365|m365|microsoft 365|exchange online|sharepoint online|salesforce|workday|snowflake|google (?:apps|workspace|suite|mail|drive)|gmail|g suite|rackspace|heroku`;
const MOVING = verbs(
  'migrate move transition convert replatform re-platform rehost re-host port shift transform relocate take bring lift evacuate',
);

/** Clouds as a subject, a certificate or a title, not a destination. */
const notMoved: Guard = {
  id: 'not_moved',
  test: (match, { text }) =>
    /^ ?dev ?ops\b/i.test(text.slice(match.index + match[0].length)) ||
    /\b(?:salesforce (?:administrator|developer|sales)|point cloud|tag cloud|cloud (?:practitioner|foundations|certifi\w+|computing course))\b/i.test(
      around(match, text, 0, 16),
    ),
};

function target(match: RegExpExecArray): SignalValue {
  return { label: match.groups!['target']! };
}

/** Moved to cloud or SaaS. */
export const cloudMigration = defineDetector({
  signal: 'cloud_migration',
  anchors: words(`
    aws amazon azure gcp google cloud saas office office365 o365 m365 microsoft exchange
    sharepoint lync skype file project onedrive teams salesforce workday snowflake gmail suite rackspace heroku lift
  `),
  guards: [notMoved],
  rules: [
    {
      id: 'moved',
      pattern: phrase`(?:${MOVING}|migrations?|transition|move|conversion|shift|exit|journey|cut-?over|re-?hosting)${gap(14)}(?:(?:in)?(?:to|on|onto)|(?<=re-?host(?:ing|ed)${gap(4)})in)(?: \w+){0,4}? (?<target>${CLOUD})`,
      value: target,
    },
    {
      id: 'adopted',
      pattern: phrase`adopt(?:ion of|ed|ing) (?:the )?(?<target>${CLOUD})`,
      value: target,
    },
    {
      id: 'cloud_migration',
      pattern: phrase`(?<target>${CLOUD})(?:[ /&-]+\w+){0,3}?[ /&-]+(?:migrations?|transformation|adoption|transition|conversion|move|enablement|upgrade|landing zones?)(?: (?:project|program|initiative|strategy)s?)?`,
      value: target,
    },
    {
      id: 'replaced_on_premise',
      pattern: phrase`(?<target>${CLOUD})(?: [\w-]+){0,3}?,? (?:to replace|replacing|in place of|instead of)(?: [\w-]+){0,3}? on-?prem\w*`,
      value: target,
    },
    {
      id: 'server_to_service',
      pattern: phrase`(?:sharepoint|exchange|project server|lync|skype(?: for business)?|file shares?)(?: (?:server )?20\d\d)? (?:in)?to (?:microsoft |ms )?(?<target>(?:exchange|sharepoint|project) online|office ?365|o365|m365|teams|onedrive)`,
      value: target,
    },
    {
      id: 'suite_rollout',
      pattern: phrase`(?<target>office ?365|o365|m365|microsoft 365) (?:\w+ )?(?:roll-?outs?|deployments?|implementations?)`,
      value: target,
    },
    {
      id: 'cloud_implemented',
      pattern: phrase`(?:${verbs('implement deploy migrate roll introduce launch upgrade execute')}|roll(?:ed|ing)? ?-?out|implant(?:ed|ing))${gap(7)}(?<target>(?:cloud|saas|office ?365|o365|m365|aws|azure)(?:[- ](?:based?|hosted|native))?)(?: \w+){0,3}`,
      value: target,
    },
    {
      id: 'hosted',
      pattern: phrase`(?:hosted|integrated,) saas (?:solutions?|platforms?)|(?:building|built|build)(?: \w+){0,6}? on the (?<target>(?:public|private|hybrid)(?:[/ ]\w+)? cloud)`,
      value: (match) => ({ label: match.groups?.['target'] ?? 'SaaS' }),
    },
    {
      id: 'lift_and_shift',
      pattern: phrase`lift[- ]and[- ]shift|cloud[- ]native (?:transitions?|transformation|re-?architecture|migration)|on-?prem\w*(?: \w+){0,3}? (?:to|with)(?: \w+){0,4}? (?<target>${CLOUD})|consolidat\w+ cloud services`,
      value: (match) => ({ label: match.groups?.['target'] ?? 'cloud' }),
    },
  ],
});

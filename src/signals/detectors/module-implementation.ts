import type { SignalValue } from '../../domain/signal.ts';
import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { fragment, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const PUTTING_IN = verbs(
  'implement deploy install configure launch introduce roll deliver customize',
);
/** Systems that serve one business function. */
const SYSTEM = fragment`
  erp|crm|hris|hcm|payroll|time ?keeping|help ?desk|ticketing|point of sale|pos|wms|ehr|emr|lms|cms|tms|billing|inventory|
  scheduling|e-?commerce|intranet|document management|content management|data ?warehouse|business intelligence|share ?point|
  salesforce|workday|servicenow|netsuite|kronos|dynamics(?: \w+)?|sap(?: \w+)?|oracle(?: \w+)?|peoplesoft(?: \w+)?|jd edwards|
  epic|cerner|meditech|hyperion|ariba|concur|successfactors|guidewire`;
const MODULE_NAME = String.raw`[\w/&-]+(?: [\w/&-]+){0,2}?`;

/** Modules of code, and modules sat through. */
const otherModule: Guard = {
  id: 'other_module',
  test: (match, { text }) =>
    /\b(?:training|course|e-?learning|java|python|kernel|php|angular|node|memory|test|admin(?:istrator)?) modules?\b/i.test(
      around(match, text, 0, 8),
    ),
};

function system(match: RegExpExecArray): SignalValue {
  return { label: match.groups!['system']! };
}

/** One module or product put in place for one function. */
export const moduleImplementation = defineDetector({
  signal: 'module_implementation',
  anchors: words(`
    module implement deploy install configur launch introduc roll deliver customiz customis go
  `),
  guards: [otherModule],
  rules: [
    {
      id: 'module',
      pattern: phrase`${PUTTING_IN}(?: out)?(?: (?:an?|the|new|of))*(?: [\w/&-]+){0,3}? (?<system>${MODULE_NAME}) modules?`,
      value: system,
    },
    {
      id: 'system',
      pattern: phrase`${PUTTING_IN}(?: out)?(?: [\w/&-]+){0,4}? (?<system>${SYSTEM})(?: (?:systems?|modules?|solutions?|applications?|software|tools?))?`,
      value: system,
    },
    {
      id: 'implementation',
      pattern: phrase`(?<system>${SYSTEM})(?: (?:system|module|solution|application|software|package))? (?:implementations?|roll-?outs?|deployments?|go-?lives?)`,
      value: system,
    },
    {
      id: 'implementation_of',
      pattern: phrase`(?:implementation|roll-?out|deployment|installation|go-?live) of(?: [\w/&-]+){0,4}? (?<system>${SYSTEM})(?: (?:systems?|modules?|solutions?|applications?|software))?`,
      value: system,
    },
  ],
});

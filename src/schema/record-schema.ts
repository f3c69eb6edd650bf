import { intake, override, provenance, textLayer, untagged } from './document.ts';
import { evidence } from './evidence.ts';
import { count, described, exactly, orNull, ref, text, type Schema } from './shapes.ts';
import { bounds, levelName, tagging } from './tag.ts';

const schemaVersion: Schema = { const: '1' };

/**
 * The published contract: JSON Schema (draft 2020-12) of one record, as `leveltag schema` prints it.
 * It says what src/domain/result.ts says in types, and that nothing else may be in a record.
 */
export const RECORD_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:leveltag:record:1',
  title: 'leveltag record',
  ...exactly(
    {
      recordVersion: { const: '1' },
      source: exactly({
        name: described('Never inside the result: same bytes, same result.', text),
        bytes: count,
      }),
      intake: orNull(intake),
      override: orNull(override),
      effectiveLevel: described(
        'override.level, else result.level.tag, else null.',
        orNull(ref('level')),
      ),
      result: described('Canonical: the same input gives the same bytes.', {
        oneOf: [ref('tagged'), ref('untagged')],
      }),
      textLayer,
    },
    ['textLayer'],
  ),
  $defs: {
    level: levelName,
    bounds,
    evidence,
    tagged: exactly({ schemaVersion, outcome: { const: 'tagged' }, ...provenance, ...tagging }),
    untagged: exactly({ schemaVersion, outcome: { const: 'untagged' }, ...provenance, untagged }),
  },
};

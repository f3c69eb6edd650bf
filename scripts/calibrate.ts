/**
 * Fits what confidence rests on: `npm run calibrate -- <gold folder>` writes
 * src/rubric/confidence/it-project-manager.json. To be run after a change of the built-in rubric, or of what is
 * read from resumes; `npm run evaluate -- <gold folder> --report docs/accuracy.md` then shows how it fares.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../src/domain/canonical-json.ts';
import { DEFAULT_RUBRIC } from '../src/rubric/default-rubric.ts';
import { fitConfidence } from './evaluate/calibration.ts';
import { readGold } from './evaluate/gold.ts';
import { judge, type Judged } from './evaluate/run.ts';

const TARGET = join(import.meta.dirname, '../src/rubric/confidence/it-project-manager.json');
const folder = process.argv[2];
if (!folder) {
  console.error('usage: npm run calibrate -- <gold folder>');
  process.exit(2);
}

const judged: Judged[] = [];
for (const document of readGold(folder)) judged.push(await judge(folder, document));
const map = {
  version: 1,
  fittedBy: `scripts/calibrate.ts, ridge logistic regression on ${judged.length} labelled resumes`,
  rubricSha256: createHash('sha256').update(canonicalJson(DEFAULT_RUBRIC)).digest('hex'),
  ...fitConfidence(judged),
};
writeFileSync(TARGET, `${JSON.stringify(map, null, 2)}\n`);
console.log(JSON.stringify(map, null, 2));

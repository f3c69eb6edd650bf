import type { EvidenceId, Level, TaggedResult } from '../domain/result.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Faults } from './fault.ts';
import { rulingOf } from './level.ts';
import { pointsWithout } from './points.ts';

/** What a later release writes into a result: evidence without which the tag would be another. */
interface Flip {
  readonly to: Level;
  readonly without: readonly EvidenceId[];
}

/** That taking away what a flip names does change the tag to what it says, and that nothing named is idle. */
export function checkFlips(result: TaggedResult, rubric: Rubric, faults: Faults): void {
  const { flips = [] } = result as TaggedResult & { readonly flips?: readonly Flip[] };
  const counted = new Set(result.signals.flatMap(({ evidence }) => evidence));
  for (const [at, { to, without }] of flips.entries()) {
    const where = `flip ${at}`;
    const isCounted = without.length > 0 && without.every((id) => counted.has(id));
    faults.expect(isCounted, 'flip.evidence', where, 'It names what does not count.');
    const flips = tagWithout(result, rubric, without) === to && to !== result.level.tag;
    faults.expect(flips, 'flip.tag', where, `Without its evidence the tag is not ${to}.`);
    const idle = without.some((id) => {
      const rest = without.filter((other) => other !== id);
      return tagWithout(result, rubric, rest) === to;
    });
    faults.expect(!idle, 'flip.idle', where, 'It names more than is needed.');
  }
}

function tagWithout(result: TaggedResult, rubric: Rubric, without: readonly EvidenceId[]): Level {
  const dimensions = pointsWithout(result, rubric, new Set(without));
  return rulingOf(result.level.role, dimensions, result.experience, rubric).tag;
}

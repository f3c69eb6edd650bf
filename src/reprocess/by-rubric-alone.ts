import type { Context } from '../context.ts';
import type { Versions } from '../domain/result.ts';
import type { Release } from '../store/releases.ts';
import { versionsFor } from '../versions.ts';

type Rules = Pick<Release, 'versions' | 'rubric'>;

/** Whether results of one release are those of the other but for the rubric, and this leveltag can make both of their facts. */
export function differByRubricAlone(context: Context, from: Rules, to: Rules): boolean {
  return (
    isOwn(context, to) && isOwn(context, from) && isSameButForRubric(from.versions, to.versions)
  );
}

/** Whether the results of a release are what this leveltag makes of its rubric, so that it can make them again. */
function isOwn({ config }: Context, { versions, rubric }: Rules): boolean {
  const own = versionsFor(rubric ?? undefined, config.limits);
  return own.rubric === versions.rubric && isSameButForRubric(own, versions);
}

/** Whether what one release has of a text is what the other has. */
function isSameButForRubric(a: Versions, b: Versions): boolean {
  return (['extract', 'sections', 'experience', 'signals'] as const).every(
    (stage) => a[stage] === b[stage],
  );
}

import type { TxtRecipe } from '../fixtures/fixture.ts';
import { PEOPLE } from '../fixtures/people/index.ts';
import { renderTxt } from '../fixtures/render/txt.ts';
import type { JobStyle, Resume } from '../fixtures/resume.ts';
import { mapJobs } from './swaps.ts';

/** An invented resume in one of its variants. */
export interface Invented {
  readonly id: string;
  readonly resume: Resume;
  readonly render: (resume: Resume) => Buffer;
}

const STYLES: readonly JobStyle[] = ['title_first', 'employer_first', 'one_line', 'stacked'];
const VARIANTS = 10;

/**
 * Ten variants of each invented person: another order of title, employer and dates, lines wrapped or not, and
 * other duties left out, so that levels, scores and lengths differ.
 */
export function inventedResumes(): Invented[] {
  return PEOPLE.flatMap(({ id, resume }) =>
    Array.from({ length: VARIANTS }, (_, variant) => {
      const recipe: TxtRecipe = {
        by: 'txt',
        jobs: STYLES[variant % STYLES.length]!,
        encoding: 'utf-8',
        shape: variant % 2 === 0 ? 'lines' : 'wrapped',
        bullet: variant % 3 === 0 ? '•' : '-',
      };
      return {
        id: `${id}/${variant}`,
        resume: variant === 0 ? resume : thinned(resume, variant),
        render: (changed: Resume) => renderTxt(changed, recipe),
      };
    }),
  );
}

/** Without every so manieth duty. */
function thinned(resume: Resume, variant: number): Resume {
  const every = 2 + (variant % 5);
  return mapJobs(resume, (job) => ({
    ...job,
    bullets: job.bullets.filter((_, at) => (at + variant) % every !== 0),
  }));
}

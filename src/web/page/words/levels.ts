import type { Level, Role } from '../../../domain/result.ts';

/** What a level is called on the page. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  senior: 'Senior',
  mid: 'Mid-level',
  junior: 'Junior',
  indeterminate: 'Undecided',
  not_applicable: 'Not an IT PM',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  it_pm: 'IT project manager',
  adjacent: 'Works next to IT projects',
  other: 'Another profession',
};

/** What a level without a name is called: files that could not be judged. */
export const NO_LEVEL = 'No level';

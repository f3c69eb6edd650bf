/** What is said of a file whose last try gave no result. */
export const FAILURE_WORDS = {
  message: 'The last try to read it gave no result.',
  action: 'Try it again; if that does not help, read it with more memory or time.',
} as const;

import { neutralise } from '../../report/safe-text.ts';

/** A message for people, on standard error; names of files in it cannot do anything to a terminal. */
export function say(text: string): void {
  console.error(neutralise(text));
}

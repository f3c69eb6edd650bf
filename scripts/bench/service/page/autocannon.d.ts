/** It brings no types; `viewers.ts` says what it uses. */
declare module 'autocannon' {
  export default function autocannon(options: object): Promise<unknown>;
}

export type CheckState = 'ok' | 'warn' | 'fail';

/** What one look at an installation found. It names no person and no file. */
export interface Check {
  /** What was looked at, in one or two words. */
  readonly what: string;
  readonly state: CheckState;
  readonly says: string;
  /** Null where all is well. */
  readonly todo: string | null;
}

export function ok(what: string, says: string): Check {
  return { what, state: 'ok', says, todo: null };
}

export function warn(what: string, says: string, todo: string): Check {
  return { what, state: 'warn', says, todo };
}

export function fail(what: string, says: string, todo: string): Check {
  return { what, state: 'fail', says, todo };
}

/** Something that can be looked at; what it throws is a failure, told in its own words. */
export async function attempt(
  what: string,
  look: () => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  try {
    return await look();
  } catch (error) {
    const [said, todo] = wordsOf(error);
    return [fail(what, said, todo)];
  }
}

/** Errors of leveltag say what is wrong and, after a colon, what to do. */
function wordsOf(error: unknown): readonly [string, string] {
  const { message, code } = error as { message?: string; code?: string };
  const isOwn = error instanceof Error && typeof code === 'string' && /^[a-z_]+$/.test(code);
  if (!isOwn)
    return [
      `it failed (${code ?? 'unknown'})`,
      'run the command with --debug, and look at the log of that server',
    ];
  const at = message!.lastIndexOf(': ');
  if (at < 0) return [message!, 'mend that and look again'];
  return [message!.slice(0, at), message!.slice(at + 2)];
}

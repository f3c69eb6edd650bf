import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that may hold a password, so that a file may stand in their place: `REDIS_URL_FILE`. */
export const SECRETS = ['DATABASE_URL', 'REDIS_URL'] as const;

/**
 * The environment with every secret that is in a file read from it, as orchestrators hand them over. Space
 * around it is not part of a secret: most editors end a file with a new line.
 *
 * @param fault makes the error that names a variable and what it must be
 * @throws it for a file that cannot be read, and for a secret that is given twice
 */
export function withSecretFiles(
  env: Environment,
  fault: (variable: string, expected: string) => Error,
): Environment {
  const secrets = SECRETS.flatMap((variable) => {
    const file = env[`${variable}_FILE`];
    if (!file) return [];
    if (env[variable]) throw fault(`${variable}_FILE`, `left out where ${variable} is set`);
    return [[variable, secretIn(file, () => fault(`${variable}_FILE`, READABLE))] as const];
  });
  return { ...env, ...Object.fromEntries(secrets) };
}

const READABLE = 'the path of a file that can be read';

function secretIn(file: string, fault: () => Error): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw fault();
  }
}

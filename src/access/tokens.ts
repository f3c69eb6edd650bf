import { sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Db } from '../store/open.ts';
import { checkName } from './accounts.ts';
import { AccessError } from './errors.ts';
import type { Role } from './role.ts';
import { hashOfSecret, newSecret } from './secret.ts';

/** What lets a program in. */
export interface ApiToken {
  readonly name: string;
  readonly role: Role;
  readonly createdOn: IsoDate;
}

/** So that scanners of secrets find one that was published. */
const PREFIX = 'lvt_';

/**
 * Makes a token. @returns its secret, which is stored nowhere and shown this once
 *
 * @throws AccessError `invalid_name`, `name_taken`
 */
export async function addToken(db: Db, name: string, role: Role): Promise<string> {
  checkName(name);
  const secret = PREFIX + newSecret();
  const { numAffectedRows } = await sql`
    insert into api_tokens (name, role, hash) values (${name}, ${role}, ${hashOfSecret(secret)})
    on conflict do nothing`.execute(db);
  if (numAffectedRows === 1n) return secret;
  throw new AccessError('name_taken', `there is a token "${name}" already: revoke it first`);
}

export async function listTokens(db: Db): Promise<ApiToken[]> {
  const { rows } = await sql<ApiToken>`
    select name, role, created_at::date as "createdOn" from api_tokens order by name`.execute(db);
  return rows;
}

/** @throws AccessError `unknown_name` */
export async function revokeToken(db: Db, name: string): Promise<void> {
  const { numAffectedRows } = await sql`delete from api_tokens where name = ${name}`.execute(db);
  if (numAffectedRows === 1n) return;
  throw new AccessError(
    'unknown_name',
    `there is no token "${name}": "leveltag token list" shows all`,
  );
}

/** The token with this secret, or null. */
export async function tokenOf(
  db: Db,
  secret: string,
): Promise<Pick<ApiToken, 'name' | 'role'> | null> {
  if (!secret.startsWith(PREFIX)) return null;
  const { rows } = await sql<Pick<ApiToken, 'name' | 'role'>>`
    select name, role from api_tokens where hash = ${hashOfSecret(secret)}`.execute(db);
  return rows[0] ?? null;
}

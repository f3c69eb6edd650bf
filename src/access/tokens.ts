import { sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import { appendDecision } from '../store/decisions/append.ts';
import type { Db } from '../store/open.ts';
import { inTransaction } from '../store/transaction.ts';
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
 * @param actor for the log: who makes it
 * @throws AccessError `invalid_name`, `name_taken`
 */
export async function addToken(db: Db, name: string, role: Role, actor: string): Promise<string> {
  checkName(name);
  const secret = PREFIX + newSecret();
  await inTransaction(db, async (trx) => {
    const { numAffectedRows } = await sql`
      insert into api_tokens (name, role, hash) values (${name}, ${role}, ${hashOfSecret(secret)})
      on conflict do nothing`.execute(trx);
    if (numAffectedRows !== 1n) {
      throw new AccessError('name_taken', `there is a token "${name}" already: revoke it first`);
    }
    await log(trx, actor, { what: 'token_added', name, role });
  });
  return secret;
}

export async function listTokens(db: Db): Promise<ApiToken[]> {
  const { rows } = await sql<ApiToken>`
    select name, role, created_at::date as "createdOn" from api_tokens order by name`.execute(db);
  return rows;
}

/** @throws AccessError `unknown_name` */
export async function revokeToken(db: Db, name: string, actor: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { numAffectedRows } = await sql`delete from api_tokens where name = ${name}`.execute(trx);
    if (numAffectedRows !== 1n) {
      const message = `there is no token "${name}": "leveltag token list" shows all`;
      throw new AccessError('unknown_name', message);
    }
    await log(trx, actor, { what: 'token_revoked', name });
  });
}

function log(trx: Db, actor: string, payload: Readonly<Record<string, string>>): Promise<number> {
  return appendDecision(trx, { kind: 'account', actor, subject: null, payload });
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

import { sql } from 'kysely';
import { appendDecision } from '../store/decisions/append.ts';
import type { Db } from '../store/open.ts';
import { inTransaction } from '../store/transaction.ts';
import { AccessError } from './errors.ts';
import { comparePasswordOfNobody, hashPassword, isPassword } from './passwords.ts';
import type { Role } from './role.ts';

/** A person who may log in. */
export interface Account {
  readonly name: string;
  readonly role: Role;
}

export interface NewAccount extends Account {
  readonly password: string;
}

/** Characters of an account's name at most. */
export const LONGEST_NAME = 64;
const NAME = new RegExp(`^[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,${LONGEST_NAME - 1}}$`, 'u');

/** @throws AccessError `invalid_name` */
export function checkName(name: string): void {
  if (NAME.test(name)) return;
  const message = `a name has up to ${LONGEST_NAME} letters, digits, dots, dashes, underscores and @: choose another`;
  throw new AccessError('invalid_name', message);
}

/**
 * @param actor for the log: who makes it
 * @throws AccessError `invalid_name`, `weak_password`, `name_taken`
 */
export async function addAccount(db: Db, account: NewAccount, actor: string): Promise<void> {
  const { name, role, password } = account;
  checkName(name);
  const hash = await hashPassword(password);
  await inTransaction(db, async (trx) => {
    const { numAffectedRows } = await sql`
      insert into users (name, role, password) values (${name}, ${role}, ${hash})
      on conflict do nothing`.execute(trx);
    if (numAffectedRows !== 1n) {
      throw new AccessError('name_taken', `there is an account "${name}" already: remove it first`);
    }
    await log(trx, actor, { what: 'user_added', name, role });
  });
}

export async function listAccounts(db: Db): Promise<Account[]> {
  const { rows } = await sql<Account>`select name, role from users order by name`.execute(db);
  return rows;
}

/** Ends the account's sessions too. @throws AccessError `unknown_name` */
export async function removeAccount(db: Db, name: string, actor: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { numAffectedRows } = await sql`delete from users where name = ${name}`.execute(trx);
    if (numAffectedRows !== 1n) {
      const message = `there is no account "${name}": "leveltag user list" shows all`;
      throw new AccessError('unknown_name', message);
    }
    await log(trx, actor, { what: 'user_removed', name });
  });
}

function log(trx: Db, actor: string, payload: Readonly<Record<string, string>>): Promise<number> {
  return appendDecision(trx, { kind: 'account', actor, subject: null, payload });
}

/** The account whose name and password these are, or null. */
export async function accountOf(db: Db, name: string, password: string): Promise<Account | null> {
  const { rows } = await sql<Account & { password: string }>`
    select name, role, password from users where name = ${name}`.execute(db);
  const account = rows[0];
  if (!account) {
    await comparePasswordOfNobody(password);
    return null;
  }
  const isRight = await isPassword(password, account.password);
  return isRight ? { name: account.name, role: account.role } : null;
}

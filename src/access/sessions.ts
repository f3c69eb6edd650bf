import { sql } from 'kysely';
import type { Db } from '../store/open.ts';
import type { Role } from './role.ts';
import { hashOfSecret, newSecret } from './secret.ts';

/** Whoever has logged in. */
export interface SessionOwner {
  /** `user:<name>`, `oidc:<subject>` or `local`. */
  readonly actor: string;
  readonly name: string;
  /** Of an account its role at present: one that was lowered holds at once. */
  readonly role: Role;
}

/** A working day: whoever comes back the next one logs in again. */
export const SESSION_HOURS = 12;

/** Opens a session. @returns its secret, for the cookie */
export async function openSession(
  db: Db,
  owner: SessionOwner,
  account: string | null,
): Promise<string> {
  const secret = newSecret();
  await sql`delete from sessions where expires_at < now()`.execute(db);
  await sql`
    insert into sessions (hash, actor, name, role, account, expires_at)
    values (${hashOfSecret(secret)}, ${owner.actor}, ${owner.name}, ${owner.role}, ${account},
      now() + ${`${SESSION_HOURS} hours`}::interval)`.execute(db);
  return secret;
}

/** Whose session has this secret, or null. */
export async function sessionOf(db: Db, secret: string): Promise<SessionOwner | null> {
  const { rows } = await sql<SessionOwner>`
    select actor, sessions.name, coalesce(users.role, sessions.role) as role
    from sessions left join users on users.name = account
    where hash = ${hashOfSecret(secret)} and expires_at > now()`.execute(db);
  return rows[0] ?? null;
}

export async function closeSession(db: Db, secret: string): Promise<void> {
  await sql`delete from sessions where hash = ${hashOfSecret(secret)}`.execute(db);
}

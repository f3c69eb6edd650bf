import { sql } from 'kysely';
import { addAccount } from '../access/accounts.ts';
import { readSecret } from '../access/secret-file.ts';
import { SYSTEM } from '../store/decisions/append.ts';
import type { Db } from '../store/open.ts';
import { isLoopback, type WebSettings } from './settings.ts';
import { WebError } from './web-error.ts';

const FIRST_ADMIN = 'admin';

/**
 * Makes the first account where a file with its password is named, and refuses to let others reach a
 * server that nobody could log in to, and that could therefore not be meant to ask for it.
 *
 * @throws WebError `no_accounts`; AccessError
 */
export async function prepareAccess(db: Db, settings: WebSettings): Promise<void> {
  const { adminPasswordFile: file, host, oidc } = settings;
  if (file !== null && !(await hasAdmin(db))) {
    const password = await readSecret(file);
    await addAccount(db, { name: FIRST_ADMIN, role: 'admin', password }, SYSTEM);
  }
  if (isLoopback(host) || oidc !== null || (await hasAccess(db))) return;
  const message = `${host} can be reached by others, and there is no account yet: "leveltag user add <name> --role admin" makes one, or listen on 127.0.0.1`;
  throw new WebError('no_accounts', message);
}

async function hasAdmin(db: Db): Promise<boolean> {
  const { rows } = await sql`select from users where name = ${FIRST_ADMIN}`.execute(db);
  return rows.length > 0;
}

async function hasAccess(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select from users union all select from api_tokens limit 1`.execute(db);
  return rows.length > 0;
}

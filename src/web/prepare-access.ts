import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import { addAccount } from '../access/accounts.ts';
import { AccessError } from '../access/errors.ts';
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
    await addAccount(db, { name: FIRST_ADMIN, role: 'admin', password: await readSecret(file) });
  }
  if (isLoopback(host) || oidc !== null || (await hasAccess(db))) return;
  const message = `${host} can be reached by others, and there is no account yet: "leveltag user add <name> --role admin" makes one, or listen on 127.0.0.1`;
  throw new WebError('no_accounts', message);
}

/** The first line of a file. @throws AccessError `secret_unreadable` */
export async function readSecret(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    const line = text.split(/\r?\n/, 1)[0]!;
    if (line !== '') return line;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `the secret in ${file} cannot be read (${code}): check the path and its permissions`;
    throw new AccessError('secret_unreadable', message, { cause });
  }
  throw new AccessError('secret_unreadable', `${file} is empty: write the secret into it`);
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

import { addAccount, listAccounts, removeAccount } from '../../access/accounts.ts';
import { LOCAL } from '../../access/local.ts';
import { readSecret } from '../../access/secret-file.ts';
import type { AddUserOptions } from '../commands/access.ts';
import { say } from '../output/say.ts';
import { streamSink } from '../output/sink.ts';
import { withContext } from '../stored/with-context.ts';
import { askPassword } from './ask-password.ts';

/** `leveltag user add`. @throws AccessError */
export async function runAddUser(
  name: string,
  { role, passwordFile }: AddUserOptions,
): Promise<void> {
  const password =
    passwordFile === undefined ? await askPassword(name) : await readSecret(passwordFile);
  await withContext(({ store }) => addAccount(store.db, { name, role, password }, LOCAL.actor));
  say(`${name} may log in as ${role}.`);
}

/** `leveltag user list`. */
export async function runListUsers(): Promise<void> {
  const accounts = await withContext(({ store }) => listAccounts(store.db));
  const lines = accounts.map(({ name, role }) => `${name}\t${role}\n`);
  await streamSink(process.stdout).write(lines.join(''));
}

/** `leveltag user remove`. @throws AccessError */
export async function runRemoveUser(name: string): Promise<void> {
  await withContext(({ store }) => removeAccount(store.db, name, LOCAL.actor));
  say(`${name} may no longer log in.`);
}

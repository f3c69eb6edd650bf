import { LOCAL } from '../../access/local.ts';
import type { Role } from '../../access/role.ts';
import { addToken, listTokens, revokeToken } from '../../access/tokens.ts';
import { say } from '../output/say.ts';
import { streamSink } from '../output/sink.ts';
import { withContext } from '../stored/with-context.ts';

/** `leveltag token add`: the secret alone on standard output. @throws AccessError */
export async function runAddToken(name: string, role: Role): Promise<void> {
  const secret = await withContext(({ store }) => addToken(store.db, name, role, LOCAL.actor));
  await streamSink(process.stdout).write(`${secret}\n`);
  say(`Keep it: it is shown this once. ${name} may do what a ${role} may.`);
}

/** `leveltag token list`. */
export async function runListTokens(): Promise<void> {
  const tokens = await withContext(({ store }) => listTokens(store.db));
  const lines = tokens.map(({ name, role, createdOn }) => `${name}\t${role}\t${createdOn}\n`);
  await streamSink(process.stdout).write(lines.join(''));
}

/** `leveltag token revoke`. @throws AccessError */
export async function runRevokeToken(name: string): Promise<void> {
  await withContext(({ store }) => revokeToken(store.db, name, LOCAL.actor));
  say(`The token ${name} is no longer taken.`);
}

import { spawnSync } from 'node:child_process';
import { StoreError } from '../errors.ts';

/** How to start a program of PostgreSQL: as whom, and through which program if any. */
export interface ServerUser {
  /** Who owns the server's folders; null when leveltag's own user does. */
  readonly owner: Ids | null;
  /** Given to `spawn`; empty when leveltag's own user, or `prefix`, sees to it. */
  readonly spawnAs: Partial<Ids>;
  /** Words that go before the program: `setpriv …` where folders are closed to that user. */
  readonly prefix: readonly string[];
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

const USER = 'postgres';

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as it is; root runs it as the system
 * user `postgres`, made when it is missing.
 *
 * @param probe a program of the package: root's folders are often closed to other users.
 * @param folder where the cluster lies or will lie; it exists.
 * @throws StoreError `embedded_unavailable` where root can find no way.
 */
export function serverUser(probe: string, folder: string): ServerUser {
  if (process.getuid?.() !== 0) return { owner: null, spawnAs: {}, prefix: [] };
  const owner = lookUp() ?? create();
  if (canReach(owner, probe, folder)) return { owner, spawnAs: owner, prefix: [] };
  const prefix = withFileAccess(owner);
  const tried = spawnSync(prefix[0]!, [...prefix.slice(1), probe, '--version']);
  if (tried.status === 0) return { owner, spawnAs: {}, prefix };
  throw new StoreError(
    'embedded_unavailable',
    `the user ${USER}, who runs the database for root, cannot reach ${folder} or the installed PostgreSQL: set LEVELTAG_DATA to a folder open to it, run leveltag as an ordinary user, or set DATABASE_URL`,
  );
}

function canReach(ids: Ids, probe: string, folder: string): boolean {
  const runs = spawnSync(probe, ['--version'], ids).status === 0;
  return runs && spawnSync('test', ['-x', folder], ids).status === 0;
}

/**
 * The user `postgres` with the one capability that opens closed folders: for a clone in root's home,
 * or a temporary folder of mode 0700, which a mere change of user shuts out.
 */
function withFileAccess(ids: Ids): readonly string[] {
  return [
    'setpriv',
    `--reuid=${ids.uid}`,
    `--regid=${ids.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--',
  ];
}

function lookUp(): Ids | null {
  const uid = id('-u');
  const gid = id('-g');
  return uid === null || gid === null ? null : { uid, gid };
}

function id(flag: '-u' | '-g'): number | null {
  const { status, stdout } = spawnSync('id', [flag, USER], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : null;
}

function create(): Ids {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', USER]);
  const ids = lookUp();
  if (ids) return ids;
  throw new StoreError(
    'embedded_unavailable',
    `PostgreSQL does not run as root, and the user ${USER} could not be made: run leveltag as an ordinary user, or set DATABASE_URL`,
  );
}

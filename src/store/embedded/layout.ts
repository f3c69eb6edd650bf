import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where the embedded server keeps its things, all under one data folder. */
export interface Layout {
  /** The folder that PostgreSQL owns. */
  readonly cluster: string;
  /** The folder of the unix socket. */
  readonly socket: string;
  /** One empty file for each process that uses the server, named after its pid. */
  readonly leases: string;
  /** Held while the server is being started or stopped. */
  readonly lock: string;
  readonly serverLog: string;
  readonly keeperPid: string;
}

/** `sun_path` holds 104 bytes on macOS and 108 on Linux; the name in the folder takes 16 of them. */
const LONGEST_SOCKET_FOLDER = 85;

/** @param dataDir LEVELTAG_DATA; need not exist yet. */
export function layoutOf(dataDir: string): Layout {
  const root = join(resolve(dataDir), 'postgres');
  return {
    cluster: join(root, 'cluster'),
    socket: socketFolder(root),
    leases: join(root, 'leases'),
    lock: join(root, 'lock'),
    serverLog: join(root, 'server.log'),
    keeperPid: join(root, 'keeper.pid'),
  };
}

/** In the data folder where its path is short enough, else in a short folder made from a hash of it. */
function socketFolder(root: string): string {
  const own = join(root, 'socket');
  if (Buffer.byteLength(own) <= LONGEST_SOCKET_FOLDER) return own;
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return join(tmpdir(), `leveltag-${hash}`);
}

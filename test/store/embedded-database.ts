import { createHash, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedServer, startOrAttach } from '../../src/store/embedded/server.ts';

/** An empty database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** One embedded server for all test files of this clone: they attach to it, and the last one stops it. */
const DATA_DIR = join(
  tmpdir(),
  `leveltag-test-${createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8)}`,
);

/** A database on an embedded server, reached through its socket. */
export async function embeddedDatabase(): Promise<TestDatabase> {
  const server = await startOrAttach(DATA_DIR);
  const { host, port, user } = server.connection;
  const address = `${user}@${encodeURIComponent(host)}:${port}`;
  return createDatabase(`postgresql://${address}`, () => release(server));
}

function release(server: EmbeddedServer): Promise<void> {
  return server.release();
}

/** @param server URL of a server without a database */
export async function createDatabase(
  server: string,
  release: () => Promise<void>,
): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = (sql: string): Promise<void> => withClient(`${server}/postgres`, sql);
  await admin(`create database ${name}`);
  return {
    url: `${server}/${name}`,
    drop: async () => {
      await admin(`drop database if exists ${name} with (force)`);
      await release();
    },
  };
}

async function withClient(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

import { embeddedDatabase, type TestDatabase } from '../store/embedded-database.ts';
import { serverDatabase } from '../store/server-database.ts';
import { openStore, type Store } from '../../src/store/open.ts';

export interface TestStore {
  readonly store: Store;
  /** A second one on the same database, as another process has it. */
  another(): Promise<Store>;
  stop(): Promise<void>;
}

/** Both databases that leveltag promises to work on, with how to start a fresh one. */
export const STORES: readonly (readonly [string, () => Promise<TestStore>])[] = [
  ['embedded PostgreSQL', embeddedStore],
  ['a PostgreSQL server', () => start(serverDatabase)],
];

/** For what no database does otherwise. */
export function embeddedStore(): Promise<TestStore> {
  return start(embeddedDatabase);
}

async function start(startDatabase: () => Promise<TestDatabase>): Promise<TestStore> {
  const database = await startDatabase();
  const opened: Store[] = [];
  const another = async (): Promise<Store> => {
    const store = await openStore({ dataDir: 'not used', databaseUrl: database.url });
    opened.push(store);
    return store;
  };
  return {
    store: await another(),
    another,
    stop: async () => {
      for (const store of opened) await store.close();
      await database.drop();
    },
  };
}

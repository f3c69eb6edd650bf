import { readConfig } from '../../config.ts';
import { stopEmbedded } from '../../store/embedded/stop.ts';

/** `leveltag stop`: says on standard error what it did. */
export async function runStop(): Promise<void> {
  const { dataDir } = readConfig();
  const { stopped, users } = await stopEmbedded(dataDir);
  console.error(
    stopped ? `The database in ${dataDir} has stopped.` : `No database runs in ${dataDir}.`,
  );
  if (users.length > 0) {
    console.error(
      `It was in use by process ${users.join(', ')}; work in hand is done again later.`,
    );
  }
}

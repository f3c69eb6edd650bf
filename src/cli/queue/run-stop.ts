import { readConfig } from '../../config.ts';
import { stopEmbedded } from '../../store/embedded/stop.ts';
import { say } from '../output/say.ts';

/** `leveltag stop`: says on standard error what it did. */
export async function runStop(): Promise<void> {
  const { dataDir } = readConfig();
  const { stopped, users } = await stopEmbedded(dataDir);
  say(stopped ? `The database in ${dataDir} has stopped.` : `No database runs in ${dataDir}.`);
  if (users.length > 0) {
    say(`It was in use by process ${users.join(', ')}; work in hand is done again later.`);
  }
}

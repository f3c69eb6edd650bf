import { readConfig } from '../../config.ts';
import { backUp } from '../../portable/backup.ts';
import { restore } from '../../portable/restore.ts';
import { appendDecision } from '../../store/decisions/append.ts';
import { operator } from '../operator.ts';
import { say } from '../output/say.ts';
import { withContext } from '../stored/with-context.ts';

interface Options {
  readonly by?: string;
}

/** `leveltag backup`: the database and the bytes in a folder. */
export async function runBackup(folder: string, options: Options): Promise<void> {
  const report = await withContext(async (context) => {
    const done = await backUp(context, folder);
    await appendDecision(context.store.db, {
      kind: 'export',
      actor: operator(options.by),
      subject: null,
      payload: { what: 'backup', rows: done.rows },
    });
    return done;
  });
  say(
    `${report.rows} rows and ${report.blobs} new files backed up to ${folder}.${missing(report)}`,
  );
}

/** `leveltag restore`: an empty installation gets what a backup holds. */
export async function runRestore(folder: string, options: Options): Promise<void> {
  const report = await restore(readConfig(), { folder, actor: operator(options.by) });
  say(`${report.rows} rows and ${report.blobs} files restored.${missing(report)}`);
  say('Who was erased since the backup is back: see "leveltag restore --help".');
}

function missing({ missing }: { readonly missing: number }): string {
  return missing === 0 ? '' : ` The bytes of ${missing} documents are not there.`;
}

import type { IsoDate } from '../../domain/months.ts';
import type { Level } from '../../domain/result.ts';
import { saveOverride } from '../../store/overrides.ts';
import { CliError } from '../cli-error.ts';
import { operator } from '../operator.ts';
import { say } from '../output/say.ts';
import { oneTask } from '../stored/one-document.ts';
import { withContext } from '../stored/with-context.ts';

export interface OverrideOptions {
  readonly level?: Level;
  readonly remove?: boolean;
  readonly reason?: string;
  readonly note?: string;
  readonly by?: string;
  readonly received?: IsoDate;
}

/** `leveltag override`: a person's decision over what is computed, or its end. */
export async function runOverride(digits: string, options: OverrideOptions): Promise<void> {
  const { level, reason } = checked(options);
  await withContext(async ({ store }) => {
    const task = await oneTask(store.db, digits, options.received);
    await saveOverride(store.db, {
      ...task,
      level,
      by: operator(options.by),
      reasonCode: reason,
      note: options.note ?? '',
    });
    const what = level === null ? 'goes by what is computed again' : `is ${level} from now on`;
    say(`Document ${task.documentId.slice(0, 12)}, received on ${task.anchor}, ${what}.`);
  });
}

interface Checked {
  readonly level: Level | null;
  readonly reason: string;
}

function checked({ level, remove, reason }: OverrideOptions): Checked {
  if (remove && level !== undefined) {
    throw new CliError('usage', 'Give --level or --remove, not both.');
  }
  if (remove) return { level: null, reason: reason ?? 'removed' };
  if (level === undefined || reason === undefined) {
    throw new CliError('usage', 'Give --level and --reason, or --remove.');
  }
  return { level, reason };
}

import { initial } from './0001-initial.ts';
import { releases } from './0002-releases.ts';
import { decisions } from './0003-decisions.ts';
import { access } from './0004-access.ts';
import { webhooks } from './0005-webhooks.ts';
import { sameText } from './0006-same-text.ts';
import { pages } from './0007-pages.ts';
import { openTasks } from './0008-open-tasks.ts';
import { tallies } from './0009-tallies.ts';
import { rescoredBodies } from './0010-rescored-bodies.ts';
import { dispatchesAlone } from './0011-dispatches.ts';
import { names } from './0012-names.ts';
import { bodiesInRows } from './0013-bodies-in-rows.ts';
import type { Migration } from './migration.ts';

/** In order; append only. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  releases,
  decisions,
  access,
  webhooks,
  sameText,
  pages,
  openTasks,
  tallies,
  rescoredBodies,
  dispatchesAlone,
  names,
  bodiesInRows,
];

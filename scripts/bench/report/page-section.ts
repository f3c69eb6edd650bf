import type { PageTimes } from '../service/page/measure-page.ts';
import type { Spread } from '../statistics.ts';
import { number, table } from './table.ts';

/** What the page does for those who look and those who send. */
export function pageSection(measured: PageTimes): string {
  const { people, views, uploads, viewers, intakeBesideViewers: beside } = measured;
  const { full, reading } = viewers;
  const looked = views
    ? [
        [
          'the first view, in an open window that has nothing of it yet',
          milliseconds(views.firstView),
        ],
        ...(views.newWindowView
          ? [['the same, in a window that is just being opened', milliseconds(views.newWindowView)]]
          : []),
        ...(views.emptyView
          ? [['a page of one word, in an open window', milliseconds(views.emptyView)]]
          : []),
        ...views.interactions.map(({ name, seconds }) => [
          `the table after a change: ${name}`,
          milliseconds(seconds),
        ]),
      ]
    : [];
  const many = [full, reading].map(({ viewers: count, viewsPerSecond, p50, p99, errors }, at) => [
    `${count}, ${at === 0 ? 'as fast as they get views' : 'each reading ten seconds, while files come in'}`,
    number(viewsPerSecond),
    `${p50}`,
    `${p99}`,
    `${errors}`,
  ]);
  return `## The page, over ${people} people

${views ? `${table(['what', 'milliseconds'], looked)}\n\nThe first view takes ${Math.round(views.firstViewBytes / 1000)} kB over the line.\n\n` : ''}${table(
    ['viewers at once', 'views a second', 'half within, ms', '99 of 100 within, ms', 'errors'],
    many,
  )}

Beside those who read, intake runs at ${number(beside.median)} (${number(beside.low)}–${number(beside.high)}) of its pace without them; browser, viewers, service
and database share the machine.

${uploads.files} files (${uploads.mib} MiB) sent in one request come in at ${number(uploads.filesPerSecond)} files a second; writing the same to disk, each file synchronised, makes
${number(uploads.diskFilesPerSecond)}. ${ownTime(uploads.processorMsPerFile ?? null)}The service holds ${uploads.residentMiB.join(', ')} MiB before, after each hundred, and at the end.`;
}

function ownTime(ms: number | null): string {
  return ms === null ? '' : `A file takes ${number(ms)} ms of the service's processor time. `;
}

function milliseconds({ median, low, high }: Spread): string {
  const ms = (seconds: number) => Math.round(1_000 * seconds);
  return `${ms(median)} (${ms(low)}–${ms(high)})`;
}
